using System.CommandLine;
using System.Globalization;
using Netback.Bargaining.Replies;
using Netback.Data.Replies;
using Netback.Data.Results;
using Netback.Quantities;
using Netback.Studies;

namespace Netback.Cli.Commands;

/// <summary><c>netback react</c>: a power's best reply to a measure, the cost to both, and the hosts' cover.</summary>
internal sealed class ReactCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Argument<string> measure = new("MEASURE") { Description = "id of a measure in force, or name of a scenario that adds it" };
    private readonly Option<string?> power = new("--power") { HelpName = "WHO", Description = "whose reply: a country, bloc: or group:; default: the country that loses most" };
    private readonly Option<string?> hosts = new("--host") { HelpName = "WHO", Description = "who adopts the measure; default: as its row says" };
    private readonly Option<string?> moves = new("--moves") { HelpName = "A,B", Description = "scenarios that are the power's moves; default: those whose player it is" };
    private readonly Option<bool> json = new("--json") { Description = "print one JSON document instead of tables" };
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "write replies.csv, cover.csv and fallbacks.csv into a folder" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    public static Command Create(Terminal terminal) => new ReactCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("react", "Say how a power would answer a measure among its stated moves, what it costs both, and how long the hosts can bear it.");
        options.AddTo(command);
        command.Add(measure);
        foreach (var option in new Option[] { power, hosts, moves, json, output, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback react cases/central-asia kz-raw-tungsten-ban --power CHN",
            "netback react cases/central-asia sb-china-us-ban --host CHN --power USA --moves my-move,my-other-move",
            "netback react cases/central-asia trusted-tungsten-buyer --power CHN --out replies");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(output) is { } folder) ReplyFiles.Check(folder);
        var request = new ReactRequest
        {
            Case = options.Request(parsed),
            Measure = parsed.GetRequiredValue(measure),
            Power = parsed.GetValue(power),
            Hosts = parsed.GetValue(hosts),
            Moves = parsed.GetValue(moves)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
        var (question, _) = Patience.While(terminal, "reading the case and its moves", () => ReactCase.Open(request, terminal.Cancel));
        var (answer, elapsed) = Patience.While(terminal, "solving every reply",
            () => Replies.Answer(question, parsed.GetValue(threads) ?? Environment.ProcessorCount, terminal.Cancel));
        if (answer is null)
        {
            terminal.Say("netback: no certified answer with or without the measure; 'netback solve' says why");
            return ExitStatus.NoAnswer;
        }
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{question.Moves.Count} moves in {elapsed.TotalSeconds:0.0} s"));
        if (parsed.GetValue(output) is { } target)
        {
            ReplyFiles.Write(target, answer, terminal.Cancel);
            terminal.Say($"wrote {target}");
        }
        if (parsed.GetValue(json)) terminal.Output.Write(ReplyFiles.Json(answer));
        else Print(answer);
        return ExitStatus.Done;
    }

    private void Print(ReplyAnswer answer)
    {
        foreach (var sentence in answer.Sentences) terminal.Output.WriteLine(sentence);
        terminal.Output.WriteLine();
        var table = new TextTable("reply", $">{answer.Power} against no reply", $">{answer.Hosts}", ">users", $">{answer.Power} against no measure", "credible");
        foreach (var row in answer.Rows)
        {
            table.Add(row.Move, Money(row.Power), Money(row.Hosts), Money(row.Users), Money(row.PowerFromBefore), row.NotSolved ?? (row.IsCredible ? "yes" : "no"));
        }
        table.Write(terminal.Output);
        PrintCover(answer);
        PrintFallbacks(answer);
    }

    private void PrintCover(ReplyAnswer answer)
    {
        if (answer.Cover.Count == 0) return;
        terminal.Output.WriteLine();
        var table = new TextTable("what a month costs", "commodity", "", ">t a month", ">USD a month", ">months held", "");
        foreach (var row in answer.Cover)
        {
            table.Add(row.Move, row.Commodity, row.What, Readable.InColumn(row.TonnesPerMonth), Money(row.UsdPerMonth),
                row.Months is { } months ? Readable.InColumn(months) : "", row.Missing is { } missing ? $"unknown: no {missing}" : "");
        }
        table.Write(terminal.Output);
    }

    private void PrintFallbacks(ReplyAnswer answer)
    {
        terminal.Output.WriteLine();
        if (answer.Fallbacks.Count == 0) terminal.Output.WriteLine($"{answer.Hosts} sells nothing to {answer.Power} under the measure: no second buyer or route is needed.");
        foreach (var row in answer.Fallbacks)
        {
            var netback = row.Netback is { } now ? $"{Readable.Number(now)} USD/t at the gate instead of {Readable.Number(row.NetbackBefore ?? 0)}" : "";
            if (row.Buyer is null)
            {
                terminal.Output.WriteLine($"No {row.What} for {row.Commodity}: nothing would be sold abroad.");
                continue;
            }
            terminal.Output.WriteLine($"{(row.What == "second buyer" ? "Second buyer" : "Second route")} for {row.Commodity}: {row.Buyer} ({row.Place}) over {Way(row)}");
            terminal.Output.WriteLine($"  {NumberText.Tonnes(row.Tonnes)} a year instead of {NumberText.Tonnes(row.TonnesBefore)}, {netback}{Room(row)}.");
        }
    }

    /// <summary>Links named of a way before its middle is counted; --json and --out have all.</summary>
    private const int LongestWay = 4;

    private static string Way(FallbackRow row) => row.Route.Count switch
    {
        0 => "no link",
        <= LongestWay => string.Join(" > ", row.Route),
        _ => string.Join(" > ", [.. row.Route.Take(LongestWay / 2), $"{Counted.Of(row.Route.Count - LongestWay, "link")} more", .. row.Route.TakeLast(LongestWay / 2)]),
    };

    private static string Room(FallbackRow row) => row.Room is { } room ? $", room for {NumberText.Tonnes(room)} gross more" : "";

    private static string Money(double? usd) => usd is { } value ? NumberText.Money(value) : "";
}
