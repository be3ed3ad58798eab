using Netback.Ensembles.Generated;
using Netback.Market.Batch;
using Netback.Market.Export;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Ensembles;

/// <summary>What a run of a trial came to.</summary>
/// <param name="Instances">Instances solved.</param>
/// <param name="Retries">Of these, how many needed the second reference.</param>
/// <param name="Fallbacks">Of these, how many the interior point had to solve.</param>
/// <param name="NotSolved">Of these, how many have no certified answer.</param>
/// <param name="WorstResidual">The largest residual of any certificate.</param>
/// <param name="Pivots">Pivots an instance.</param>
/// <param name="Solves">Programs solved an instance: rounds of pricing.</param>
public sealed record SpeedCount(int Instances, long Retries, long Fallbacks, long NotSolved, double WorstResidual, double Pivots, double Solves);

/// <summary>
/// Seeded instances of a case for measuring how fast markets are solved: numbers below zero are pilots, from which the solver learns
/// what moves; those from zero on it has not seen. Whoever calls takes the time.
/// </summary>
public sealed class SpeedTrial
{
    private readonly BatchMarket market;
    private readonly SeededInstance instances;

    private SpeedTrial(BatchMarket market, SeededInstance instances) => (this.market, this.instances) = (market, instances);

    /// <summary>Columns of the program: ways of lanes, and all others.</summary>
    public int RouteVariables => market.Program.Known;

    /// <summary>Variables of the arc form: one for each commodity and direction of each link that it may take.</summary>
    public int ArcVariables => GeneratedMarket.ArcVariables(market.Structure);

    public int OtherVariables => market.Program.Fixed;
    public int Rows => market.Structure.Rows.Count;

    /// <summary>Makes a case ready; null where it has no equilibrium to start from.</summary>
    /// <param name="world">The case.</param>
    /// <param name="kind">What differs.</param>
    /// <param name="seed">Seed of the instances.</param>
    /// <param name="pilots">How many to learn from.</param>
    /// <param name="cancel">The caller's.</param>
    public static SpeedTrial? Prepare(CaseWorld world, InstanceKind kind, long seed, int pilots, CancellationToken cancel)
    {
        var structure = StructureBuilder.Build(world);
        var instances = new SeededInstance(structure, kind, seed);
        var market = BatchMarket.Compile(structure, [.. Enumerable.Range(1, pilots).Select(number => instances.Make(-number))], cancel);
        return market is null ? null : new SpeedTrial(market, instances);
    }

    /// <summary>Solves instances from zero on; objectives go to <paramref name="objectives"/>, one each.</summary>
    public SpeedCount Solve(int count, int threads, double[] objectives, CancellationToken cancel)
    {
        var residuals = new double[count];
        var counts = BatchRun.Run(market, count, instances.Make, (number, point) =>
        {
            objectives[number] = point.Objective;
            residuals[number] = point.Status == BatchStatus.NotSolved ? 0 : point.Residuals.Worst;
        }, threads, cancel);
        return new SpeedCount(count, counts.Retries, counts.Fallbacks, counts.NotSolved, residuals.DefaultIfEmpty().Max(), (double)counts.Pivots / count, (double)counts.Solves / count);
    }

    /// <summary>The same instance by the interior point from nothing, certified; NaN where that has no answer.</summary>
    public double SolveFromNothing(int number, CancellationToken cancel)
    {
        var point = new BatchPoint(market.Program.Fixed, market.Program.LaneColumns, market.Structure.Rows.Count);
        BatchFallback.Solve(market.Structure, instances.Make(number), point, cancel);
        return point.Status == BatchStatus.SolvedFromNothing ? point.Objective : double.NaN;
    }

    /// <summary>The arc model of an instance, for somebody else's solver.</summary>
    public NamedProgram ArcModelOf(int number)
    {
        var instance = instances.Make(number);
        return new ArcBook(BatchFallback.WithNetwork(market.Structure, instance.Network), instance.Market).Build();
    }
}
