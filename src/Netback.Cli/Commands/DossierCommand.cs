using System.CommandLine;
using Netback.Data;
using Netback.Market;
using Netback.Market.Results;

namespace Netback.Cli.Commands;

/// <summary><c>netback dossier</c>: a page on one mineral, from the case and its solution.</summary>
internal sealed class DossierCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Argument<string> mineral = new("MINERAL") { Description = "a mineral of the case, for instance tungsten" };
    private readonly Option<string?> output = new("--out") { HelpName = "FILE.md", Description = "write it as Markdown instead of printing it" };

    public static Command Create(Terminal terminal) => new DossierCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("dossier", "Print all that a case knows of a mineral: chain, plants, flows, prices, dependence, measures, evidence, doubts.");
        options.AddTo(command);
        command.Add(mineral);
        command.Add(output);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback dossier cases/central-asia tungsten",
            "netback dossier cases/central-asia uranium --scenario cku-railway --out uranium.md");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        var name = parsed.GetRequiredValue(mineral);
        CaseDossier.Check(opened, name);
        var result = Solving.Solve(opened, new MarketOptions(), terminal);
        if (result.Certificate.Status != SolveStatus.Solved) return ExitStatus.NoAnswer;
        var dossier = CaseDossier.Of(opened, result, name);
        if (parsed.GetValue(output) is { } path)
        {
            CaseDossier.Write(path, dossier);
            terminal.Output.WriteLine(path);
            terminal.Say($"wrote {path}");
        }
        else
        {
            DossierText.Write(terminal.Output, dossier);
        }
        return ExitStatus.Done;
    }
}
