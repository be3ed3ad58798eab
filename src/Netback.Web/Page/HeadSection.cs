using System.Globalization;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Title, case, year, run and certificate.</summary>
internal static class HeadSection
{
    public static Tag Of(StudyReport report, IReadOnlyList<string> contents)
    {
        var study = report.Study;
        return new Tag("header",
            Tags.Heading(1, report.CaseTitle),
            Tags.Paragraph(report.Say("page.lead", ("scenarios", study.Scenarios.Count))).Class("lead"),
            Facts(report),
            new Tag("nav", contents.Select(anchor => new Tag("a", report.Say($"contents.{anchor}")).With("href", "#" + anchor))).With("aria-label", report.Say("page.contents")));
    }

    private static Tag Facts(StudyReport report)
    {
        var world = report.Study.Base.World;
        return new Tag("dl",
            Fact(report.Say("fact.case"), report.CaseName),
            Fact(report.Say("fact.year"), world.Year.ToString(CultureInfo.InvariantCulture)),
            Fact(report.Say("fact.money"), report.Say("fact.money-of", ("year", world.Settings.BaseYear.ToString(CultureInfo.InvariantCulture)))),
            Fact(report.Say("fact.run"), report.RunId),
            Fact(report.Say("fact.for"), Tags.Span("status stamp", report.Say("fact.for-whom",
                ("audience", report.Say($"audience.{report.Visibility}")), ("withheld", report.Withheld.Count == 0 ? null : string.Join(", ", report.Withheld))))),
            Fact(report.Say("fact.certificate"), Certificate(report))).Class("facts");
    }

    private static Tag Fact(string name, Markup value) => new("div", new Tag("dt", name), new Tag("dd", value));

    private static Tag Certificate(StudyReport report)
    {
        var runs = report.Study.Runs.ToList();
        var solved = runs.Count(run => run.IsCertified);
        if (solved < runs.Count) return Tags.Span("status bad", report.Say("fact.certificate-bad", ("solved", solved), ("runs", runs.Count)));
        var worst = runs.Max(run => CertificateText.Worst(run.Result.Certificate));
        return Tags.Span("status good", report.Say("fact.certificate-good", ("runs", runs.Count), ("worst", CertificateText.Power(worst))));
    }
}
