using System.CommandLine;
using Netback.Data.Ensembles;

namespace Netback.Cli.Commands;

/// <summary><c>netback merge</c>: shares of an ensemble, put together.</summary>
internal sealed class MergeCommand(Terminal terminal)
{
    private readonly Argument<string[]> folders = new("PARTS") { Description = "folders with parts (DIR.parts), of one machine or several", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> output = new("--out") { HelpName = "DIR", Description = "folder for the futures and their summaries", Required = true };

    public static Command Create(Terminal terminal) => new MergeCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("merge", "Put the shares of an ensemble together: the same bytes as of one unbroken run.");
        command.Add(folders);
        command.Add(output);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback merge out/big.parts --out out/big",
            "netback merge node1/big.parts node2/big.parts --out out/big");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(output);
        EnsembleFolder.Check(folder);
        return EnsembleEnd.Finish(terminal, folder, [.. parsed.GetRequiredValue(folders).Select(EnsembleParts.Open)]);
    }
}
