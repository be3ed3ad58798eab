using Netback.Market.Program;
using Netback.Market.Selection;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Measures;

/// <summary>A market solved with its measures at given levels, and how far the levels are from those that the prices ask for.</summary>
internal sealed class Trial
{
    private Trial(MarketInstance instance, Equilibrium equilibrium) => (Instance, Equilibrium) = (instance, equilibrium);

    public MarketInstance Instance { get; }

    public Equilibrium Equilibrium { get; private init; }

    /// <summary>Reported duals; null where the solve has none.</summary>
    public SelectedDuals? Duals { get; private init; }

    /// <summary>By measure: what the prices ask for.</summary>
    public IReadOnlyList<double[]> Asked { get; private init; } = [];

    /// <summary>Why a floor cannot be kept; null where none fails.</summary>
    public string? DoesNotHold { get; init; }

    /// <summary>The solution with its flows as found, for measures to read; null where there is none.</summary>
    public MarketSolution? Solution { get; private init; }

    /// <summary>Solves a market at given levels.</summary>
    /// <param name="structure">The market.</param>
    /// <param name="levels">By measure.</param>
    /// <param name="pool">Route columns to begin with; null to begin with the cheapest of each lane.</param>
    /// <param name="cancel">The caller's.</param>
    public static Trial Of(MarketStructure structure, IReadOnlyList<double[]> levels, RouteColumns? pool, CancellationToken cancel)
    {
        var instance = MarketInstance.At(structure, levels);
        var equilibrium = Equilibrium.Find(structure, instance, cancel, pool);
        if (equilibrium.Status != QuadraticStatus.Optimal) return new Trial(instance, equilibrium);
        var duals = DualSelection.Choose(structure, instance, equilibrium, cancel);
        var solution = new MarketSolution
        {
            Structure = structure,
            Instance = instance,
            Fixed = equilibrium.Point.Fixed,
            Flows = FlowSelection.AsFound(equilibrium, structure).Flows,
            Dual = duals.Dual,
            IsUnique = duals.IsUnique,
        };
        return new Trial(instance, equilibrium)
        {
            Duals = duals,
            Solution = solution,
            Asked = [.. structure.Measures.Select(measure => measure.AskedBy(solution))],
        };
    }

    /// <summary>The same with all iterations so far, and a floor that fails.</summary>
    public Trial With(int iterations, string? doesNotHold) => new(Instance, Equilibrium with { Iterations = iterations })
    {
        Duals = Duals,
        Solution = Solution,
        Asked = Asked,
        DoesNotHold = doesNotHold,
    };
}
