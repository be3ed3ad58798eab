using System.Globalization;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Title, case, year, run and certificate.</summary>
internal static class HeadSection
{
    public static Tag Of(StudyReport report, IReadOnlyList<(string Anchor, string Title)> contents)
    {
        var study = report.Study;
        return new Tag("header",
            Tags.Heading(1, report.CaseTitle),
            Tags.Paragraph(
                $"A study of the base and {Counted.Of(study.Scenarios.Count, "scenario")}: prices at every stage, who carries what to whom, ",
                "what producers keep at their gates, and on whom they depend.").Class("lead"),
            Facts(report),
            new Tag("nav", contents.Select(item => new Tag("a", item.Title).With("href", "#" + item.Anchor))).With("aria-label", "Contents"));
    }

    private static Tag Facts(StudyReport report)
    {
        var world = report.Study.Base.World;
        return new Tag("dl",
            Fact("Case", report.CaseName),
            Fact("Year", world.Year.ToString(CultureInfo.InvariantCulture)),
            Fact("Money", $"real USD of {world.Settings.BaseYear.ToString(CultureInfo.InvariantCulture)}"),
            Fact("Run", report.RunId),
            Fact("For", Tags.Span("status stamp", report.Withheld.Count == 0 ? Audiences.Text(report.Audience) : $"{Audiences.Text(report.Audience)}, without {string.Join(", ", report.Withheld)}")),
            Fact("Certificate", Certificate(report))).Class("facts");
    }

    private static Tag Fact(string name, Markup value) => new("div", new Tag("dt", name), new Tag("dd", value));

    private static Tag Certificate(StudyReport report)
    {
        var runs = report.Study.Runs.ToList();
        var solved = runs.Count(run => run.IsCertified);
        if (solved < runs.Count) return Tags.Span("status bad", $"{solved} of {runs.Count} runs have an answer; the others are named below");
        var worst = runs.Max(run => CertificateText.Worst(run.Result.Certificate));
        return Tags.Span("status good", $"all {Counted.Of(runs.Count, "run")} solved, residuals at most {CertificateText.Power(worst)}");
    }
}
