using System.Globalization;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>Every sentence of page one, made from its records and nothing else.</summary>
internal sealed class BriefText(StudyBrief brief, Study study, Phrasebook words)
{
    /// <summary>Rows named of those that would sharpen most.</summary>
    private const int MostRows = 2;

    /// <summary>An option that leads in fewer of the draws is not told apart from the next.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>What is below this share of a host's account is not told of it.</summary>
    private const double WorthSaying = 1e-3;

    private readonly Labels labels = new(study.Base.World, words);

    public static string NoHomePlant(Phrasebook words, Name commodity, bool isLast, bool hasPlant) =>
        words.Say(isLast ? "brief.home-last" : hasPlant ? "brief.home-unpriced" : "brief.home-none", ("commodity", commodity));

    /// <summary>The three sentences.</summary>
    public IReadOnlyList<BriefSentence> Sentences() =>
        [new(BriefTopic.Do, Do()), new(BriefTopic.Turns, Turns()), new(BriefTopic.Unknown, Unknown())];

    /// <summary>What a power would do, in a sentence.</summary>
    public string Answer(PowerReply reply)
    {
        var power = labels.Country(reply.Power);
        var who = power.Text == reply.Power ? words.Word("bloc", reply.Power) : power;
        if (reply is not { Title: { } title, PowerChange: { } own, HostsChange: { } hosts }) return words.Say("brief.reply-none", ("who", who));
        var key = reply.IsCredible ? "brief.reply-credible" : own < 0 ? "brief.reply-costly" : "brief.reply-idle";
        return Joined(
            words.Say(key, ("who", who), ("title", labels.Text("scenarios", reply.Move ?? "", "title", title)), ("own", PerYear(own)), ("hosts", PerYear(hosts)), ("judged", reply.Judged)),
            reply.LeftOut == 0 ? null : words.Say("brief.reply-rest", ("left", reply.LeftOut)));
    }

    /// <summary>What the case does not hold for this page.</summary>
    public IEnumerable<MissingRows> Missing()
    {
        MissingRows Of(string what, Name? commodity = null) =>
            new(words.Say($"missing.{what}", ("commodity", commodity)), words.Say($"missing.{what}-rows", ("commodity", commodity)));
        if (brief.Verdict.Reason == VerdictReason.NoOption) yield return Of("options");
        if (brief.Options.All(row => row.Kind != OptionKind.Wait)) yield return Of("waiting");
        yield return Of("building");
        yield return Of("lender");
        if (brief.Replies.Count == 0 && brief.Verdict.Best is not null) yield return Of("replies");
        if (brief.Product is { } product && product.NotShown.Any(item => item.NeedsRows)) yield return Of("home", labels.Commodity(product.Commodity));
    }

    private OptionRow? Best => brief.Options.FirstOrDefault(row => row.Id == brief.Verdict.Best);

    private string Do()
    {
        var count = brief.Options.Count(row => row.Kind == OptionKind.Option);
        if (Best is not { Together: { } worth } best) return Joined(words.Say("brief.no-option"), Waiting());
        var key = brief.Verdict.Reason switch
        {
            VerdictReason.Better => "brief.better",
            VerdictReason.NoneGains => "brief.none-gains",
            VerdictReason.NotUnique => "brief.not-unique",
            VerdictReason.NoRange => "brief.no-range",
            _ => "brief.open",
        };
        var open = words.Say(key, ("count", count), ("title", best.Title), ("worth", worth));
        return Joined([open, .. worth.Value > 0 ? [Apart(), .. ByHost(best), Chooser(best)] : Array.Empty<string?>(), .. Weakness(best), Waiting()]);
    }

    /// <summary>The runner-up, where the draws do not tell the best option apart from the others.</summary>
    private string? Apart() => IsApart || brief.Options.FirstOrDefault(row => row.Id == brief.Verdict.RunnerUp) is not { Together: { } worth } next ? null
        : words.Say("brief.apart", ("title", next.Title), ("worth", PerYear(worth.Value)), ("some", brief.Verdict.BestInDraws > 0), ("best", brief.Verdict.BestInDraws), ("draws", brief.Verdict.ComparedDraws));

    private bool IsApart => brief.Verdict.ComparedDraws == 0 || brief.Verdict.BestInDraws >= NearlyAll * brief.Verdict.ComparedDraws;

    /// <summary>For which hosts it is not the best: who loses, or would gain more by another, a thousandth of its account at least.</summary>
    private IEnumerable<string?> ByHost(OptionRow best)
    {
        var others = brief.Options.Where(row => row.Kind == OptionKind.Option && row.Id != best.Id).ToList();
        List<string> losers = [], preferring = [];
        foreach (var (country, own) in best.ByHost.Select(item => (item.Country, item.Change.Value)))
        {
            var worthSaying = WorthSaying * Math.Abs(ChangeOf(brief.Options[0], country));
            if (own < -worthSaying) losers.Add(words.Say("brief.loses", ("country", labels.Country(country)), ("change", PerYear(own))));
            if (others.MaxBy(row => ChangeOf(row, country)) is not { } other || ChangeOf(other, country) <= Math.Max(0, own) + worthSaying) continue;
            preferring.Add(words.Say("brief.prefers", ("country", labels.Country(country)), ("title", other.Title), ("change", PerYear(ChangeOf(other, country)))));
        }
        yield return losers.Count == 0 ? words.Say("brief.no-losers") : words.Say("brief.losers", ("losers", Listed(losers)));
        yield return preferring.Count == 0 ? null : words.Say("brief.preferring", ("items", Listed(preferring)));
    }

