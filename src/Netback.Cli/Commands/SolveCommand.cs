using System.CommandLine;
using System.Globalization;
using Netback.Data;
using Netback.Data.Results;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;

namespace Netback.Cli.Commands;

/// <summary><c>netback solve</c>: one certified equilibrium, as a table of prices, files or one JSON document.</summary>
internal sealed class SolveCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write all result files into this folder" };

    private readonly Option<bool> all = new("--all") { Description = "print every price, not only those of the places and gates that trade most" };

    private readonly Option<bool> json = new("--json") { Description = "print everything as one JSON document" };

    private readonly Option<string> by = new("--by")
    {
        HelpName = "owner|territory",
        Description = "accounts by ownership of assets, or by territory",
        DefaultValueFactory = _ => "territory",
    };

    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "accepted for symmetry with study: one solve runs on one thread, and results never depend on it");

    public static Command Create(Terminal terminal) => new SolveCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("solve", "Solve the market of a case and print its prices, or write all results.");
        options.AddTo(command);
        by.AcceptOnlyFromAmong("owner", "territory");
        foreach (var option in new Option[] { output, json, all, by, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback solve cases/central-asia",
            "netback solve cases/central-asia --all",
            "netback solve cases/central-asia --scenario middle-corridor-2030 --out out/middle-corridor",
            "netback solve cases/central-asia --set supplies/kz-aktogay-m1/capacity=50000 --json");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) ResultFolder.Check(folder);
        WarmUp.Begin();
        var opened = options.Open(parsed, terminal);
        var market = new MarketOptions { ByOwner = parsed.GetValue(by) == "owner" };
        var result = Solving.Solve(opened, market, terminal);
        var run = Solving.Describe(opened, options.Request(parsed), market);
        if (folder is not null)
        {
            ResultFolder.Write(folder, result, run, terminal.Cancel);
            terminal.Say($"wrote {folder}");
        }
        var isJson = parsed.GetValue(json);
        if (isJson) terminal.Output.Write(ResultDocument.Text(result, run));
        if (!isJson && folder is null && result.Certificate.Status == SolveStatus.Solved) Print(opened, result, parsed.GetValue(all));
        return Solving.StatusOf(result);
    }

    private void Print(OpenedCase opened, MarketResult result, bool isWhole)
    {
        var welfare = result.Certificate.Welfare is { } usd ? $", welfare {NumberText.Money(usd)} a year" : "";
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened.Name} in {opened.World.Year}: solved{welfare}"));
        terminal.Output.WriteLine();
        var shown = isWhole ? result.Prices : MainPrices.Of(opened.World, result);
        PriceTable.Write(terminal.Output, shown);
        if (shown.Count == result.Prices.Count) return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{shown.Count} of {result.Prices.Count} prices: reference markets, and the places and gates that trade most. --all prints all, --out DIR writes all results."));
    }
}
