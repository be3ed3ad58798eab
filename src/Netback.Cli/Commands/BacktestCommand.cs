using System.CommandLine;
using System.Globalization;
using Netback.Data;
using Netback.Data.Reports;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Observed;

namespace Netback.Cli.Commands;

/// <summary><c>netback backtest</c>: the base beside what was observed, and episodes of the past beside what happened.</summary>
internal sealed class BacktestCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write all tables into this folder" };
    private readonly Option<bool> json = new("--json") { Description = "print everything as one JSON document" };
    private readonly Option<bool> all = new("--all") { Description = "print every observation, not only those that are missed" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new BacktestCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("backtest", "Compare the base with what was observed, and episodes of the past with what happened.");
        options.AddStandingTo(command);
        foreach (var option in new Option[] { output, json, all, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback backtest cases/central-asia",
            "netback backtest cases/central-asia --all",
            "netback backtest cases/central-asia --overlay out/calibrated --out out/backtest");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) Report.Check(folder, "backtest");
        var opened = options.Open(parsed, terminal);
        var request = options.Request(parsed);
        var cases = EpisodeFolder.Open(request, terminal.Cancel);
        var market = new MarketOptions();
        var result = Solving.Solve(opened, market, terminal);
        if (MarketView.Of(opened.World, result) is not { } view) return ExitStatus.NoAnswer;
        var comparisons = ObservationMatch.Of(opened.Observations, view, Episode.ObservationsOf(cases));
        var episodes = BacktestRunner.Run(cases, parsed.GetValue(threads) ?? Environment.ProcessorCount, new CountTeller(terminal), terminal.Cancel);
        var report = BacktestReport.Of(comparisons, opened.World.Year, episodes, Solving.Describe(opened, request, market));
        if (folder is not null)
        {
            report.Write(folder, terminal.Cancel);
            terminal.Say($"wrote {folder}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(report.ToJson());
        else if (folder is null) Print(opened, comparisons, episodes, parsed.GetValue(all));
        return ExitStatus.Done;
    }

    private void Print(OpenedCase opened, IReadOnlyList<ObservationMatch> comparisons, BacktestResult episodes, bool isWhole)
    {
        ObservationTables.WriteSummary(terminal.Output, comparisons, opened.World.Year);
        ObservationTables.WriteObservations(terminal.Output, comparisons, isWhole);
        if (episodes.Episodes.Count > 0) EpisodeTables.Write(terminal.Output, episodes);
        else terminal.Output.WriteLine("The case has no episodes.");
    }
}
