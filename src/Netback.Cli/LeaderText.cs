using Netback.Bargaining.Leader;
using Netback.Quantities;
using Netback.Studies;
using Netback.World;

namespace Netback.Cli;

/// <summary>A leader's answer in sentences, and the levels tried as a table.</summary>
internal static class LeaderText
{
    private const string Chosen = "*";

    /// <summary>What the level chosen changes in the case, for the description of the run.</summary>
    public static string Change(LeaderAnswer answer) => answer.Question.Lever == Lever.Discount
        ? $"leader: {answer.Question.Leader} sells {answer.Question.Commodity} {Exact(answer.Best.Point.Lever)} USD/t below its gate price"
        : $"leader: {answer.Question.Leader} withholds {Exact(answer.Best.Point.Lever)} t/yr of {answer.Question.Commodity}";

    public static void Write(TextWriter output, CaseWorld world, LeaderAnswer answer)
    {
        output.WriteLine(Head(new Labels(world), answer));
        foreach (var sentence in answer.Dumping is null ? Withheld(answer) : Dumped(answer)) output.WriteLine(sentence);
        if (answer.Uncertified > 0) output.WriteLine($"{answer.Uncertified} of {answer.Points.Count} levels have no certified answer and were left out.");
        output.WriteLine();
        Table(answer).Write(output);
        output.WriteLine();
        output.WriteLine($"Each row is the market solved with everybody else answering; {Chosen} is the level chosen, the first row the leader as a price taker.");
    }

    private static string Head(Labels labels, LeaderAnswer answer)
    {
        var question = answer.Question;
        var leader = question.Kind == LeaderKind.Country ? labels.Country(question.Leader) : question.Leader;
        var does = question.Lever == Lever.Discount ? "giving a discount on" : "withholding";
        return $"{leader} {does} {labels.Commodity(question.Commodity)}, of which it sells {Tonnes(answer.Zero.Sold)} a year from "
            + $"{Counted.Of(answer.Sites.Count, "site")} into {Counted.Of(answer.Markets.Count, "market")} as a price taker";
    }

    private static IEnumerable<string> Withheld(LeaderAnswer answer)
    {
        var (best, zero, counts) = (answer.Best, answer.Zero, Counts(answer.Question));
        yield return $"Best: {Tonnes(best.Point.Lever)} a year withheld, between {Readable.Number(Rounded(best.Interval.Low))} and {Readable.Number(Rounded(best.Interval.High))}. "
            + $"{counts} {Money(zero.Profit)} a year with nothing withheld; the best changes that by {Change(answer.Gain(best.Point))}, withholding all by {Change(answer.Gain(answer.Full))}.";
        yield return $"Price in its markets {Price(zero.MarketPrice)} -> {Price(best.Point.MarketPrice)}, at its gates {Price(zero.GatePrice)} -> {Price(best.Point.GatePrice)}; "
            + $"others deliver {Tonnes(zero.Others)} -> {Tonnes(best.Point.Others)} a year.";
        if (answer.RunnerUp is { } second)
        {
            yield return $"A second local maximum earns nearly as much: {Tonnes(second.Point.Lever)} withheld, {Change(answer.Gain(second.Point))}.";
        }
        if (answer is { HalfChoke: { } half, DoubleChoke: { } twice })
        {
            yield return $"{Counted.Of(answer.UsersAtChoke.Count, "user")} of the mineral pay all that they would, so the answer hangs on their chokes: "
                + $"at half of them {Tonnes(half.Point.Lever)} withheld, at twice {Tonnes(twice.Point.Lever)}.";
        }
    }

