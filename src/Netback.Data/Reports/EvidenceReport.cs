using Netback.Data.Results;
using Netback.Studies;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;

namespace Netback.Data.Reports;

/// <summary>What the ranges of a study rest on, as tables: shares of variance, rows that would sharpen, levels at which findings turn.</summary>
public static class EvidenceReport
{
    public static IEnumerable<ReportTable> Of(Study study, StudyFindings findings)
    {
        if (findings.All.Any(finding => finding.Figures.Any(figure => figure.Variance is not null))) yield return Shares(findings);
        if (study.Turning.Count > 0) yield return Turning(study.Turning);
        if (study.Backtest is not { } backtest) yield break;
        yield return BacktestReport.Episodes(backtest);
        yield return BacktestReport.Verdicts(backtest);
    }

    private sealed record ShareRow(Finding Finding, FindingFigure Figure, string What, string Name, string Grade, double Share, double? Error);

    private static ReportTable Shares(StudyFindings findings) => ReportTable.Of(
        "evidence", "what the range of a number rests on",
        findings.All.SelectMany(finding => finding.Figures.SelectMany(figure => RowsOf(finding, figure))),
        new("finding", "", "id of the finding", row => row.Finding.Id),
        new("figure", "", "name of the number", row => row.Figure.Name),
        new("what", "", "grade: share of the variance; row: what would go if it were known", row => row.What),
        new("name", "", "grade, or the rule and its figures", row => row.Name),
        new("grade", "", "confidence", row => row.Grade),
        new("share", "share", "share of the variance", row => row.Share),
        new("error", "share", "standard error; empty for rows", row => row.Error),
        new("draws", "", "draws", row => row.Figure.Variance?.Draws));

    private static IEnumerable<ShareRow> RowsOf(Finding finding, FindingFigure figure) => figure.Variance is not { } variance ? [] :
    [
        .. variance.Grades.Select(item => new ShareRow(finding, figure, "grade", item.Grade.ToString(), item.Grade.ToString(), item.Share, item.Error)),
        .. variance.Rows.Select(item => new ShareRow(finding, figure, "row", item.Text, item.Grade.ToString(), item.Share, null)),
    ];

    private static ReportTable Turning(IReadOnlyList<TurningPoint> points) => ReportTable.Of(
        "turning", "where the share of the largest buyer changes side of a half",
        points.SelectMany(point => point.Inputs.Count == 0 ? [(point, null)] : point.Inputs.Select(input => (Point: point, Input: (TurningInput?)input))),
        new("country", "", "seller", row => row.Point.Country),
        new("mineral", "", "what is sold, in all forms", row => row.Point.Mineral),
        new("buyer", "", "who takes most of it", row => row.Point.Buyer),
        new("share", "share", "with the figures as they are", row => row.Point.Share),
        new("turned", "", "draws on the other side of a half", row => row.Point.Turned),
        new("draws", "", "draws with a share", row => row.Point.Draws),
        new("input", "", "input moved alone; empty where none was solved for", row => row.Input?.Input),
        new("times", "", "times its figures at which the finding turns; empty where it does not", row => row.Input?.Times),
        new("likelihood", "share", "chance that it lies beyond", row => row.Input?.Likelihood));
}
