using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>The page of a study: one file that needs nothing else, no network and no script.</summary>
internal static class StudyPage
{
    /// <summary>Nothing may be loaded from anywhere; only the style in the page is applied.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private static readonly (string Anchor, string Title)[] Contents =
    [
        ("brief", "In brief"), ("findings", "Findings"), ("scenarios", "Scenarios"), ("measures", "Measures"), ("map", "Map"), ("prices", "Prices"), ("netbacks", "Netbacks"),
        ("dependence", "Dependence"), ("links", "Links"), ("accounts", "Accounts"), ("confidence", "Confidence"), ("evidence", "Evidence"), ("runs", "Runs"),
    ];

    public static string Of(StudyReport report)
    {
        var page = new Tag("html", Head(report), Body(report)).With("xmlns", "http://www.w3.org/1999/xhtml").With("lang", "en");
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static Tag Head(StudyReport report) => new("head",
        new Tag("meta").With("charset", "utf-8"),
        new Tag("meta").With("http-equiv", "Content-Security-Policy").With("content", Policy),
        new Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        new Tag("meta").With("name", "color-scheme").With("content", "light dark"),
        new Tag("title", $"{report.CaseTitle} – study"),
        new Tag("style", PageStyle.Text));

    private static Tag Body(StudyReport report)
    {
        var main = new Tag("main");
        if (report.Brief is { } brief) main.Add(BriefSection.Of(report, brief));
        main.Add(KeySection.Of(report));
        if (report.Study.Scenarios.Count > 0) main.Add(ScenarioSection.Of(report));
        var hasMeasures = report.Study.Scenarios.Any(run => run.Incidences.Count > 0);
        if (hasMeasures) main.Add(IncidenceSection.Of(report));
        if (report.Base is { } view)
        {
            main.Add(MapSection.Of(report, view), LadderSection.Of(report, view), WaterfallSection.Of(report, view),
                DependenceSection.Of(report, view), LinksSection.Of(report, view), AccountsSection.Of(report, view));
        }
        main.Add(ConfidenceSection.Of(report));
        if (EvidenceSection.HasAny(report)) main.Add(EvidenceSection.Of(report));
        main.Add(RunsSection.Of(report));
        var sections = Contents.Where(item => report.Base is not null || item.Anchor is "brief" or "findings" or "scenarios" or "measures" or "confidence" or "evidence" or "runs")
            .Where(item => item.Anchor != "brief" || report.Brief is not null)
            .Where(item => item.Anchor != "evidence" || EvidenceSection.HasAny(report))
            .Where(item => item.Anchor != "scenarios" || report.Study.Scenarios.Count > 0)
            .Where(item => item.Anchor != "measures" || hasMeasures).ToList();
        return new Tag("body", HeadSection.Of(report, sections), main, Foot(report));
    }

    private static Tag Foot(StudyReport report) => new("footer",
        Tags.Paragraph($"Netback {report.Version}. Case {report.CaseHash}. Run {report.RunId}. Quantities are tonnes of contained mineral a year unless a heading says gross; money is real USD."));
}
