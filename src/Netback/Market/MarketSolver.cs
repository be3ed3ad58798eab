using Netback.Market.Measures;
using Netback.Market.Refusals;
using Netback.Market.Reporting;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market;

/// <summary>What a caller may choose about a solve.</summary>
public sealed record MarketOptions
{
    /// <summary>Accounts by ownership instead of territory.</summary>
    public bool ByOwner { get; init; }
}

/// <summary>Solves the market of a world: world → structure → instance → solution → accounts.</summary>
public static class MarketSolver
{
    /// <summary>Solves and reports everything; the result's certificate says how the solve ended.</summary>
    /// <exception cref="NotSupportedException">The world holds conduct or a measure that means nothing; readers refuse it before.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static MarketResult Solve(CaseWorld world, MarketOptions? options = null, CancellationToken cancel = default)
    {
        return Solve(StructureBuilder.Build(world), options, cancel);
    }

    /// <summary>Solves the world that a structure holds.</summary>
    internal static MarketResult Solve(MarketStructure structure, MarketOptions? options, CancellationToken cancel)
    {
        var trial = PriceLoop.Find(structure, cancel);
        if (trial.DoesNotHold is { } why) return Refusal.OfFloor(why, trial.Equilibrium);
        if (trial.Duals is not { } duals) return Refusal.Of(structure, trial.Instance, trial.Equilibrium, cancel);
        var (solution, certificate) = CertifiedChoice.Of(structure, trial.Instance, trial.Equilibrium, duals, cancel);
        return MarketReport.Of(solution, certificate, trial.Equilibrium, options ?? new MarketOptions());
    }
}
