using System.CommandLine;
using Netback.Bargaining.Leader;
using Netback.Data.Results;
using Netback.Market;
using Netback.Studies;
using Netback.Web;

namespace Netback.Cli.Commands;

/// <summary><c>netback leader</c>: what a dominant seller that foresees its fringe withholds, or gives away to drive a rival out.</summary>
internal sealed class LeaderCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Option<string?> seller = Text("--seller", "NAME", "the leader is a seller of the case");
    private readonly Option<string?> owner = Text("--owner", "ACTOR", "the leader is an owner: the sites that it and companies below it hold half of");
    private readonly Option<string?> country = Text("--country", "SELECTOR", "the leader is a country, bloc, club or list of sites");
    private readonly Option<string> commodity = new("--commodity") { HelpName = "SELECTOR", Description = "what it withholds or gives away, forms of one mineral; it takes the price of all else", Required = true };
    private readonly Option<string?> to = Text("--to", "SELECTOR", "only into these destinations; default: all but its own use, of a country all abroad");
    private readonly Option<string> lever = Choice("--lever", "withhold: tonnes held back; discount: USD per tonne below its gate price", "withhold", "discount");
    private readonly Option<string?> rival = Text("--rival", "SELECTOR", "sites to watch; a discount is searched for the least that stops them");
    private readonly Option<double?> budget = new("--budget") { HelpName = "USD", Description = "what a discount may cost in all; default: no limit" };
    private readonly Option<string> purse = Choice("--for", "whose money counts: its sites' profit, or with a country also its treasury and links", "sites", "country");
    private readonly Option<bool> users = new("--users") { Description = "with a country: the surplus of its users counts too" };
    private readonly Option<int?> steps = CountOption.Create("--steps", 2, $"equal steps tried first (default {LeaderQuestion.DefaultSteps}); more find narrower peaks");
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");
    private readonly Option<string?> output = Text("--out", "DIR", "write leader.csv, leader.json and the result files at the level chosen into this folder");
    private readonly Option<bool> json = new("--json") { Description = "print everything as one JSON document" };

    public static Command Create(Terminal terminal) => new LeaderCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("leader", "Find what a dominant seller that foresees its fringe withholds, or how far it must undercut a rival.");
        options.AddForThoseWhoSeeAll(command);
        foreach (var option in new Option[] { seller, owner, country, commodity, to, lever, rival, budget, purse, users, steps, threads, output, json }) command.Add(option);
        command.Validators.Add(result =>
        {
            var named = new[] { seller, owner, country }.Count(option => result.GetResult(option) is not null);
            if (named != 1) result.AddError($"found {named} leaders, expected one of --seller, --owner, --country");
        });
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback leader cases/central-asia --country CHN --commodity w-apt",
            "netback leader cases/central-asia --country CHN --commodity \"w-apt;w-powder\" --for country --users --out out/withheld",
            "netback leader cases/central-asia --country CHN --commodity w-apt --lever discount --rival w-goslar --budget 500000000");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(output);
        if (folder is not null) LeaderFolder.Check(folder);
        WarmUp.Begin();
        var opened = options.Open(parsed, terminal);
        var question = QuestionOf(parsed);
        var answer = StudyTeller.While(terminal, progress => LeaderSearch.Find(opened.World, question, new Relay(progress), terminal.Cancel));
        if (!answer.Zero.IsCertified) return Solving.NoAnswer(answer.Result, terminal);
        var run = Solving.Describe(opened, options.Request(parsed), new MarketOptions()) with
        {
            Changes = [.. opened.Changes, LeaderText.Change(answer)],
        };
        if (folder is not null)
        {
            LeaderFolder.Write(folder, answer, run, terminal.Cancel);
            terminal.Say($"wrote {folder}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(LeaderFolder.Document(answer, run));
        else LeaderText.Write(terminal.Output, opened.World, answer);
        return Solving.StatusOf(answer.Result);
    }

    private LeaderQuestion QuestionOf(ParseResult parsed) => new()
    {
        Kind = parsed.GetValue(seller) is not null ? LeaderKind.Seller : parsed.GetValue(owner) is not null ? LeaderKind.Owner : LeaderKind.Country,
        Leader = parsed.GetValue(seller) ?? parsed.GetValue(owner) ?? parsed.GetValue(country) ?? "",
        Commodity = parsed.GetRequiredValue(commodity),
        To = parsed.GetValue(to),
        Lever = parsed.GetValue(lever) == "discount" ? Lever.Discount : Lever.Withholding,
        Rival = parsed.GetValue(rival),
        Budget = parsed.GetValue(budget),
        Purse = parsed.GetValue(purse) == "country" ? Purse.Country : Purse.Sites,
        CountsUsers = parsed.GetValue(users),
        Steps = parsed.GetValue(steps) ?? LeaderQuestion.DefaultSteps,
        Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
    };

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', values), Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private sealed class Relay(IProgress<StudyProgress> to) : IProgress<SolveCount>
    {
        public void Report(SolveCount value) => to.Report(new StudyProgress(value.Done, value.Total, value.What));
    }
}
