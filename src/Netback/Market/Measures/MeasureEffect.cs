using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// A measure at work in a market: the rows and columns that its constructor has added, what it sets in an instance, and whom
/// it takes from and gives to. A measure that answers to prices has levels: the market is solved again until they are the
/// ones that the prices ask for.
/// </summary>
internal abstract class MeasureEffect(Measure measure)
{
    public Measure Measure { get; } = measure;

    /// <summary>Numbers that the measure sets by prices; 0 where it is the same at any price.</summary>
    public virtual int LevelCount => 0;

    /// <summary>How many of the levels, the first ones, follow from prices; the rest are switches.</summary>
    public virtual int Unknowns => LevelCount;

    /// <summary>Writes its charges, costs and limits into an instance.</summary>
    public virtual void Set(MarketInstance instance, double[] levels)
    {
    }

    /// <summary>Levels that the prices of a solution ask for; a measure is at rest where they are the ones it is set to.</summary>
    public virtual double[] AskedBy(MarketSolution solution) => [];

    /// <summary>Least value of a level.</summary>
    public virtual double LeastLevel => 0;

    /// <summary>Levels to go on from where the measure, at rest, has to act in another way; null where it does not.</summary>
    public virtual double[]? SwitchedBy(MarketSolution solution) => null;

    /// <summary>True where of all levels at rest the least is meant: those of a floor, which rise from zero.</summary>
    public virtual bool TakesTheLeast => false;

    /// <summary>True where no higher level could do what the measure asks for.</summary>
    public virtual bool Fails(MarketSolution solution) => false;

    /// <summary>True where its level keeps out all that it acts on.</summary>
    public virtual bool IsShut(MarketSolution solution) => false;

    /// <summary>True where a level that keeps things out acts on a lane.</summary>
    public virtual bool ActsOn(int lane) => false;

    /// <summary>Says what failed.</summary>
    /// <param name="solution">Where it failed.</param>
    /// <param name="shutBy">The least level that keeps everything out.</param>
    public virtual string WhyItFails(MarketSolution solution, double shutBy) => "";

    /// <summary>USD per tonne that a level's residual is measured against.</summary>
    public virtual double ScaleOf(MarketStructure structure, int level) => 1;

    /// <summary>Who pays, who receives, on how many tonnes.</summary>
    public abstract Incidence IncidenceOf(MarketSolution solution);

    /// <summary>Shipments on some lanes.</summary>
    protected static IReadOnlyList<RouteFlow> FlowsOn(IReadOnlyCollection<int> lanes, MarketSolution solution)
    {
        var concerned = lanes.ToHashSet();
        return [.. solution.Flows.Where(flow => concerned.Contains(flow.Lane))];
    }

    /// <summary>The measure's levels in a solution.</summary>
    protected double[] LevelsIn(MarketSolution solution)
    {
        var measures = solution.Structure.Measures;
        for (var i = 0; i < measures.Count; i++)
        {
            if (ReferenceEquals(measures[i], this)) return solution.Instance.Levels[i];
        }
        throw new InvalidOperationException($"{Measure.Id} is not a measure of this market");
    }
}
