using System.CommandLine;
using System.Globalization;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Reports;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Floors;

namespace Netback.Cli.Commands;

/// <summary><c>netback floors</c>: price floors of several levels in three kinds, each solved in the market.</summary>
internal sealed class FloorsCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Option<string> commodity = new("--commodity") { HelpName = "ID", Description = "commodity whose price is kept", Required = true };
    private readonly Option<string> club = new("--club") { HelpName = "SELECTOR", Description = "countries that keep it: group:g7, bloc:eu, USA;JPN …", Required = true };
    private readonly Option<string> levels = new("--levels") { HelpName = "A,B,C", Description = "floors, joined by commas", Required = true };
    private readonly Option<string?> levied = new("--levied") { HelpName = "SELECTOR", Description = "what the levy is charged on, for instance mineral:tungsten; default: the commodity alone, and then other stages are imported instead" };
    private readonly Option<string?> place = new("--place") { HelpName = "PLACE", Description = "place whose delivered price is kept; default: the club's largest user of the commodity" };
    private readonly Option<string?> trusted = new("--trusted") { HelpName = "SELECTOR", Description = "sites whose supply is wanted, which contracts for difference support; default: those inside the club" };
    private readonly Option<string> unit = new("--unit") { HelpName = "trade|usd", Description = "levels in USD per trade unit of the commodity (default), or per tonne contained", DefaultValueFactory = _ => "trade" };
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write the tables as CSV into this folder" };
    private readonly Option<bool> json = new("--json") { Description = "print everything as one JSON document" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new FloorsCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("floors", "Try price floors: levels by levy at the border, public purchase and contract for difference; who pays, what is built.");
        options.AddTo(command);
        unit.AcceptOnlyFromAmong("trade", "usd");
        foreach (var option in new Option[] { commodity, club, levels, levied, place, trusted, unit, output, json, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback floors cases/central-asia --commodity w-apt --club group:g7 --levels 331,332",
            "netback floors cases/central-asia --commodity w-apt --club group:g7;group:eu --levels 350,400 --levied mineral:tungsten --trusted group:g7;group:eu;KAZ --out out/floors",
            "netback floors cases/central-asia --commodity w-apt --club group:g7 --levels 45000 --unit usd --place towanda --json");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) Report.Check(folder, FloorReport.Name);
        var opened = options.Open(parsed, terminal);
        var scale = FloorLevels.In(parsed.GetValue(unit) ?? "trade", opened.World.Commodities.FirstOrDefault(goods => goods.Id == parsed.GetValue(commodity)));
        var result = Solving.Solve(opened, new MarketOptions(), terminal);
        if (PlanOf(parsed, opened, result, scale) is not { } plan) return ExitStatus.NoAnswer;
        var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        var (cells, elapsed) = Patience.While(terminal, "solving the floors", () => FloorTable.Run(plan, count, null, terminal.Cancel));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"solved {cells.Count} floors in {elapsed.TotalSeconds:0.0} s"));
        var report = FloorReport.Of(plan, cells, Solving.Describe(opened, options.Request(parsed), new MarketOptions()));
        if (folder is not null)
        {
            report.Write(folder, terminal.Cancel);
            terminal.Say($"wrote {folder}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(report.ToJson());
        else new FloorText(plan, cells, scale, terminal.Output).Write();
        return ExitStatus.Done;
    }

    /// <summary>The plan; null where the case itself has no answer.</summary>
    private FloorPlan? PlanOf(ParseResult parsed, OpenedCase opened, MarketResult result, FloorLevels scale)
    {
        var problems = new List<Problem>();
        var request = new FloorRequest
        {
            Commodity = parsed.GetRequiredValue(commodity),
            Club = parsed.GetRequiredValue(club),
            Levels = scale.Read(parsed.GetRequiredValue(levels), problems),
            Levied = parsed.GetValue(levied),
            Place = parsed.GetValue(place),
            Trusted = parsed.GetValue(trusted),
        };
        var view = MarketView.Of(opened.World, result);
        if (view is not null) problems.AddRange(FloorPlan.Problems(request, view));
        if (problems.Count > 0) throw new CaseException(problems);
        return view is null ? null : FloorPlan.Of(request, view);
    }
}