    private static IEnumerable<string> Dumped(LeaderAnswer answer)
    {
        if (answer.Dumping is not { } dumping) yield break;
        var (best, zero, rival) = (answer.Best, answer.Zero, answer.Question.Rival);
        yield return dumping switch
        {
            { StopsTheRival: true } => $"At {Price(best.Point.Lever)} below its gate price {rival} stands still; the least such discount lies between {Price(best.Interval.Low)} and {Price(best.Interval.High)}.",
            { Stop: { } stop } => $"{rival} would stand still at {Price(stop.High)}, which the budget does not pay for a year; it pays {Price(best.Point.Lever)}.",
            { Exhaustion: not null } => $"No discount that was tried stops {rival}; the budget pays a year of {Price(best.Point.Lever)}.",
            _ => $"No discount up to the whole price stops {rival}.",
        };
        yield return $"{rival} makes {Tonnes(zero.RivalOutput)} -> {Tonnes(best.Point.RivalOutput)} a year; its first tonne would earn {Price(zero.RivalMargin)} -> {Price(best.Point.RivalMargin)}.";
        yield return $"The discount costs {Money(best.Point.Outlay)} a year{(dumping.Years is { } years ? $", which the budget pays for {Readable.Number(years)} years" : "")}; "
            + $"in all the leader loses {Money(dumping.Loss)} a year"
            + $"{(dumping.LossPerTonne is { } each ? $", {Price(each)} displaced" : "")}.";
    }

    private static TextTable Table(LeaderAnswer answer)
    {
        var isDiscount = answer.Dumping is not null;
        string[] rivals = answer.Question.Rival is null ? [] : [">rival t/yr", ">rival's first tonne USD/t"];
        var table = new TextTable([isDiscount ? ">discount USD/t" : ">withheld t/yr", "", ">sold t/yr", ">others t/yr", ">gate USD/t", ">market USD/t", ">mark-up USD/t",
            .. isDiscount ? new[] { ">outlay USD/yr" } : [], ">gain USD/yr", .. rivals, ">worst residual"]);
        foreach (var point in answer.Steps.Append(answer.Best.Point).DistinctBy(point => point.Lever).OrderBy(point => point.Lever))
        {
            table.Add([Cell(point.Lever), point.Lever == answer.Best.Point.Lever ? Chosen : "", Cell(point.Sold), Cell(point.Others), Cell(point.GatePrice), Cell(point.MarketPrice), Cell(point.Markup),
                .. isDiscount ? new[] { Cell(point.Outlay) } : [], Cell(answer.Gain(point)),
                .. rivals.Length == 0 ? Array.Empty<string>() : [Cell(point.RivalOutput), Cell(point.RivalMargin)],
                point.IsCertified ? FormattableString.Invariant($"{point.Residual:0E+0}") : StatusText.Of(point.Status)]);
        }
        return table;
    }

    private static string Counts(LeaderQuestion question) => question switch
    {
        { Purse: Purse.Country, CountsUsers: true } => "The country's account, users included, is",
        { Purse: Purse.Country } => "Its sites, treasury and links earn",
        { CountsUsers: true } => "Its sites and users gain",
        _ => "Its sites earn",
    };

    private static string Exact(double value) => FormattableString.Invariant($"{value:G15}");

    /// <summary>Significant digits, the same in sentences and in the table.</summary>
    private const int Digits = 5;

    /// <summary>Less than a millionth is rounding.</summary>
    private static double Rounded(double value) => NumberText.Significant(Math.Round(value, 6), Digits);

    /// <summary>A number in a column.</summary>
    private static string Cell(double? value) => value is { } number ? Readable.InColumn(Rounded(number)) : "";

    private static string Change(double? value) => value is { } usd ? $"{(Rounded(usd) > 0 ? "+" : "")}{Money(usd)} a year" : "none";

    private static string Tonnes(double? value) => value is { } tonnes ? $"{Readable.Number(Rounded(tonnes))} t" : "none";

    private static string Price(double? value) => value is { } price ? $"{Readable.Number(Rounded(price))} USD/t" : "none";

    private static string Money(double? value) => value is { } usd ? NumberText.Money(Rounded(usd), Digits) : "none";
}
