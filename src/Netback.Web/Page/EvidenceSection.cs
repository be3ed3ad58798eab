using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What the ranges rest on, what would sharpen them, where findings turn, and how the market does on the past.</summary>
internal static class EvidenceSection
{
    public static bool HasAny(StudyReport report) =>
        report.Study.Backtest is not null || report.Study.Turning.Count > 0 || Spread(report).Any();

    public static Tag Of(StudyReport report)
    {
        var section = report.Section("evidence");
        if (Spread(report).Any()) section.Add(Shares(report));
        if (report.Study.Turning.Count > 0) section.Add(Turning(report));
        if (report.Study.Backtest is { } backtest) section.Add(Tags.Heading(3, report.Say("evidence.episodes")), Verdicts(report, backtest), Episodes(report, backtest));
        return section;
    }

    /// <summary>Headlines of the base: the first number of each finding whose range rests on something.</summary>
    private static IEnumerable<(Finding Finding, FindingFigure Figure, VarianceShares Variance)> Spread(StudyReport report) =>
        from finding in report.Findings.All
        where finding.Figures.Count > 0 && finding.Figures[0].Variance is not null
        select (finding, finding.Figures[0], finding.Figures[0].Variance);

    private static Tag Shares(StudyReport report)
    {
        var table = new DataTable(report.Column("headline"), report.Number("number"), report.Column("range"), report.Column("variance"), report.Column("sharpened"));
        foreach (var (finding, figure, variance) in Spread(report))
        {
            table.Row($"{TopicText.Of(finding.Topic, report.Words)}: {finding.Subject}{report.MarkOf(finding.Mineral)}, {report.Words.Figure(figure.Name)}", report.Numbers.Of(figure.Value, figure.Unit), figure.Quantity.RangeIn(report.Words) ?? "", variance.GradesIn(report.Numbers),
                variance.Rows.Count == 0 ? (Markup)report.Say("evidence.chance")
                : Tags.Bullets(variance.Rows.Select(row => (Markup)new Several([$"{report.Numbers.Percent(row.Share)}: ", report.English(row.Text), report.Say("evidence.graded", ("grade", row.Grade.ToString()))]))));
        }
        return table.Build(TableShape.Cards);
    }

    private static Several Turning(StudyReport report)
    {
        var table = new DataTable(report.Column("buyer-share"), report.Number("as-written"), report.Number("other-side"), report.Column("turns"));
        foreach (var point in report.Study.Turning)
        {
            table.Row(report.Say("subject.sales", ("mineral", report.Mineral(point.Mineral)), ("seller", report.Labels.Country(point.Country)), ("buyer", report.Labels.Country(point.Buyer))), report.Numbers.Percent(point.Share),
                report.Say("evidence.turned", ("turned", point.Turned), ("draws", point.Draws)),
                point.Inputs.Count == 0 ? (Markup)"" : Tags.Bullets(point.Inputs.Select(input => Level(report, input))));
        }
        return new Several([Tags.Heading(3, report.Say("evidence.turning")), table.Build()]);
    }

    private static Markup Level(StudyReport report, TurningInput input) => new Several([
        input is { Times: { } times, Likelihood: { } likelihood }
            ? report.Say("evidence.level", ("times", report.Numbers.InColumn(times, 2)), ("likelihood", new Quantity(likelihood, FigureUnit.Share))) : report.Say("evidence.no-level"),
        ": ", report.English(input.Input)]);

    private static Tag Verdicts(StudyReport report, BacktestResult backtest)
    {
        var table = new DataTable(report.Column("mineral"), report.Number("outcomes"), report.Number("hits"),
            report.Number("hits-no-change"), report.Number("hits-elasticity"), report.Column("read-as"));
        foreach (var verdict in backtest.Verdicts)
        {
            table.Row(report.Labels.Mineral(verdict.Mineral), Count(report, verdict.Outcomes), Count(report, verdict.Hits), Count(report, verdict.HitsByNoChange), Count(report, verdict.HitsByElasticity), verdict.Loses ? report.Say("evidence.illustrative") : "");
        }
        return table.Build();
    }

    private static Tag Episodes(StudyReport report, BacktestResult backtest)
    {
        var table = new DataTable(report.Column("episode"), report.Column("outcome"), report.Number("observed"), report.Number("solved-change"), new TableColumn(""), report.Column("grade"));
        foreach (var episode in backtest.Episodes)
        {
            if (episode.NotRun is { } reason) table.WideRow(report.English(episode.Episode.Title), new Several([report.Say("evidence.not-run"), ": ", report.English(reason)]));
            foreach (var item in episode.Outcomes)
            {
                table.Row(report.English(episode.Episode.Title), item.Outcome.Id, EpisodeChange.Of(item.Observed, item.Outcome.What, report.Numbers), EpisodeChange.Of(item.Solved, item.Outcome.What, report.Numbers),
                    item.IsHit is { } isHit ? report.Say("evidence.hit", ("hit", isHit)) : "", item.Outcome.Confidence.ToString());
            }
        }
        return Tags.Details(report.Say("evidence.every"), table.Build());
    }

    private static string Count(StudyReport report, int value) => report.Numbers.Plain(value, 9);
}
