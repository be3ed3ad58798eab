using Netback.Market;
using Netback.Market.Structure;
using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>The market with observed flows drawn to their targets, solved at any place of the rules on one structure.</summary>
internal sealed class DrawnMarket(
    CaseWorld world, AssumedRules rules, IReadOnlyList<Anchor> anchors, IProgress<SolveCount>? progress, int expected, CancellationToken cancel)
{
    private readonly MarketStructure structure = StructureBuilder.Build(AnchorBook.With(world, anchors.Select(anchor => anchor.Drawing)));
    private int solves;

    /// <summary>Markets solved so far.</summary>
    public int Solves => solves;

    /// <summary>What the solution says; null where it is not certified.</summary>
    public Gauge? Solve(IReadOnlyList<double> z)
    {
        var moved = AnchorBook.With(rules.Apply(world, z), anchors.Select(anchor => anchor.Drawing));
        var shared = StructureBuilder.WithFigures(structure, moved);
        var view = MarketView.Of(moved, MarketSolver.Solve(shared, null, cancel));
        var count = Interlocked.Increment(ref solves);
        progress?.Report(new SolveCount(count, Math.Max(expected, count), "calibrating"));
        return view is null ? null : new Gauge(view, shared.Index);
    }

    /// <summary>By rule: change of each residual per unit of z, from one solve a rule; nothing where that has no answer.</summary>
    public IReadOnlyList<double[]> Columns(Misfit misfit, double[] residual, double[] z, double step, int threads)
    {
        var columns = new double[rules.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        Parallel.For(0, rules.Count, options, k =>
        {
            // A rule at the end of its spread is tried inwards.
            var move = z[k] > 0 ? -step : step;
            double[] tried = [.. z];
            tried[k] += move;
            columns[k] = Solve(tried) is { } gauge ? [.. misfit.Of(gauge).Select((value, i) => (value - residual[i]) / move)] : new double[residual.Length];
        });
        return columns;
    }
}
