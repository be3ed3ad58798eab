using System.CommandLine;
using Netback.Data.Results;
using Netback.Market;
using Netback.Market.Results;

namespace Netback.Cli.Commands;

/// <summary><c>netback solve</c>: one certified equilibrium, as a table of prices, files or one JSON document.</summary>
internal sealed class SolveCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write all result files into this folder" };

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
        foreach (var option in new Option[] { output, json, by, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback solve cases/central-asia",
            "netback solve cases/central-asia --scenario middle-corridor-2030 --out out/middle-corridor",
            "netback solve cases/central-asia --set links/ferry-aktau-alat/capacity=6000000 --json");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) ResultFolder.Check(folder);
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
        if (!isJson && folder is null && result.Certificate.Status == SolveStatus.Solved) PriceTable.Write(terminal.Output, result.Prices);
        return Solving.StatusOf(result);
    }
}
