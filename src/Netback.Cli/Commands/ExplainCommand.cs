using System.CommandLine;
using Netback.Data;
using Netback.Data.Results;

namespace Netback.Cli.Commands;

/// <summary><c>netback explain</c>: what a table or result file holds, column by column.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    private readonly Argument<string?> table = new("TABLE")
    {
        Description = "a table of a case, 'results' for all result files, or one of them as results/NAME",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Terminal terminal) => new ExplainCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("explain", "Explain the tables of a case and the result files: columns, units, defaults, meanings.");
        command.Add(table);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback explain",
            "netback explain links",
            "netback explain results/netbacks");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        terminal.Output.Write(TextOf(parsed.GetValue(table)));
        return ExitStatus.Done;
    }

    private static string TextOf(string? name) => name switch
    {
        "results" => ResultsPage.Markdown(),
        _ when ResultTables.All.FirstOrDefault(result => $"results/{result.Name}" == name) is { } result => ResultsPage.Section(result).TrimStart(),
        _ => SchemaText.Explain(name) + (name is null ? "'netback explain results' explains the files that come out.\n" : ""),
    };
}
