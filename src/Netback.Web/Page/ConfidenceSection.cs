using Netback.Studies;
using Netback.Studies.Draws;
using Netback.Studies.Language;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>How far to trust the numbers: evidence behind the figures, the certificate, what is assumed, what was varied.</summary>
internal static class ConfidenceSection
{
    /// <summary>Rules of assumption listed before the rest is counted.</summary>
    private const int MostRules = 40;

    public static Tag Of(StudyReport report)
    {
        var figures = report.Study.Base.State.Evidence;
        var box = figures.Count == 0
            ? Tags.Paragraph(report.Say("confidence.none"))
            : new Several([Bar(report, figures), Legend(report, figures)]) as Markup;
        return report.Section("confidence",
            Tags.Division("box", box, Tags.Bullets(Statements(report))),
            Assumptions(report, figures));
    }

    private static Tag Bar(StudyReport report, IReadOnlyList<FigureEvidence> figures) =>
        Tags.Division("stack", Enum.GetValues<Confidence>().Select(level =>
            Tags.Span($"e{level}", "").With("style", $"width:{Coordinates.Text(100 * ShareOf(figures, level))}%").With("title", Meaning(report, level))));

    private static Tag Legend(StudyReport report, IReadOnlyList<FigureEvidence> figures) =>
        Tags.Division("legend", Enum.GetValues<Confidence>().Select(level => new Tag("span",
            Tags.Span($"swatch e{level}", ""), $"{level}: {Meaning(report, level)}, {report.Numbers.Percent(ShareOf(figures, level))}")));

    private static double ShareOf(IReadOnlyList<FigureEvidence> figures, Confidence level) =>
        (double)figures.Count(figure => figure.Confidence == level) / figures.Count;

    public static string Meaning(StudyReport report, Confidence level) => report.Say($"grade.{level}");

    private static IEnumerable<Markup> Statements(StudyReport report)
    {
        var study = report.Study;
        var draws = study.Runs.Sum(run => run.Draws.Count);
        yield return report.Say("confidence.certificate",
            ("worst", CertificateText.Power(study.Runs.Where(run => run.IsCertified).Select(run => CertificateText.Worst(run.Result.Certificate)).DefaultIfEmpty(0).Max())));
        if (draws > 0)
        {
            yield return report.Say("confidence.draws", ("what", report.Say("page.varied")), ("draws", draws), ("lost", LostDraws(study)));
            yield return report.Say("confidence.fixed");
        }
        if (ChokeVariant.HasChokes(study.Base.World)) yield return report.Say("confidence.chokes");
        if (report.Base is { } view)
        {
            yield return report.Say("confidence.hosts", ("named", Hosts.AreNamed(view)), ("countries", Argument.List(report.Findings.HostCountries.Select(report.Labels.Country))));
        }
        foreach (var warning in report.Warnings.Take(MostRules)) yield return report.English(warning);
    }

    /// <summary>Draws without a certified answer; null where there are none.</summary>
    private static Argument? LostDraws(Study study) => study.Runs.Sum(run => run.UncertifiedDraws.Count) is > 0 and var lost ? lost : null;

    private static Markup Assumptions(StudyReport report, IReadOnlyList<FigureEvidence> figures)
    {
        var rules = figures.Where(figure => figure.Confidence == Confidence.D)
            .GroupBy(figure => (figure.Table, Note: string.IsNullOrWhiteSpace(figure.Note) ? null : figure.Note.Trim()))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Table, StringComparer.Ordinal).ThenBy(group => group.Key.Note, StringComparer.Ordinal)
            .ToList();
        if (rules.Count == 0) return "";
        var table = new DataTable(report.Column("rule"), report.Column("table"), report.Number("figures"));
        foreach (var rule in rules.Take(MostRules)) table.Row(rule.Key.Note is { } note ? report.English(note) : report.Say("confidence.no-rule"), rule.Key.Table, report.Numbers.Plain(rule.Count(), 9));
        var rest = rules.Skip(MostRules).ToList();
        return Tags.Details(report.Say("confidence.assumed", ("rules", rules.Count)), table.Build(),
            rest.Count == 0 ? "" : Tags.Paragraph(report.Say("confidence.more-rules", ("rules", rest.Count), ("figures", rest.Sum(rule => rule.Count())))));
    }
}
