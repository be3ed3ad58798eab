using System.Globalization;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>Every sentence of page one, made from its records and nothing else.</summary>
internal sealed class BriefText(StudyBrief brief, Study study)
{
    /// <summary>Rows named of those that would sharpen most.</summary>
    private const int MostRows = 2;

    /// <summary>What is below this share of the best option's worth is not told of a host.</summary>
    private const double WorthSaying = 1e-3;

    private readonly Labels labels = new(study.Base.World);

    public const string NoBetterRoute = "No option that changes the network leaves this seller more than today's way.";

    public static string NoHomePlant(string commodity, bool isLast, bool hasPlant) =>
        isLast ? $"No plant of the case takes in {commodity}: it is the last stage that the case has."
        : hasPlant ? $"A host country has a plant for {commodity}, but what it makes has no price or no way there that could be priced."
        : $"No plant in a host country takes in {commodity}, not even a planned one.";

    /// <summary>The three sentences.</summary>
    public IReadOnlyList<BriefSentence> Sentences() =>
        [new(BriefTopic.Do, Do()), new(BriefTopic.Turns, Turns()), new(BriefTopic.Unknown, Unknown())];

    /// <summary>What a power would do, in a sentence.</summary>
    public string Answer(PowerReply reply)
    {
        var power = labels.Country(reply.Power);
        var who = power == reply.Power ? reply.Power.Replace('-', ' ') : power;
        if (reply is not { Title: { } title, PowerChange: { } own, HostsChange: { } hosts }) return $"None of the stated moves of {who} could be judged.";
        var rest = reply.LeftOut == 0 ? "" : $" {Counted.Of(reply.LeftOut, "stated move")} more {(reply.LeftOut == 1 ? "was" : "were")} not solved.";
        return (reply.IsCredible
            ? $"{who} would answer best by “{title}”: it gains {Money(own)} by it, and the host countries {Change(hosts)}."
            : own < 0 ? $"{who} would best not answer: the least costly of {Counted.Of(reply.Judged, "stated move")}, “{title}”, would cost it {Money(-own)}, so nobody would carry it out; for the host countries it would mean {NumberText.Signed(hosts, FigureUnit.UsdPerYear)}."
            : $"{who} has no answer that serves it: none of {Counted.Of(reply.Judged, "stated move")} brings it anything.") + rest;
    }

    private static string Change(double usd) => usd switch
    {
        > 0 => $"gain {Money(usd)}",
        < 0 => $"lose {Money(-usd)}",
        _ => "neither gain nor lose",
    };

    /// <summary>What the case does not hold for this page.</summary>
    public IEnumerable<MissingRows> Missing()
    {
        if (brief.Verdict.Reason == VerdictReason.NoOption) yield return new("options", "scenarios with kind: option");
        if (brief.Options.All(row => row.Kind != OptionKind.Wait)) yield return new("what waiting brings", "opens of links and sites, or the setting wait_until");
        yield return new("what options cost to build", "projects: investment of lines, mines and plants; instruments: who pays it");
        yield return new("who lends", "deals and instruments: lender, money bound and disbursed");
        if (brief.Replies.Count == 0 && brief.Verdict.Best is not null) yield return new("what the other side can do next", "scenarios with player: a power's moves");
        if (brief.Product is { } product && product.NotShown.Any(item => item.NeedsRows))
        {
            var name = labels.Commodity(product.Commodity);
            yield return new($"what {name} would be worth processed at home", $"sites, processes and recipes: a plant in a host country that takes in {name}");
        }
    }

    private OptionRow? Best => brief.Options.FirstOrDefault(row => row.Id == brief.Verdict.Best);

    private string Do()
    {
        var count = brief.Options.Count(row => row.Kind == OptionKind.Option);
        if (Best is not { Together: { } worth } best) return $"The case names no option with a certified answer, so nothing can be said to be better than doing nothing.{Waiting()}";
        var title = $"“{best.Title}”";
        var open = brief.Verdict.Reason switch
        {
            VerdictReason.Better => $"Of {Counted.Of(count, "option")}, {title} is worth most to the host countries together: {worth.Text} before what it costs to build.",
            VerdictReason.NoneGains => $"None of {Counted.Of(count, "option")} gives the host countries together more than doing nothing; the one that costs them least, {title}, changes their accounts by {worth.SignedText}.",
            VerdictReason.NotUnique => $"No option can be said to be better than doing nothing: the one that gives most as the case is written, {title}, leans on prices that are not the only ones possible.",
            VerdictReason.NoRange => $"As the case is written {title} gives the host countries together most, {worth.Text}; without draws nothing is said to be better than doing nothing.",
            _ => $"No option is better than doing nothing as far as the evidence can tell: the one that gives the host countries together most as the case is written, {title}, is worth {NumberText.Of(worth.Value, worth.Unit)}{Moved.RangeOf(worth)}.",
        };
        return open + (worth.Value > 0 ? Hosts(best, worth.Value) + Chooser(best) : "") + Weakness(best) + Waiting();
    }

    /// <summary>For which hosts it is not the best.</summary>
    private string Hosts(OptionRow best, double worth)
    {
        var losers = best.ByHost.Where(item => item.Change.Value < -WorthSaying * worth).Select(item => $"{labels.Country(item.Country)} loses {Money(-item.Change.Value)}").ToList();
        var others = brief.Options.Where(row => row.Kind == OptionKind.Option && row.Id != best.Id).ToList();
        var preferring = best.ByHost.Select(item => (item.Country, Own: item.Change.Value, Other: others.MaxBy(row => ChangeOf(row, item.Country))))
            .Where(item => item.Other is not null && ChangeOf(item.Other, item.Country) > Math.Max(0, item.Own) + WorthSaying * worth)
            .Select(item => $"{labels.Country(item.Country)} gains more from “{item.Other?.Title}” ({Money(ChangeOf(item.Other!, item.Country))})").ToList();
        return (losers.Count == 0 ? "" : $" By it {Listed(losers)}.") + (preferring.Count == 0 ? "" : $" It is not everybody's best: {Listed(preferring)}.");
    }

