using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Scenarios side by side, then each with all its findings.</summary>
internal static class ScenarioSection
{
    private const string HowToRead =
        "Each row is the base with something changed, compared with the base. Ranges (5 to 95 %) are of the change, draw by draw. "
        + "Minerals at screening level are told of below and not in this table. Empty: no change worth a line.";

    public static Tag Of(StudyReport report)
    {
        var table = new DataTable(
            new TableColumn("Scenario"),
            new TableColumn("Delivered price that moves most (%)"),
            new TableColumn("Host gate price that moves most (USD/t)"),
            new TableColumn("Buyer's share that moves most (points)"),
            new TableColumn("Goes another way (t contained/yr)"),
            new TableColumn("Largest gain (USD/yr)"),
            new TableColumn("Largest loss (USD/yr)"));
        foreach (var run in report.Study.Scenarios) AddRow(table, report, run);
        return Tags.Section("scenarios", "Scenarios side by side", HowToRead,
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
            Tags.Span(Colour(finding), Tags.Strong(isChange ? NumberText.Signed(figure.Value, figure.Unit) : NumberText.Of(figure.Value, figure.Unit))),
            Tags.Span("small", finding.Subject + report.MarkOf(finding.Mineral)),
            figure.RangeText is { } range ? Tags.Span("range", range) : ""]);
    }

    /// <summary>Only money gained or lost is good or bad; a price that rises is one or the other depending on the reader.</summary>
    private static string Colour(Finding finding) => finding.Topic != FindingTopic.Welfare ? "plain"
        : finding.Direction switch { Direction.Up => "up", Direction.Down => "down", Direction.None => "plain" };

    private static Tag Everything(StudyReport report, StudyRun run) => Tags.Details(
        $"Everything found: {run.Title}",
        [.. Changes(run), .. report.Findings.OfRun(run.Id).GroupBy(finding => finding.Topic).Select(Topic)]);

    private static IEnumerable<Markup> Changes(StudyRun run) =>
        run.State.Changes.Count == 0 ? [] : [Tags.Heading(3, "What it changes"), Tags.Bullets(run.State.Changes.Select(change => (Markup)change))];

    private static Several Topic(IGrouping<FindingTopic, Finding> topic) => new(
    [
        Tags.Heading(3, TopicText.Of(topic.Key)),
        Tags.Bullets(topic.Select(finding => (Markup)new Several([finding.Headline, " ", Tags.Span("where", finding.Where)]))),
    ]);
}
