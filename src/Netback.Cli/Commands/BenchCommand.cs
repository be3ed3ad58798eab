using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Netback.Data;
using Netback.Ensembles;
using Netback.Ensembles.Generated;
using Netback.World;

namespace Netback.Cli.Commands;

/// <summary><c>netback bench</c>: how many certified markets a second, against our interior point in the same process.</summary>
internal sealed class BenchCommand(Terminal terminal)
{
    private const int Default = 64;
    private const int Long = 10_000;
    private const long Seed = 7;

    private readonly CaseOptions options = new();
    private readonly Option<int?> instances = CountOption.Create("--instances", 1, $"instances of each kind (default {Default}, with --long {Long})");
    private readonly Option<int?> pilots = CountOption.Create("--pilots", 1, "instances to learn from before (default 64)");
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "threads (default 1: the figures are for one core)");
    private readonly Option<bool> isLong = new("--long") { Description = $"{Long} instances of each kind, and generated markets of every size" };
    private readonly Option<string[]> sizes = new("--size")
    {
        HelpName = "N",
        Description = $"generated market of about N arc variables: {string.Join(", ", GeneratedSize.All.Select(size => size.Id))}; repeat for several",
    };

    private readonly Option<InstanceKind[]> kinds = new("--kind") { HelpName = "KIND", Description = "costs, closures or mixed (default all); repeat for several" };
    private readonly Option<string?> dump = new("--dump") { HelpName = "DIR", Description = "write the instances solved from nothing as MPS, for other solvers" };

    public static Command Create(Terminal terminal) => new BenchCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("bench", "Measure how many certified markets a second are solved, on seeded instances of a case or of generated markets.");
        options.AddOptionalTo(command);
        foreach (var option in new Option[] { sizes, kinds, instances, pilots, threads, isLong, dump }) command.Add(option);
        sizes.Validators.Add(result =>
        {
            foreach (var name in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (SizeOf(name) is null) result.AddError($"--size {name}: no such size; expected one of {string.Join(", ", GeneratedSize.All.Select(size => size.Id))}");
            }
        });
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback bench",
            "netback bench cases/central-asia",
            "netback bench --size 20000 --kind costs --instances 200",
            "netback bench --size 300 --dump out/instances");
        return command;
    }

    private static GeneratedSize? SizeOf(string name) => GeneratedSize.All.FirstOrDefault(size => size.Id == name);

    private int Run(ParseResult parsed)
    {
        var plan = new BenchPlan(
            parsed.GetValue(kinds) is { Length: > 0 } some ? some : Enum.GetValues<InstanceKind>(),
            parsed.GetValue(instances) ?? (parsed.GetValue(isLong) ? Long : Default),
            parsed.GetValue(pilots) ?? Default, parsed.GetValue(threads) ?? 1, parsed.GetValue(dump));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Instances} seeded instances of each kind after {plan.Pilots} pilots, {plan.Threads} thread(s); {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}"));
        terminal.Output.WriteLine("milliseconds of processor time; pricing over the whole network, the full certificate and what goes to the interior point are inside");
        terminal.Output.WriteLine($"published: {GeneratedSize.Source}");
        foreach (var (name, make, published) in Subjects(parsed))
        {
            terminal.Output.WriteLine();
            new BenchRun(terminal, plan).Measure(name, make(), published);
        }
        return ExitStatus.Done;
    }

    private IEnumerable<(string Name, Func<CaseWorld> Make, double? Published)> Subjects(ParseResult parsed)
    {
        if (options.IsGiven(parsed))
        {
            var opened = options.Open(parsed, terminal);
            yield return (opened.Name, () => opened.World, null);
        }
        var chosen = parsed.GetValue(sizes) is { Length: > 0 } names ? names.Select(SizeOf).OfType<GeneratedSize>()
            : options.IsGiven(parsed) ? [] : GeneratedSize.All.Take(parsed.GetValue(isLong) ? GeneratedSize.All.Count : 2);
        foreach (var size in chosen)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"generated-{size.Id}");
            yield return (name, () => Patience.While(terminal, $"making {name}", () => GeneratedMarket.Of(size, Seed, terminal.Cancel)).Result, size.PublishedPerSecond);
        }
    }
}
