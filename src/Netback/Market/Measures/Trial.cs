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

    public Equilibrium Equilibrium { get; }

    /// <summary>Prices that the measures answer to: those found, or those reported; null where the solve has none.</summary>
    public SelectedDuals? Duals { get; private init; }

    /// <summary>By measure: what the prices ask for.</summary>
    public IReadOnlyList<double[]> Asked { get; private init; } = [];

    /// <summary>Why a floor cannot be kept; null where none fails.</summary>
    public string? DoesNotHold { get; private init; }

    /// <summary>The solution with its flows as found, for measures to read; null where there is none.</summary>
    public MarketSolution? Solution { get; private init; }

    /// <summary>Solves a market at given levels, with the prices that the solver came upon.</summary>
    /// <param name="structure">The market.</param>
    /// <param name="levels">By measure.</param>
    /// <param name="pool">Route columns to begin with; null to begin with the cheapest of each lane.</param>
    /// <param name="cancel">The caller's.</param>
    public static Trial Of(MarketStructure structure, IReadOnlyList<double[]> levels, RouteColumns? pool, CancellationToken cancel)
    {
        var instance = MarketInstance.At(structure, levels);
        var equilibrium = Equilibrium.Find(structure, instance, cancel, pool);
        if (equilibrium.Status != QuadraticStatus.Optimal) return new Trial(instance, equilibrium);
        var dual = equilibrium.Point.Dual;
        return new Trial(instance, equilibrium).Under(structure, new SelectedDuals(dual, new bool[dual.Length]));
    }

    /// <summary>The same with the prices that are reported where several clear the market; they cost as much as a solve.</summary>
    public Trial WithReportedPrices(MarketStructure structure, CancellationToken cancel) =>
        Solution is null ? this : Under(structure, DualSelection.Choose(structure, Instance, Equilibrium, cancel));

    /// <summary>The same with all iterations so far.</summary>
    public Trial With(int iterations) => Copy(Equilibrium with { Iterations = iterations }, DoesNotHold);

    /// <summary>The same with a floor that fails.</summary>
    public Trial Failing(string why) => Copy(Equilibrium, why);

    private Trial Copy(Equilibrium equilibrium, string? doesNotHold) => new(Instance, equilibrium)
    {
        Duals = Duals,
        Solution = Solution,
        Asked = Asked,
        DoesNotHold = doesNotHold,
    };

    private Trial Under(MarketStructure structure, SelectedDuals duals)
    {
        var solution = new MarketSolution
        {
            Structure = structure,
            Instance = Instance,
            Pricing = Equilibrium.Pricing,
            Fixed = Equilibrium.Point.Fixed,
            Flows = FlowSelection.AsFound(Equilibrium, structure).Flows,
            Dual = duals.Dual,
            IsUnique = duals.IsUnique,
        };
        return new Trial(Instance, Equilibrium)
        {
            Duals = duals,
            Solution = solution,
            Asked = [.. structure.Measures.Select(measure => measure.AskedBy(solution))],
        };
    }
}