    private static double ChangeOf(OptionRow row, string country) => row.ByHost.FirstOrDefault(item => item.Country == country)?.Change.Value ?? double.NegativeInfinity;

    private string Chooser(OptionRow row) => row.By is null || row.IsForHosts ? "" : $" It is not for the hosts to choose but for {Parties(row.By)}: they can ask for it.";

    private static string Weakness(OptionRow row)
    {
        var illustrative = row.Illustrative.Count == 0 ? "" : $" Read it as an illustration: past episodes of {Listed(row.Illustrative)} are told better by a naive rule.";
        return illustrative + (row.Screening.Count == 0 ? "" : $" It moves minerals that the case covers at screening level only: {Listed(row.Screening)}.");
    }

    private string Waiting() => brief.Options.FirstOrDefault(row => row.Kind == OptionKind.Wait) is not { Together: { } worth } wait ? ""
        : $" Waiting until {wait.Year.ToString(CultureInfo.InvariantCulture)} {(worth.Value >= 0 ? "gives" : "costs")} them {Money(Math.Abs(worth.Value))} if everything announced opens on time (one solve, no range).";

    private string Turns()
    {
        var verdict = brief.Verdict;
        if (Best?.Together is not { Value: > 0 } worth) return Dependence();
        var cost = $"It turns where what the case does not count of it, building first of all, costs the host countries more than {worth.Text}";
        var draws = verdict.Draws == 0 ? "" : $"; it gives them nothing or less in {(verdict.TurnedInDraws == 0 ? "none" : NumberText.Plain(verdict.TurnedInDraws, 9))} of {Counted.Of(verdict.Draws, "draw")} of the figures";
        var lead = verdict.ComparedDraws == 0 || verdict.RunnerUp is null ? "" : $", and leads the options in {NumberText.Plain(verdict.BestInDraws, 9)} of {NumberText.Plain(verdict.ComparedDraws, 9)}";
        return $"{cost}{draws}{lead}.{Inputs()}";
    }

    private string Inputs() => brief.Verdict switch
    {
        { Inputs.Count: > 0 } verdict => $" What moves it most: {Listed([.. verdict.Inputs.Take(MostRows).Select(Row)])}.",
        { Draws: >= BriefRunner.DrawsOfBest } => " No single figure stands out of chance as what moves it.",
        _ => "",
    };

    private static string Row(SharpeningRow row) => $"{row.Text}, {NumberText.Percent(row.Share)} of its variance, graded {row.Grade}";

    /// <summary>Where no option gains, what is known to turn is dependence.</summary>
    private string Dependence() => study.Switching is not { } found ? "Nothing that was solved says at which level this turns."
        : found.Turns is not { } turns
            ? $"What hosts depend on does not turn easily: {labels.Country(found.Country)} would still sell more than half of its {found.Mineral} to {labels.Country(found.Buyer)} if a tonne cost {PerTonne(found.Holds ?? 0)} more to sell there."
            : $"What hosts depend on turns here: {labels.Country(found.Country)} would sell less than half of its {found.Mineral} to {labels.Country(found.Buyer)} if a tonne cost {PerTonne(turns)} more to sell there ({NumberText.Percent(turns / found.Price)} of the gate price).";

    private string Unknown()
    {
        var rows = brief.Verdict.Inputs is { Count: > 0 } inputs ? inputs : brief.Confidence.Variance?.Rows ?? [];
        var of = brief.Verdict.Inputs.Count > 0 ? "it" : "the hosts' accounts in the base";
        var sharpen = rows.Count == 0 ? $"Which figure would sharpen it most is not known: {(brief.Confidence.BaseDraws == 0 ? "no draws were made" : "no row stands out of chance over the draws")}."
            : $"What would sharpen {of} most: {Listed([.. rows.Take(MostRows).Select(row => $"{row.Text} ({row.Grade}, {NumberText.Percent(row.Share)} of the variance), to be had from {SourceOf(row)}")])}.";
        return $"{sharpen} The case does not hold {Listed([.. brief.Missing.Select(item => item.What)])}.";
    }

    /// <summary>Who knows a figure.</summary>
    private static string SourceOf(SharpeningRow row) => (row.Table, row.Column) switch
    {
        ("supplies", "cost" or "slope" or "price") => "the operator's cost per tonne in annual or technical reports",
        ("supplies", _) => "the operator's or the ministry's production figures",
        ("processes", "capacity") => "the plant's operator",
        ("processes", _) => "the plant's accounts or an engineering study",
        ("links", "cost") => "the carrier's tariff for the goods",
        ("links", "border_cost") => "the charges of customs and carriers at the crossing",
        ("links", _) => "the operator of the line or port",
        ("places", _) => "the terminal's tariff",
        ("demands", "quantity") => "trade statistics or the users themselves",
        ("demands", _) => "a price reporting agency",
        _ => "whoever keeps the figure",
    };

    /// <summary>Names of countries, clubs and blocs of a selector.</summary>
    private string Parties(string selector) => Listed([.. Selector.Parse(selector).Atoms.Select(atom => atom.Kind == AtomKind.Name ? labels.Country(atom.Value) : atom.Value.Replace('-', ' '))]);

    private static string Money(double usd) => NumberText.Of(usd, FigureUnit.UsdPerYear);

    private static string PerTonne(double usd) => NumberText.Of(usd, FigureUnit.UsdPerTonne);

    private static string Listed(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
