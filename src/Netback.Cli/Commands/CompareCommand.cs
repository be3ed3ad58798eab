using System.CommandLine;
using System.Globalization;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Reports;
using Netback.Market;
using Netback.Studies;
using Netback.Studies.Comparison;

namespace Netback.Cli.Commands;

/// <summary><c>netback compare</c>: states of a case side by side, and why they differ.</summary>
internal sealed class CompareCommand(Terminal terminal)
{
    private const int Fewest = 2;
    private const int Most = 6;
    private const string Base = "base";

    private readonly CaseOptions options = new();
    private readonly Argument<string[]> states = new("STATE") { Description = "two to six: base, names of scenarios, or paths of their files; the first is what the others are compared with", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> all = new("--all") { Description = "print every figure and gate, not only those that differ" };
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write the tables as CSV into this folder" };
    private readonly Option<bool> json = new("--json") { Description = "print everything as one JSON document" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new CompareCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("compare", "Compare scenarios: the figures to decide on, and why they differ: price, freight, measures, volume.");
        options.AddStandingTo(command);
        command.Add(states);
        foreach (var option in new Option[] { all, output, json, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback compare cases/central-asia base middle-corridor-2030",
            "netback compare cases/central-asia base cku-railway cku-with-western-kyrgyz-line --all",
            "netback compare cases/central-asia base china-closed-to-host-concentrates --out out/compare");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) Report.Check(folder, ComparisonReport.Name);
        var request = options.Request(parsed);
        var names = parsed.GetRequiredValue(states);
        Check(names, request.Folder);
        var opened = Open(names, request);
        var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        var (comparison, elapsed) = Patience.While(terminal, "solving", () => ScenarioComparison.Run([.. opened.Select(item => StateOf(item.Id, item.Case))], count, null, terminal.Cancel));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"solved in {elapsed.TotalSeconds:0.0} s"));
        var run = Solving.Describe(opened[0].Case, request with { Scenarios = names }, new MarketOptions());
        var report = ComparisonReport.Of(comparison, run with { Changes = [.. opened.SelectMany(item => item.Case.Changes).Distinct()] });
        if (folder is not null)
        {
            report.Write(folder, terminal.Cancel);
            terminal.Say($"wrote {folder}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(report.ToJson());
        else new ComparisonText(comparison, parsed.GetValue(all), terminal.Output).Write();
        return comparison.IsCertified ? ExitStatus.Done : ExitStatus.NoAnswer;
    }

    /// <summary>Everything that is wrong with the names, at once.</summary>
    private static void Check(IReadOnlyList<string> names, string folder)
    {
        var problems = new List<Problem>();
        void Add(string found, string expected, string remedy) => problems.Add(new Problem("command line", null, "STATE", found, expected, remedy));
        if (names.Count is < Fewest or > Most) Add(Counted.Of(names.Count, "state"), $"{Fewest} to {Most}", "name the first to compare with, then the others");
        foreach (var name in names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key)) Add($"'{name}' twice", "different states", "leave one out");
        var known = CaseFolder.ScenarioNames(folder);
        foreach (var name in names.Distinct().Where(name => name != Base && !known.Contains(name) && !name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Add($"'{name}'", "base, or a scenario of the case", known.Count == 0 ? "the case has no scenarios" : $"name one of {string.Join(", ", known)}");
        }
        if (problems.Count > 0) throw new CaseException(problems);
    }

    private List<(string Id, OpenedCase Case)> Open(IReadOnlyList<string> names, CaseRequest request)
    {
        var (opened, elapsed) = Patience.While(terminal, "reading the case", () => names.Select(name =>
            (Path.GetFileNameWithoutExtension(name), CaseFolder.Open(request with { Scenarios = name == Base ? [] : [name] }, terminal.Cancel))).ToList());
        foreach (var warning in opened[0].Item2.Warnings) terminal.Say($"warning: {warning}");
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"read {opened[0].Item2.Name} in {elapsed.TotalSeconds:0.00} s"));
        return opened;
    }

    private static StudyState StateOf(string id, OpenedCase opened) => new()
    {
        Id = id,
        Title = opened.ScenarioTitle ?? "Base",
        Changes = opened.Changes,
        World = opened.World,
    };
}
