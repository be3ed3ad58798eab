using Netback.Studies;
using Netback.Studies.Draws;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>How far to trust the numbers: evidence behind the figures, the certificate, what is assumed, what was varied.</summary>
internal static class ConfidenceSection
{
    private const string HowToRead =
        "The bar divides all figures of the case by what stands behind them. The certificate speaks of arithmetic, never of the data.";

    /// <summary>Rules of assumption listed before the rest is counted.</summary>
    private const int MostRules = 40;

    public static Tag Of(StudyReport report)
    {
        var figures = report.Study.Base.State.Evidence;
        var box = figures.Count == 0
            ? Tags.Paragraph("The case gives no evidence for its figures: every one is an assumption.")
            : new Several([Bar(figures), Legend(figures)]) as Markup;
        return Tags.Section("confidence", "How far to trust this", HowToRead,
            Tags.Division("box", box, Tags.Bullets(Statements(report))),
            Assumptions(figures));
    }

    private static Tag Bar(IReadOnlyList<FigureEvidence> figures) =>
        Tags.Division("stack", Enum.GetValues<Confidence>().Select(level =>
            Tags.Span($"e{level}", "").With("style", $"width:{Coordinates.Text(100 * ShareOf(figures, level))}%").With("title", Meaning(level))));

    private static Tag Legend(IReadOnlyList<FigureEvidence> figures) =>
        Tags.Division("legend", Enum.GetValues<Confidence>().Select(level => new Tag("span",
            Tags.Span($"swatch e{level}", ""), $"{level}: {Meaning(level)}, {NumberText.Percent(ShareOf(figures, level))}")));

    private static double ShareOf(IReadOnlyList<FigureEvidence> figures, Confidence level) =>
        (double)figures.Count(figure => figure.Confidence == level) / figures.Count;

    private static string Meaning(Confidence level) => level switch
    {
        Confidence.A => "primary or official",
        Confidence.B => "press or secondary",
        Confidence.C => "computed from A or B by a stated rule",
        Confidence.D => "assumption by a stated rule",
    };

    private static IEnumerable<Markup> Statements(StudyReport report)
    {
        var study = report.Study;
        var draws = study.Runs.Sum(run => run.Draws.Count);
        var lost = study.Runs.Sum(run => run.UncertifiedDraws.Count);
        yield return $"Every number comes from a solve whose residuals were recomputed on the case's own data; the largest of them is {CertificateText.Power(study.Runs.Where(run => run.IsCertified).Select(run => CertificateText.Worst(run.Result.Certificate)).DefaultIfEmpty(0).Max())} relative.";
        if (draws > 0)
        {
            yield return $"Ranges vary {EvidenceDraw.Varied}: {NumberText.Plain(draws, 9)} draws over all runs, {(lost == 0 ? "all certified" : $"{lost} without a certified answer and left out (see the list of runs)")}. "
                + "Spread by evidence (5 to 95 %): A ±5 %, B ±15 %, C ±30 %, D ±60 %, or the range that the case gives; rows of one rule are drawn together.";
            yield return "Not varied: geography, recipes, contents, elasticities, contracts, traffic of others, measures.";
        }
        if (ChokeVariant.HasChokes(study.Base.World))
        {
            yield return "Where demand hardly answers to price, the cap on what users pay is an assumption: every run was also solved at half and twice of it.";
        }
        if (report.Base is { } view)
        {
            yield return $"{Hosts.Rule(view)} Here: {(report.Findings.HostCountries.Count == 0 ? "none" : string.Join(", ", report.Findings.HostCountries.Select(report.Labels.Country)))}.";
        }
        foreach (var warning in report.Warnings.Take(MostRules)) yield return warning;
    }

    private static Markup Assumptions(IReadOnlyList<FigureEvidence> figures)
    {
        var rules = figures.Where(figure => figure.Confidence == Confidence.D)
            .GroupBy(figure => (figure.Table, Note: string.IsNullOrWhiteSpace(figure.Note) ? "no rule is given" : figure.Note.Trim()))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Table, StringComparer.Ordinal).ThenBy(group => group.Key.Note, StringComparer.Ordinal)
            .ToList();
        if (rules.Count == 0) return "";
        var table = new DataTable(new TableColumn("Rule"), new TableColumn("Table"), new TableColumn("Figures", true));
        foreach (var rule in rules.Take(MostRules)) table.Row(rule.Key.Note, rule.Key.Table, NumberText.Plain(rule.Count(), 9));
        var rest = rules.Skip(MostRules).ToList();
        return Tags.Details($"What is assumed: {Counted.Of(rules.Count, "rule")}", table.Build(),
            rest.Count == 0 ? "" : Tags.Paragraph($"And {Counted.Of(rest.Count, "rule")} more with {Counted.Of(rest.Sum(rule => rule.Count()), "figure")}."));
    }
}
