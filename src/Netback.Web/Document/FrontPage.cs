using System.Text;
using Netback.Web.Html;
using Netback.Web.Page;

namespace Netback.Web.Document;

/// <summary>
/// The page of a study as the front end draws it: one file with the program, the head of the document as JSON, and everything else
/// packed, unpacked when it is looked at. Only the two scripts and the style in the page may run, by their hashes; nothing is loaded
/// from anywhere.
/// </summary>
internal static class FrontPage
{
    /// <summary>Ids of the blocks that the front end looks for; a run's block is <c>run-</c> and its id.</summary>
    private const string HeadBlock = "document", DetailsBlock = "details", EvidenceBlock = "evidence", MapBlock = "code-map", RunBlock = "run-";

    public static string Of(StudyReport report, FrontEnd front)
    {
        var page = new Tag("html", Head(report, front), Body(report, front)).With("lang", report.Language);
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static string Policy(FrontEnd front) =>
        $"default-src 'none'; script-src {FrontEnd.HashOf(front.Script)} {FrontEnd.HashOf(front.MapScript)}; style-src {FrontEnd.HashOf(front.Style)}; "
        + "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'";

    private static Tag Head(StudyReport report, FrontEnd front) => new("head",
        new Tag("meta").With("charset", "utf-8"),
        new Tag("meta").With("http-equiv", "Content-Security-Policy").With("content", Policy(front)),
        new Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        new Tag("meta").With("name", "color-scheme").With("content", "light dark"),
        new Tag("title", report.CaseTitle),
        new Tag("style", new OwnText(front.Style)));

    private static Tag Body(StudyReport report, FrontEnd front)
    {
        var body = new Tag("body",
            new Tag("noscript", NoScript(report)),
            new Tag("div").With("id", "app"),
            Block(HeadBlock, "application/json", Encoding.UTF8.GetString(ReportDocument.Head(report))),
            new Tag("script", new OwnText(front.Script)).With("type", "module"));
        body.Add(Packed(RunBlock + report.Study.Base.Id, ReportDocument.Run(report.Study.Base)));
        foreach (var run in report.Study.Scenarios) body.Add(Packed(RunBlock + run.Id, ReportDocument.Run(run, report.Study.Base)));
        return body.Add(Packed(DetailsBlock, ReportDocument.Details(report)), Packed(EvidenceBlock, ReportDocument.Evidence(report)), Packed(MapBlock, Encoding.UTF8.GetBytes(front.MapScript)));
    }

    /// <summary>For readers without script: what matters most, and the page that needs none.</summary>
    private static Tag NoScript(StudyReport report) => new("main",
        Tags.Heading(1, report.CaseTitle),
        Tags.Bullets(report.Findings.Key.Select(finding => (Markup)finding.Headline)),
        Tags.Paragraph("Everything stands on ", new Tag("a", PlainFile).With("href", PlainFile), ", which needs no script."));

    /// <summary>Name of the page that needs no script, beside this one.</summary>
    public const string PlainFile = "plain.html";

    private static Tag Packed(string id, byte[] bytes) => Block(id, "application/gzip", DataBlock.Packed(bytes));

    private static Tag Block(string id, string type, string text) => new Tag("script", new OwnText(text)).With("type", type).With("id", id);
}
