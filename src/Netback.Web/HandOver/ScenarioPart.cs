using Netback.Data.Documents;
using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>Scenarios side by side in a document, what each is worth to the hosts, and what each shows.</summary>
internal static class ScenarioPart
{
    private const double Million = 1e6;

    /// <summary>Findings told of a scenario; the page and the workbook have all.</summary>
    private const int MostFindings = 8;

    public static IEnumerable<WordBlock> Of(StudyReport report)
    {
        if (report.Study.Scenarios.Count == 0) yield break;
        yield return new WordBlock.Heading(1, "Scenarios side by side");
        if (Worth(report) is { } chart) yield return chart;
        yield return Table(report);
        yield return new WordBlock.Note("Below, of each scenario the weightiest finding of every topic; the page and the workbook of the study have all.");
        foreach (var run in report.Study.Scenarios)
        {
            yield return new WordBlock.Heading(2, run.Title);
            yield return new WordBlock.Note($"What it changes: {string.Join("; ", run.State.Changes)}.");
            yield return new WordBlock.Bullets([.. Weightiest(report, run).Select(finding => finding.Headline)]);
        }
    }

    /// <summary>The first of every topic, those of screening minerals last.</summary>
    private static IEnumerable<Finding> Weightiest(StudyReport report, StudyRun run) => report.Findings.OfRun(run.Id)
        .GroupBy(finding => finding.Topic).SelectMany(topic => topic.OrderBy(report.Findings.IsScreening).Take(1)).OrderBy(report.Findings.IsScreening).Take(MostFindings);

    private static double? ChangeOf(StudyReport report, StudyRun run)
    {
        if (report.Base is not { } before || MarketView.Of(run.World, run.Result) is not { } after) return null;
        return report.Findings.HostCountries.Sum(country => after.Welfare(country) - before.Welfare(country));
    }

    private static WordBlock.Chart? Worth(StudyReport report)
    {
        var changes = report.Study.Scenarios.Select(run => (run.Title, Change: ChangeOf(report, run))).Where(item => item.Change is not null)
            .Select(item => (item.Title, Change: item.Change ?? 0)).OrderByDescending(item => item.Change).ToList();
        if (changes.Count == 0 || report.Findings.HostCountries.Count == 0) return null;
        var hosts = string.Join(", ", report.Findings.HostCountries.Select(report.Labels.Country));
        return new WordBlock.Chart($"What each scenario changes for {hosts} together",
            $"Change of the hosts' accounts against the base, million USD a year: {string.Join("; ", changes.Select(item => $"{item.Title} {NumberText.Signed(item.Change, FigureUnit.UsdPerYear)}"))}.",
            new BarChart("change of their accounts against the base, million USD a year", [.. changes.Select(item => item.Title)], [.. changes.Select(item => item.Change / Million)]) { Format = "#,##0.0" });
    }

    private static WordBlock.Table Table(StudyReport report) => new(
        "Each scenario against the base; ranges are of the change, draw by draw. Empty: no change worth a line",
        [
            new WordColumn("Scenario", 2), new WordColumn("Hosts together (USD/yr)", 1.2, true), new WordColumn("Delivered price that moves most (%)", 2),
            new WordColumn("Buyer's share that moves most (points)", 2), new WordColumn("Largest gain (USD/yr)", 1.7), new WordColumn("Largest loss (USD/yr)", 1.7),
        ],
        [.. report.Study.Scenarios.Select(run => Row(report, run))]);

    private static string[] Row(StudyReport report, StudyRun run)
    {
        var found = report.Findings.OfRun(run.Id).Where(finding => !report.Findings.IsScreening(finding)).ToList();
        string Top(FindingTopic topic, Direction? direction = null) => Cell(report, found.Where(finding => finding.Topic == topic && (direction is null || finding.Direction == direction))
            .MaxBy(finding => topic == FindingTopic.Welfare ? Math.Abs(finding.Figures[0].Value) : finding.Weight));
        return
        [
            run.Title, ChangeOf(report, run) is { } change ? NumberText.Signed(change, FigureUnit.UsdPerYear) : StatusText.Of(run.Result.Certificate.Status),
            Top(FindingTopic.PriceChange), Top(FindingTopic.DependenceMoved), Top(FindingTopic.Welfare, Direction.Up), Top(FindingTopic.Welfare, Direction.Down),
        ];
    }

    private static string Cell(StudyReport report, Finding? finding) => finding is null || finding.Figures.Count == 0 ? ""
        : $"{report.Numbers.Signed(finding.Figures[0].Value, finding.Figures[0].Unit)} {finding.Subject}{(finding.Figures[0].Quantity.RangeIn(report.Words) is { } range ? $" ({range})" : "")}";
}
