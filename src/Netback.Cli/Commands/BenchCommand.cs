using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Netback.Data;
using Netback.Ensembles;

namespace Netback.Cli.Commands;

/// <summary><c>netback bench</c>: how many certified markets a second, against our interior point in the same process.</summary>
internal sealed class BenchCommand(Terminal terminal)
{
    private const int Pilots = 32;
    private const int Default = 64;
    private const int Long = 10_000;
    private const int FromNothing = 8;

    private readonly CaseOptions options = new();
    private readonly Option<int?> instances = CountOption.Create("--instances", 1, $"instances of each kind (default {Default}, with --long {Long})");
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "threads (default 1: the figures are for one core)");
    private readonly Option<bool> isLong = new("--long") { Description = $"{Long} instances of each kind" };
    private readonly Option<string?> dump = new("--dump") { HelpName = "DIR", Description = "write the instances solved from nothing as MPS, for other solvers" };

    public static Command Create(Terminal terminal) => new BenchCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("bench", "Measure how many certified markets a second are solved, on seeded instances of a case.");
        options.AddTo(command);
        foreach (var option in new Option[] { instances, threads, isLong, dump }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback bench cases/central-asia",
            "netback bench cases/central-asia --long --threads 2",
            "netback bench cases/central-asia --instances 64 --dump out/instances");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        var count = parsed.GetValue(instances) ?? (parsed.GetValue(isLong) ? Long : Default);
        var workers = parsed.GetValue(threads) ?? 1;
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{opened.Name}: {count} seeded instances of each kind, {workers} thread(s); {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}"));
        terminal.Output.WriteLine("pricing over the whole network and the full certificate are inside every time; wall clock");
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("kind      ready s   a second   ms each   fallbacks   unsolved   worst residual   pivots   solves   interior point ms   ratio   largest difference");
        foreach (var kind in Enum.GetValues<InstanceKind>()) Measure(parsed, opened, kind, count, workers);
        return ExitStatus.Done;
    }

    private void Measure(ParseResult parsed, OpenedCase opened, InstanceKind kind, int count, int workers)
    {
        var watch = Stopwatch.StartNew();
        var (trial, _) = Patience.While(terminal, $"making {kind} ready", () => SpeedTrial.Prepare(opened.World, kind, 1, Pilots, terminal.Cancel));
        var ready = watch.Elapsed.TotalSeconds;
        if (trial is null)
        {
            terminal.Output.WriteLine($"{kind}: the case has no equilibrium to start from");
            return;
        }
        var objectives = new double[count];
        watch.Restart();
        var (result, _) = Patience.While(terminal, $"solving {kind}", () => trial.Solve(count, workers, objectives, terminal.Cancel));
        var each = watch.Elapsed.TotalMilliseconds / count;
        var (fromNothing, difference) = Compare(trial, objectives, kind, parsed.GetValue(dump));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-9} {ready,7:0.0} {1000 / each,10:0} {each,9:0.00} {result.Fallbacks,11} {result.NotSolved,10} {result.WorstResidual,16:0.0e+0} {result.Pivots,8:0} {result.Solves,8:0.00} {fromNothing,19:0.0} {fromNothing / each,7:0.0} {difference,20:0.0e+0}"));
    }

    /// <summary>Milliseconds an instance by the interior point from nothing, and the largest relative difference of objectives.</summary>
    private (double Milliseconds, double Difference) Compare(SpeedTrial trial, double[] objectives, InstanceKind kind, string? folder)
    {
        var some = Enumerable.Range(0, objectives.Length).Take(FromNothing).ToList();
        trial.SolveFromNothing(some[0], terminal.Cancel);
        var watch = Stopwatch.StartNew();
        var others = some.Select(number => trial.SolveFromNothing(number, terminal.Cancel)).ToList();
        var each = watch.Elapsed.TotalMilliseconds / some.Count;
        if (folder is not null) Dump(trial, some, kind, folder);
        return (each, some.Select(number => Math.Abs(objectives[number] - others[number]) / Math.Abs(others[number])).Max());
    }

    private void Dump(SpeedTrial trial, List<int> numbers, InstanceKind kind, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var number in numbers)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}.mps");
            MpsFile.Write(Path.Combine(folder, name), trial.ArcModelOf(number), terminal.Cancel);
        }
    }
}
