using Netback.Market.Accounting;
using Netback.Market.Certify;
using Netback.Market.Program;
using Netback.Market.Refusals;
using Netback.Market.Reporting;
using Netback.Market.Results;
using Netback.Market.Selection;
using Netback.Market.Structure;
using Netback.Numerics;
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
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static MarketResult Solve(CaseWorld world, MarketOptions? options = null, CancellationToken cancel = default)
    {
        return Solve(StructureBuilder.Build(world), options, cancel);
    }

    /// <summary>Solves the world that a structure holds.</summary>
    internal static MarketResult Solve(MarketStructure structure, MarketOptions? options, CancellationToken cancel)
    {
        var instance = MarketInstance.Of(structure);
        var equilibrium = Equilibrium.Find(structure, instance, cancel);
        if (equilibrium.Status != QuadraticStatus.Optimal) return Refusal.Of(structure, instance, equilibrium, cancel);
        var duals = DualSelection.Choose(structure, instance, equilibrium, cancel);
        var flows = FlowSelection.Choose(structure, instance, equilibrium, duals.Dual, cancel);
        var solution = new MarketSolution
        {
            Structure = structure,
            Instance = instance,
            Fixed = flows.Fixed,
            Flows = flows.Flows,
            Dual = duals.Dual,
            IsUnique = duals.IsUnique,
        };
        return MarketReport.Of(solution, equilibrium, options ?? new MarketOptions());
    }
}
