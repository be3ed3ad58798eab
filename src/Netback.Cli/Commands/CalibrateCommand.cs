using System.CommandLine;
using Netback.Data;
using Netback.Data.Reports;
using Netback.Market;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Calibration;

namespace Netback.Cli.Commands;

/// <summary><c>netback calibrate</c>: moves assumptions within their spread, and frictions, until the base meets what was observed.</summary>
internal sealed class CalibrateCommand(Terminal terminal)
{
    /// <summary>Draws for the ranges of shares; four states each.</summary>
    private const int DefaultDraws = 24;

    private readonly CaseOptions options = new();
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write what was moved into this folder, an overlay; the case is never edited" };
    private readonly Option<string?> report = new("--report") { HelpName = "DIR", Description = "write the tables of the report into this folder" };
    private readonly Option<bool> json = new("--json") { Description = "print the report as one JSON document" };
    private readonly Option<int?> rounds = CountOption.Create("--rounds", 0, "linearisations of the assumptions (default 2; 0 moves frictions only)");
    private readonly Option<int?> draws = CountOption.Create("--draws", 0, $"draws over the assumptions for the range of each headline share, in four states (default {DefaultDraws}; 0 is fastest)");
    private readonly Option<int?> seed = CountOption.Create("--seed", 0, "seed of the draws (default 1)");
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new CalibrateCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("calibrate", "Fit assumptions within their spread, and frictions, to what was observed; test on what was held out.");
        options.AddStandingTo(command);
        foreach (var option in new Option[] { output, report, json, rounds, draws, seed, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback calibrate cases/central-asia",
            "netback calibrate cases/central-asia --rounds 0 --draws 0         # frictions only, in seconds",
            "netback calibrate cases/central-asia --out out/calibrated",
            "netback solve cases/central-asia --overlay out/calibrated");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (overlay, tables) = (parsed.GetValue(output), parsed.GetValue(report));
        if (overlay is not null) CalibratedOverlay.Check(overlay);
        if (tables is not null) Report.Check(tables, "calibrate");
        var opened = options.Open(parsed, terminal);
        var request = options.Request(parsed);
        var elsewhere = Episode.ObservationsOf(EpisodeFolder.Open(request, terminal.Cancel));
        var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        var settings = new CalibrationOptions { Rounds = parsed.GetValue(rounds) ?? 2, Threads = count };
        var result = Calibrator.Run(
            opened.World, opened.Evidence, opened.Observations, settings, opened.PathTargets.Contains, elsewhere, new CountTeller(terminal), terminal.Cancel);
        if (result is null)
        {
            terminal.Say("netback: no certified answer for the case as written or calibrated; try 'netback solve'");
            return ExitStatus.NoAnswer;
        }
        var study = new StudyOptions { Draws = parsed.GetValue(draws) ?? DefaultDraws, Seed = parsed.GetValue(seed) ?? 1, Threads = count };
        var shares = ShareRanges.Of(result.World, opened.Evidence, study, new CountTeller(terminal), terminal.Cancel);
        var said = CalibrationReport.Of(result, shares, Solving.Describe(opened, request, new MarketOptions()) with { Seed = study.Seed });
        Keep(result, said, overlay, tables);
        if (parsed.GetValue(json)) terminal.Output.Write(said.ToJson());
        else CalibrationTables.Write(terminal.Output, result, shares, opened.World.Year);
        return ExitStatus.Done;
    }

    private void Keep(CalibrationResult result, Report said, string? overlay, string? tables)
    {
        if (overlay is not null)
        {
            CalibratedOverlay.Write(overlay, result, terminal.Cancel);
            terminal.Say($"wrote {overlay}: use it with --overlay {overlay}");
        }
        if (tables is null) return;
        said.Write(tables, terminal.Cancel);
        terminal.Say($"wrote {tables}");
    }
}
