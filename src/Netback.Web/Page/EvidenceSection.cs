using System.Globalization;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What the ranges rest on, what would sharpen them, where findings turn, and how the market does on the past.</summary>
internal static class EvidenceSection
{
    private const string HowToRead =
        "The spread of a number divided among the grades of the figures behind it (Shapley effects, ± standard error), and the rules or rows that would narrow it most if they were known: "
        + "those that stand out of chance over the draws, five at most. Episodes of the past are run as relative shocks; a hit is within a factor of two of what happened.";

    public static bool HasAny(StudyReport report) =>
        report.Study.Backtest is not null || report.Study.Turning.Count > 0 || Spread(report).Any();

    public static Tag Of(StudyReport report)
    {
        var section = Tags.Section("evidence", "What the ranges rest on", HowToRead);
        if (Spread(report).Any()) section.Add(Shares(report));
        if (report.Study.Turning.Count > 0) section.Add(Turning(report));
        if (report.Study.Backtest is { } backtest) section.Add(Tags.Heading(3, "Past episodes"), Verdicts(backtest), Episodes(backtest));
        return section;
    }

    /// <summary>Headlines of the base: the first number of each finding whose range rests on something.</summary>
    private static IEnumerable<(Finding Finding, FindingFigure Figure, VarianceShares Variance)> Spread(StudyReport report) =>
        from finding in report.Findings.All
        where finding.Figures.Count > 0 && finding.Figures[0].Variance is not null
        select (finding, finding.Figures[0], finding.Figures[0].Variance);

    private static Tag Shares(StudyReport report)
    {
        var table = new DataTable(new TableColumn("Headline"), new TableColumn("Number", true), new TableColumn("Range"), new TableColumn("Variance by grade"), new TableColumn("Sharpened most by"));
        foreach (var (finding, figure, variance) in Spread(report))
        {
            table.Row($"{TopicText.Of(finding.Topic)}: {finding.Subject}{report.MarkOf(finding.Mineral)}, {figure.Name}", NumberText.Of(figure.Value, figure.Unit), figure.RangeText ?? "", variance.GradesText,
                variance.Rows.Count == 0 ? (Markup)"nothing stands out of chance"
                : Tags.Bullets(variance.Rows.Select(row => (Markup)$"{NumberText.Percent(row.Share)}: {row.Text}, graded {row.Grade}")));
        }
        return table.Build(TableShape.Cards);
    }

    private static Several Turning(StudyReport report)
    {
        var table = new DataTable(new TableColumn("Share of the largest buyer"), new TableColumn("As written", true), new TableColumn("Other side of a half", true), new TableColumn("Turns where one input alone is"));
        foreach (var point in report.Study.Turning)
        {
            table.Row($"{report.Mineral(point.Mineral)} of {report.Labels.Country(point.Country)} to {report.Labels.Country(point.Buyer)}", NumberText.Percent(point.Share),
                $"{NumberText.Plain(point.Turned, 9)} of {Counted.Of(point.Draws, "draw")}",
                point.Inputs.Count == 0 ? (Markup)"" : Tags.Bullets(point.Inputs.Select(input => (Markup)Level(input))));
        }
        return new Several([Tags.Heading(3, "Where dependence turns"), table.Build()]);
    }

    private static string Level(TurningInput input) => input is { Times: { } times, Likelihood: { } likelihood }
        ? string.Create(CultureInfo.InvariantCulture, $"{times:0.00} times what it is, {NumberText.Percent(likelihood)} likely: {input.Input}")
        : $"at no level within 1 to 99 % of its spread: {input.Input}";

    private static Tag Verdicts(BacktestResult backtest)
    {
        var table = new DataTable(new TableColumn("Mineral"), new TableColumn("Outcomes", true), new TableColumn("Market hits", true),
            new TableColumn("No change hits", true), new TableColumn("Lost share ÷ elasticity hits", true), new TableColumn("Read it as"));
        foreach (var verdict in backtest.Verdicts)
        {
            table.Row(verdict.Mineral, Count(verdict.Outcomes), Count(verdict.Hits), Count(verdict.HitsByNoChange), Count(verdict.HitsByElasticity), verdict.Loses ? "illustrative: a naive rule does better" : "");
        }
        return table.Build();
    }

    private static Tag Episodes(BacktestResult backtest)
    {
        var table = new DataTable(new TableColumn("Episode"), new TableColumn("Outcome"), new TableColumn("Observed", true), new TableColumn("Market", true), new TableColumn(""), new TableColumn("Grade"));
        foreach (var episode in backtest.Episodes)
        {
            if (episode.NotRun is { } reason) table.WideRow(episode.Episode.Title, $"not run: {reason}");
            foreach (var item in episode.Outcomes)
            {
                table.Row(episode.Episode.Title, item.Outcome.Id, EpisodeChange.Of(item.Observed, item.Outcome.What), EpisodeChange.Of(item.Solved, item.Outcome.What),
                    item.IsHit switch { true => "hit", false => "miss", null => "" }, item.Outcome.Confidence.ToString());
            }
        }
        return Tags.Details("Every episode", table.Build());
    }

    private static string Count(int value) => NumberText.Plain(value, 9);
}
