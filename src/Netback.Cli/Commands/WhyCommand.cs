using System.CommandLine;
using Netback.Market;
using Netback.Market.Reasons;
using Netback.Market.Results;

namespace Netback.Cli.Commands;

/// <summary><c>netback why</c>: the chain of binding facts behind one price.</summary>
internal sealed class WhyCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Argument<string> place = new("PLACE") { Description = "where: a place, or a site for the price at its gate" };
    private readonly Argument<string> commodity = new("COMMODITY") { Description = "of what" };

    private readonly Option<string?> site = new("--site")
    {
        HelpName = "SITE",
        Description = "the price at this site's gate instead of the delivered price",
    };

    public static Command Create(Terminal terminal) => new WhyCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("why", "Say why a price is what it is: the chain of binding facts, with numbers.");
        options.AddTo(command);
        command.Add(place);
        command.Add(commodity);
        command.Add(site);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback why cases/central-asia goslar w-apt",
            "netback why cases/central-asia boguty w-concentrate --site boguty-mine");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        var result = Solving.Solve(opened, new MarketOptions(), terminal);
        if (result.Certificate.Status != SolveStatus.Solved) return ExitStatus.NoAnswer;
        Write(PriceReasons.Explain(
            opened.World, result, parsed.GetRequiredValue(place), parsed.GetRequiredValue(commodity), parsed.GetValue(site)));
        return ExitStatus.Done;
    }

    private void Write(PriceReason reason)
    {
        terminal.Output.WriteLine(reason.Head + ":");
        foreach (var fact in reason.Chain) terminal.Output.WriteLine($"  {fact.Text}");
        if (reason.Limits.Count > 0) terminal.Output.WriteLine("No cheaper tonne comes because");
        foreach (var fact in reason.Limits) terminal.Output.WriteLine($"  {fact.Text}");
    }
}
