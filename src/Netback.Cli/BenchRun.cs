using System.Globalization;
using Netback.Data;
using Netback.Ensembles;
using Netback.World;

namespace Netback.Cli;

/// <summary>What a bench measures of each subject.</summary>
internal sealed record BenchPlan(IReadOnlyList<InstanceKind> Kinds, int Instances, int Pilots, int Threads, string? Dump);

/// <summary>Measures one case or generated market and prints a table, a row for each kind of instance.</summary>
internal sealed class BenchRun(Terminal terminal, BenchPlan plan)
{
    /// <summary>Instances that the interior point solves for comparison.</summary>
    private const int FromNothing = 4;

    public void Measure(string name, CaseWorld world, double? published)
    {
        var table = new TextTable("kind", ">ready s", ">ms each", ">a second", ">retries", ">interior point", ">unsolved", ">worst residual",
            ">pivots", ">programs", ">interior point ms", ">times faster", ">times published", ">largest difference");
        string? size = null;
        foreach (var kind in plan.Kinds)
        {
            var (trial, ready) = Timed($"making {name} ready for {kind}", () => SpeedTrial.Prepare(world, kind, 1, plan.Pilots, terminal.Cancel));
            if (trial is null)
            {
                terminal.Output.WriteLine($"{name}, {kind}: no equilibrium to start from, or a measure other than a ban names a way");
                continue;
            }
            size ??= string.Create(CultureInfo.InvariantCulture,
                $"{name}: {trial.ArcVariables} arc variables, {trial.RouteVariables} lane columns, {trial.OtherVariables} others, {trial.Rows} rows");
            table.Add(Row(name, kind, trial, ready, published));
        }
        terminal.Output.WriteLine(size ?? name);
        table.Write(terminal.Output);
    }

    private string[] Row(string name, InstanceKind kind, SpeedTrial trial, double ready, double? published)
    {
        var objectives = new double[plan.Instances];
        var (result, took) = Timed($"solving {name}, {kind}", () => trial.Solve(plan.Instances, plan.Threads, objectives, terminal.Cancel));
        var each = took / plan.Instances;
        var (fromNothing, difference) = Compare(name, kind, trial, objectives);
        string Text(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return
        [
            kind.ToString().ToLowerInvariant(), Text("0.0", ready / 1000), Text("0.00", each), Text("0", 1000 / each), Text("0", result.Retries), Text("0", result.Fallbacks),
            Text("0", result.NotSolved), Text("0.0e+0", result.WorstResidual), Text("0", result.Pivots), Text("0.00", result.Solves), Text("0.0", fromNothing),
            Text("0.0", fromNothing / each), published is { } rate ? Text("0.0", 1000 / each / rate) : "", Text("0.0e+0", difference),
        ];
    }

    /// <summary>Milliseconds an instance by the interior point from nothing, and the largest relative difference of objectives.</summary>
    private (double Milliseconds, double Difference) Compare(string name, InstanceKind kind, SpeedTrial trial, double[] objectives)
    {
        var some = Enumerable.Range(0, objectives.Length).Take(FromNothing).ToList();
        trial.SolveFromNothing(some[0], terminal.Cancel);
        var (others, took) = Timed($"solving {name} from nothing", () => some.Select(number => trial.SolveFromNothing(number, terminal.Cancel)).ToList());
        if (plan.Dump is { } folder) Dump(folder, name, kind, trial, some);
        return (took / some.Count, some.Select(number => Math.Abs(objectives[number] - others[number]) / Math.Abs(others[number])).Max());
    }

    private void Dump(string folder, string name, InstanceKind kind, SpeedTrial trial, List<int> numbers)
    {
        Directory.CreateDirectory(folder);
        foreach (var number in numbers)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{kind.ToString().ToLowerInvariant()}-{number}.mps");
            MpsFile.Write(Path.Combine(folder, file), trial.ArcModelOf(number), terminal.Cancel);
        }
    }

    /// <summary>Does some work; milliseconds of processor time of this process.</summary>
    private (TResult Result, double Milliseconds) Timed<TResult>(string doing, Func<TResult> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var (result, _) = Patience.While(terminal, doing, work);
        return (result, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }
}
