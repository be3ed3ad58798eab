using Netback.Data.Documents;
using Netback.Studies;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>A study as a document to carry into a meeting: what it found, scenarios side by side, charts, evidence, sources, certificate.</summary>
internal static class StudyDocument
{
    private const string Language = "en-GB";

    /// <summary>Findings of a topic; a page holds what is read in a meeting.</summary>
    private const int MostOfTopic = 4;

    public static byte[] Bytes(StudyReport report) => WordDocument.Bytes(
        report.CaseTitle, $"{StudyFacts.Stamp(report)} · {report.CaseName} · run {report.RunId}", Language,
        [
            new WordBlock.Facts(StudyFacts.Of(report)),
            .. BriefPart.Of(report),
            .. Findings(report),
            .. ScenarioPart.Of(report),
            .. report.Base is { } view ? [.. PricePart.Of(report, view), .. DependencePart.Of(report, view)] : Array.Empty<WordBlock>(),
            .. Base(report),
            .. TrustPart.Of(report),
        ]);

    private static IEnumerable<WordBlock> Findings(StudyReport report) =>
    [
        new WordBlock.Heading(1, "What stands out"),
        new WordBlock.Note("The weightiest findings of different kinds. In brackets: the range over draws of the figures, 5 to 95 %."),
        new WordBlock.Bullets([.. report.Findings.Key.Select(finding => $"{TitleOf(report, finding.Run)}: {finding.Headline}")]),
    ];

    /// <summary>Findings of the base by topic; those of scenarios stand with the scenarios.</summary>
    private static IEnumerable<WordBlock> Base(StudyReport report)
    {
        yield return new WordBlock.Heading(1, "What the base shows");
        yield return new WordBlock.Note($"By topic, the {MostOfTopic} weightiest each; the page and the workbook of the study have all.");
        foreach (var topic in report.Findings.OfRun(report.Study.Base.Id).GroupBy(finding => finding.Topic))
        {
            yield return new WordBlock.Heading(2, TopicText.Of(topic.Key, report.Words));
            yield return new WordBlock.Bullets([.. topic.Take(MostOfTopic).Select(finding => finding.Headline)]);
        }
    }

    private static string TitleOf(StudyReport report, string run) => report.Study.Runs.First(known => known.Id == run).Title;
}
