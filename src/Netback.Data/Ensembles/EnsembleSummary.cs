using Netback.Data.Results;
using Netback.Ensembles.Summary;

namespace Netback.Data.Ensembles;

/// <summary>Summaries of an ensemble's futures as tables: where outputs lie, how often they pass a level, and what moves them.</summary>
internal sealed class EnsembleSummary(EnsemblePlan plan, IReadOnlyList<string> files, CancellationToken cancel)
{
    /// <summary>Values held in memory at once: 64 MiB.</summary>
    private const long MostValues = 8L << 20;

    /// <summary>Inputs named for each output and scenario.</summary>
    private const int MostNamed = 10;

    public List<ResultCell[]> Quantiles { get; } = [];
    public List<ResultCell[]> Exceedance { get; } = [];
    public List<ResultCell[]> Influences { get; } = [];

    public static readonly string[] QuantileColumns =
        ["output", "scenario", "unit", "futures", "mean", "deviation", "minimum", "p05", "p25", "median", "p75", "p95", "maximum"];

    public static readonly string[] ExceedanceColumns = ["output", "scenario", "unit", "level", "times_base", "share_above"];

    public static readonly string[] InfluenceColumns = ["output", "scenario", "rank", "draw", "share_of_variance", "direction"];

    public void Run()
    {
        var outputsAtOnce = (int)Math.Clamp(MostValues / Math.Max(1, plan.Futures), 1, Math.Max(1, plan.Outputs.Count));
        for (var first = 0; first < plan.Outputs.Count; first += outputsAtOnce)
        {
            Summarise(first, Math.Min(outputsAtOnce, plan.Outputs.Count - first));
        }
    }

    private void Summarise(int first, int count)
    {
        var (scenarios, draws) = (plan.Scenarios.Count, plan.Inputs.Select(input => input.Draw).Distinct().Order(StringComparer.Ordinal).ToList());
        var classes = Influence.ClassesFor(plan.Samples);
        var values = Grid(count, scenarios, () => new List<double>());
        var influences = Grid(count, scenarios, () => draws.ConvertAll(_ => new Influence(classes)));
        var (design, uniforms, sample) = (plan.Design, new double[draws.Count], -1L);
        var lines = new FutureLines(plan, files);
        foreach (var _ in lines.All())
        {
            cancel.ThrowIfCancellationRequested();
            if (lines.Sample != sample)
            {
                sample = lines.Sample;
                for (var d = 0; d < uniforms.Length; d++) uniforms[d] = design.At(sample, draws[d]);
            }
            for (var o = 0; o < count; o++)
            {
                if (lines.Outputs[first + o] is var value && double.IsNaN(value)) continue;
                values[o][lines.Scenario].Add(value);
                for (var d = 0; d < uniforms.Length; d++) influences[o][lines.Scenario][d].Add(uniforms[d], value);
            }
        }
        for (var o = 0; o < count; o++)
        {
            for (var s = 0; s < scenarios; s++) Tell(plan.Outputs[first + o], plan.Scenarios[s].Scenario, [.. values[o][s]], draws, influences[o][s]);
        }
    }

    private void Tell(PlannedOutput output, string scenario, double[] values, List<string> draws, List<Influence> influences)
    {
        Array.Sort(values);
        if (OutputStatistics.Of(values) is not { } statistics) return;
        Quantiles.Add([output.Name, scenario, output.Unit, statistics.Count, statistics.Mean, statistics.Deviation, .. statistics.Quantiles.Select(value => (ResultCell)value)]);
        foreach (var times in output.Base is { } known ? OutputStatistics.Levels : [])
        {
            var level = times * (output.Base ?? 0);
            Exceedance.Add([output.Name, scenario, output.Unit, level, times, OutputStatistics.ShareAbove(values, level)]);
        }
        var named = draws.Zip(influences).Where(pair => pair.Second.IsClear(draws.Count))
            .Select(pair => (Draw: pair.First, pair.Second.FirstOrder, pair.Second.Direction))
            .OrderByDescending(pair => pair.FirstOrder).ThenBy(pair => pair.Draw, StringComparer.Ordinal).Take(MostNamed).ToList();
        for (var i = 0; i < named.Count; i++) Influences.Add([output.Name, scenario, i + 1, named[i].Draw, named[i].FirstOrder, named[i].Direction]);
    }

    private static T[][] Grid<T>(int rows, int columns, Func<T> make) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => make()).ToArray())];
}
