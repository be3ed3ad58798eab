using Netback.Studies.Incidence;

namespace Netback.Studies.Floors;

/// <summary>One floor of one kind: what it costs whom and what it brings, against the market without it.</summary>
public sealed record FloorCell
{
    public required FloorKind Kind { get; init; }

    /// <summary>The floor, USD per tonne contained.</summary>
    public required double Level { get; init; }

    /// <summary>How the solve ended: solved, does-not-hold …</summary>
    public required string Status { get; init; }

    /// <summary>What the floor does; no numbers and the reason where it does not hold.</summary>
    public required MeasureIncidence Incidence { get; init; }

    /// <summary>Delivered price at the place, USD per tonne contained.</summary>
    public double? Price { get; init; }

    /// <summary>What trusted sites make more of the commodity, tonnes contained a year.</summary>
    public double TrustedAdded { get; init; }

    /// <summary>Trusted sites of the mineral that run: their netback or margin covers their cost.</summary>
    public IReadOnlyList<string> Covering { get; init; } = [];

    /// <summary>Those among them that do not run without the floor.</summary>
    public IReadOnlyList<string> Newly { get; init; } = [];

    /// <summary>Trusted sites that run only without the floor.</summary>
    public IReadOnlyList<string> NoLonger { get; init; } = [];

    /// <summary>Why the market has no certified answer, as the solver says it; null where it has one.</summary>
    public string? Reason { get; init; }

    public bool Holds => Incidence.NoAnswer is null;

    /// <summary>What users inside the club lose, USD a year.</summary>
    public double UserCost => -Incidence.Of(Party.Users, isInside: true);

    /// <summary>Duty that all treasuries take in more, USD a year.</summary>
    public double Duty => Incidence.Accounts.Where(row => row.Item == "duty").Sum(row => row.Change);

    /// <summary>Mean delivered price of a commodity inside or outside; null where none is known.</summary>
    public StagePrice? PriceOf(string commodity, bool isInside) =>
        Incidence.Prices.FirstOrDefault(row => row.Commodity == commodity && row.IsInside == isInside);
}