    private static double ChangeOf(OptionRow row, string country) => row.ByHost.FirstOrDefault(item => item.Country == country)?.Change.Value ?? double.NegativeInfinity;

    private string? Chooser(OptionRow row) => row.By is null || row.IsForHosts ? null : words.Say("brief.chooser", ("parties", Parties(row.By)));

    private IEnumerable<string?> Weakness(OptionRow row)
    {
        yield return row.Illustrative.Count == 0 ? null : words.Say("brief.illustrative", ("minerals", Minerals(row.Illustrative)));
        yield return row.Screening.Count == 0 ? null : words.Say("brief.screening", ("minerals", Minerals(row.Screening)));
    }

    private string? Waiting() => brief.Options.FirstOrDefault(row => row.Kind == OptionKind.Wait) is not { Together: { } worth } wait ? null
        : words.Say("brief.waiting", ("year", wait.Year.ToString(CultureInfo.InvariantCulture)), ("worth", PerYear(worth.Value)));

    private string Turns()
    {
        var verdict = brief.Verdict;
        if (Best?.Together is not { Value: > 0 } worth) return Dependence();
        var turns = words.Say("brief.turns", ("worth", worth), ("draws", Counted(verdict.Draws)), ("some", verdict.TurnedInDraws > 0), ("turned", verdict.TurnedInDraws),
            ("compared", verdict.RunnerUp is null || !IsApart ? null : Counted(verdict.ComparedDraws)), ("best", verdict.BestInDraws));
        return Joined(turns, verdict switch
        {
            { Inputs.Count: > 0 } => words.Say("brief.inputs", ("rows", Listed(verdict.Inputs.Take(MostRows).Select(row =>
                words.Say("brief.input", ("row", row.Text), ("share", Share(row.Share)), ("grade", row.Grade.ToString())))))),
            { Draws: >= BriefRunner.DrawsOfBest } => words.Say("brief.no-input"),
            _ => null,
        });
    }

    /// <summary>Where no option gains, what is known to turn is dependence.</summary>
    private string Dependence()
    {
        if (study.Switching is not { } found) return words.Say("brief.nothing-turns");
        var cost = found.Turns ?? found.Holds ?? 0;
        return words.Say(found.Turns is null ? "brief.depends-firmly" : "brief.depends", ("seller", labels.Country(found.Country)), ("mineral", labels.Mineral(found.Mineral)),
            ("buyer", labels.Country(found.Buyer)), ("cost", new Quantity(cost, FigureUnit.UsdPerTonne)), ("share", Share(cost / found.Price)));
    }

    private string Unknown()
    {
        var rows = brief.Verdict.Inputs is { Count: > 0 } inputs ? inputs : brief.Confidence.Variance?.Rows ?? [];
        var grades = brief.Confidence.Variance?.Grades.Where(item => item.Share > 0).ToList() ?? [];
        var most = grades.Count == 0 ? default : grades.MaxBy(item => item.Share);
        var sharpen = rows.Count == 0
            ? words.Say("brief.sharpened-by-none", ("drawn", brief.Confidence.BaseDraws > 0), ("grade", grades.Count == 0 ? null : most.Grade.ToString()), ("share", Share(most.Share)))
            : words.Say("brief.sharpened", ("option", brief.Verdict.Inputs.Count > 0), ("rows", Listed(rows.Take(MostRows).Select(row => words.Say("brief.sharpened-by",
                ("row", row.Text), ("grade", row.Grade.ToString()), ("share", Share(row.Share)), ("source", words.Say($"knower.{SourceOf(row.Table, row.Column)}")))))));
        return Joined(sharpen, Own(), words.Say("brief.missing", ("items", Listed(brief.Missing.Select(item => item.What)))));
    }

    /// <summary>How many of the figures of what the best option opens or changes are assumptions, and who has them.</summary>
    private string? Own()
    {
        var assumed = brief.Verdict.Own.Where(figure => figure.Confidence == Confidence.D).ToList();
        return assumed.Count == 0 ? null : words.Say("brief.own", ("figures", brief.Verdict.Own.Count), ("assumed", assumed.Count),
            ("sources", Listed(assumed.Select(figure => words.Say($"knower.{SourceOf(figure.Table, figure.Column)}")).Distinct())));
    }

    /// <summary>Who knows a figure.</summary>
    private static string SourceOf(string table, string column) => (table, column) switch
    {
        ("supplies", "cost" or "slope" or "price") => "operator-costs",
        ("supplies", _) => "production",
        ("processes", "capacity") => "plant",
        ("processes", _) => "plant-accounts",
        ("links", "cost") => "carrier",
        ("links", "border_cost") => "customs",
        ("links", _) => "line",
        ("places", _) => "terminal",
        ("demands", "quantity") => "trade-statistics",
        ("demands", _) => "price-agency",
        _ => "keeper",
    };

    /// <summary>Names of countries, clubs and blocs of a selector.</summary>
    private Argument Parties(string selector) =>
        Argument.List(Selector.Parse(selector).Atoms.Select(atom => atom.Kind == AtomKind.Name ? labels.Country(atom.Value) : words.Word("bloc", atom.Value)), "list.and");

    private Argument Minerals(IEnumerable<string> minerals) => Argument.List(minerals.Select(labels.Mineral), "list.and");

    private static Argument Listed(IEnumerable<string> items) => Argument.List(items.Select(item => new Name(item)), "list.and");

    private static Argument? Counted(int count) => count == 0 ? null : count;

    private static Quantity PerYear(double usd) => new(usd, FigureUnit.UsdPerYear);

    private static Quantity Share(double share) => new(share, FigureUnit.Share);

    private static string Joined(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => sentence is not null));
}
