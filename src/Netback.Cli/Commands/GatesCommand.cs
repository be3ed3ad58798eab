using System.CommandLine;
using System.Globalization;
using Netback.Bargaining.Gates;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;

namespace Netback.Cli.Commands;

/// <summary><c>netback gates</c>: which sites pass the requirements of which partner, and what passing costs.</summary>
internal sealed class GatesCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Option<string?> partner = new("--partner") { HelpName = "PARTNER", Description = "only requirements of this partner, as requirements.csv names it" };
    private readonly Option<bool> json = new("--json") { Description = "print one JSON document instead of a table" };
    private readonly Option<string?> output = new("--out") { HelpName = "FILE", Description = "write the rows as CSV instead of printing them" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new GatesCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("gates", "Ask the requirements of partners of every site: pass, fail or unknown, and what passing costs.");
        options.AddTo(command);
        foreach (var option in new Option[] { partner, json, output, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback gates cases/central-asia",
            "netback gates cases/central-asia --partner USA --json",
            "netback gates cases/central-asia --scenario tungsten-mine-and-plant --out gates.csv");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        var asked = parsed.GetValue(partner);
        CheckPartner(opened, asked);
        var result = Solving.Solve(opened, new MarketOptions(), terminal);
        if (result.Certificate.Status != SolveStatus.Solved) return ExitStatus.NoAnswer;
        var (rows, _) = Patience.While(terminal, "asking the gates, a solve for each that fails",
            () => Gates.Ask(opened.World, result, asked, parsed.GetValue(threads) ?? Environment.ProcessorCount, null, terminal.Cancel));
        if (parsed.GetValue(output) is { } file)
        {
            GateFiles.WriteCsv(file, rows, terminal.Cancel);
            terminal.Say($"wrote {file}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(GateFiles.Json(rows));
        else if (parsed.GetValue(output) is null) Print(rows);
        return ExitStatus.Done;
    }

    private static void CheckPartner(OpenedCase opened, string? asked)
    {
        var partners = opened.World.Requirements.Select(requirement => requirement.Partner).Distinct().ToList();
        if (partners.Count == 0)
        {
            throw new CaseException([new Problem("requirements.csv", null, null, "no requirement in force", "rows of requirements", "see 'netback explain requirements'")]);
        }
        if (asked is null || partners.Contains(asked)) return;
        throw new CaseException([new Problem("command line", null, "--partner", Words.Quote(asked), $"a partner of requirements.csv: {Words.Or(partners)}",
            Words.DidYouMean(asked, partners, "correct the name"))]);
    }

    private void Print(IReadOnlyList<GateRow> rows)
    {
        var table = new TextTable("requirement", "partner", "site", "commodity", "status", ">found", ">threshold", ">cost a year", ">of profit", "what is missing, or what passing takes");
        foreach (var row in rows)
        {
            table.Add(row.Requirement, row.Partner, row.Site, row.Commodity, GateFiles.StatusText(row.Status), Share(row.Found), Share(row.Threshold),
                row.Cost is { } cost ? NumberText.Money(cost) : "", Share(row.CostShare), row.Missing ?? row.Change ?? "");
        }
        table.Write(terminal.Output);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"{Count(rows, GateStatus.Pass)} pass, {Count(rows, GateStatus.Fail)} fail, {Count(rows, GateStatus.Unknown)} unknown. "
            + "Cost: of the site's profit, lost by the change or, for a stake sold, passed to its buyer.");
    }

    private static string Count(IReadOnlyList<GateRow> rows, GateStatus status) => rows.Count(row => row.Status == status).ToString(CultureInfo.InvariantCulture);

    private static string Share(double? share) => share is { } value ? NumberText.Percent(value) : "";
}
