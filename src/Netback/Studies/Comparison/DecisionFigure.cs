namespace Netback.Studies.Comparison;

/// <summary>What a row of a comparison is about.</summary>
public enum FigureGroup
{
    /// <summary>Delivered price of a stage at its reference market.</summary>
    Price,

    /// <summary>What a host's site keeps per tonne.</summary>
    Netback,

    /// <summary>Tonnes that a host's site ships.</summary>
    Shipped,

    /// <summary>Tonnes of a stage delivered to everybody.</summary>
    Delivered,

    /// <summary>Share of a host's exports of a mineral that goes to the buyer who is largest in the first market.</summary>
    Dependence,

    /// <summary>Account of a host or player.</summary>
    Account,

    /// <summary>Welfare of all.</summary>
    Welfare,

    /// <summary>Worst relative residual of the certificate.</summary>
    Certificate,
}

/// <summary>One figure in every market compared; null where a market has none.</summary>
/// <param name="Group">What it is.</param>
/// <param name="Subject">Of what: a commodity, a gate, a country.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Values">One a market, in their order.</param>
public sealed record DecisionFigure(FigureGroup Group, string Subject, string Unit, IReadOnlyList<double?> Values)
{
    /// <summary>True where some market differs from the first by more than a thousandth of it, or has no figure where another has.</summary>
    public bool Moves => Values.Any(value => value is null != Values[0] is null
        || (value is { } other && Values[0] is { } first && Math.Abs(other - first) > Effect.Threshold * Math.Abs(first)));
}
