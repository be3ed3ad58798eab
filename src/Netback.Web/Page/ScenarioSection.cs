using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Scenarios side by side, then each with all its findings.</summary>
internal static class ScenarioSection
{
    public static Tag Of(StudyReport report)
    {
        var table = new DataTable(
            report.Column("scenario"), report.Column("price-moved"), report.Column("gate-moved"), report.Column("share-moved"),
            report.Column("flow-moved"), report.Column("largest-gain"), report.Column("largest-loss"));
        foreach (var run in report.Study.Scenarios) AddRow(table, report, run);
        return report.Section("scenarios",
            [table.Build(TableShape.Cards), .. report.Study.Runs.Select(run => Everything(report, run))]);
    }

    private static void AddRow(DataTable table, StudyReport report, StudyRun run)
    {
        var found = report.Findings.OfRun(run.Id).Where(finding => !report.Findings.IsScreening(finding)).ToList();
        var silent = found.FirstOrDefault(finding => finding.Topic is FindingTopic.NoEffect)
            ?? found.FirstOrDefault(finding => finding.Topic == FindingTopic.NotSolved);
        if (silent is not null)
        {
            table.WideRow(run.Title, Tags.Span("none", silent.Headline));
            return;
        }
        Markup Top(FindingTopic topic, Direction? direction = null) => Cell(report, found
            .Where(finding => finding.Topic == topic && (direction is null || finding.Direction == direction))
            .MaxBy(finding => topic == FindingTopic.Welfare ? Math.Abs(finding.Figures[0].Value) : finding.Weight));
        table.Row(
            run.Title,
            Top(FindingTopic.PriceChange),
            Top(FindingTopic.NetbackMoved),
            Top(FindingTopic.DependenceMoved),
            Top(FindingTopic.FlowChange),
            Top(FindingTopic.Welfare, Direction.Up),
            Top(FindingTopic.Welfare, Direction.Down));
    }

    /// <summary>The number, what it is of, and its range.</summary>
    private static Markup Cell(StudyReport report, Finding? finding)
    {
        if (finding is null || finding.Figures.Count == 0) return "";
        var figure = finding.Figures[0];
        var isChange = finding.Topic != FindingTopic.FlowChange;
        return new Several([
            Tags.Span(Colour(finding), Tags.Strong(isChange ? report.Numbers.Signed(figure.Value, figure.Unit) : report.Numbers.Of(figure.Value, figure.Unit))),
            Tags.Span("small", finding.Subject + report.MarkOf(finding.Mineral)),
            figure.Quantity.RangeIn(report.Words) is { } range ? Tags.Span("range", range) : ""]);
    }

    /// <summary>Only money gained or lost is good or bad; a price that rises is one or the other depending on the reader.</summary>
    private static string Colour(Finding finding) => finding.Topic != FindingTopic.Welfare ? "plain"
        : finding.Direction switch { Direction.Up => "up", Direction.Down => "down", Direction.None => "plain" };

    private static Tag Everything(StudyReport report, StudyRun run) => Tags.Details(
        report.Say("scenario.everything", ("run", run.Title)),
        [.. Changes(report, run), .. report.Findings.OfRun(run.Id).GroupBy(finding => finding.Topic).Select(topic => Topic(report, topic))]);

    private static IEnumerable<Markup> Changes(StudyReport report, StudyRun run) =>
        run.State.Changes.Count == 0 ? [] : [Tags.Heading(3, report.Say("scenario.changes")), Tags.Bullets(run.State.Changes.Select(report.English))];

    private static Several Topic(StudyReport report, IGrouping<FindingTopic, Finding> topic) => new(
    [
        Tags.Heading(3, TopicText.Of(topic.Key, report.Words)),
        Tags.Bullets(topic.Select(finding => (Markup)new Several([finding.Headline, " ", Tags.Span("where", finding.Where)]))),
    ]);
}
