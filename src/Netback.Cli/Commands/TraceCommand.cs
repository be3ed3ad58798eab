using System.CommandLine;
using Netback.Data;
using Netback.Market;
using Netback.Market.Results;

namespace Netback.Cli.Commands;

/// <summary><c>netback trace</c>: inputs, sources and formula behind a figure; or rows drawn to be looked up by hand.</summary>
internal sealed class TraceCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    private readonly Argument<string?> figure = new("FIGURE")
    {
        Description = "table/id/column of the case or of a result; a result's where both have it: results/table/id/column",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int?> audit = CountOption.Create("--audit", 1, "draw N rows with sources, to look up what their addresses say");
    private readonly Option<int?> seed = CountOption.Create("--seed", 0, "seed of the draw (default 1)");

    public static Command Create(Terminal terminal) => new TraceCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("trace", "List what stands behind a figure: the formula with its numbers, inputs, sources with address and grade.");
        options.AddTo(command);
        command.Add(figure);
        command.Add(audit);
        command.Add(seed);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(figure) is null) == (result.GetValue(audit) is null)) result.AddError("netback trace needs one of FIGURE and --audit N");
        });
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback trace cases/central-asia prices/goslar+w-apt+delivered/price",
            "netback trace cases/central-asia supplies/kz-aktogay-m1/capacity",
            "netback trace cases/central-asia accounts/KAZ+producer_surplus/value",
            "netback trace cases/central-asia --audit 10 --seed 1");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        if (parsed.GetValue(audit) is { } count)
        {
            TraceText.Write(terminal.Output, CaseTrace.Audit(opened, count, parsed.GetValue(seed) ?? 1));
            return ExitStatus.Done;
        }
        var asked = parsed.GetRequiredValue(figure) ?? "";
        var result = CaseTrace.NeedsResult(opened, asked) ? Solving.Solve(opened, new MarketOptions(), terminal) : null;
        if (result is { Certificate.Status: not SolveStatus.Solved }) return ExitStatus.NoAnswer;
        TraceText.Write(terminal.Output, CaseTrace.Of(opened, result, asked));
        return ExitStatus.Done;
    }
}
