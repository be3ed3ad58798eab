using Netback.Studies;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>The three to five sentences that matter most.</summary>
internal static class KeySection
{
    public static Tag Of(StudyReport report) => Tags.Section("findings", report.Say("section.findings"), HowToRead(report),
        new Tag("ol", report.Findings.Key.Select(finding => Item(report, finding))).Class("key"));

    /// <summary>How far numbers were varied, and what is left out of this list and counts elsewhere all the same.</summary>
    private static string HowToRead(StudyReport report)
    {
        var (options, screening) = (report.Study.Options, report.Findings.Screening);
        return report.Say("section.findings-how", ("varied", options.Draws > 0), ("draws", options.Draws), ("base", options.EvidenceDraws > options.Draws), ("evidence", options.EvidenceDraws),
            ("what", report.Say("page.varied")), ("screening", Argument.List(screening.Select(report.Labels.Mineral))));
    }

    private static Tag Item(StudyReport report, Finding finding) => new("li",
        BigNumber(report, finding),
        Tags.Division("text",
            Tags.Span("kind", $"{TopicText.Of(finding.Topic, report.Words)} · {report.Study.Runs.First(run => run.Id == finding.Run).Title}"),
            Tags.Span("say", finding.Headline),
            Tags.Span("where", $"{finding.Where}{Chokes(report, finding)}")));

    /// <summary>The first number large, with its range; words where there is none.</summary>
    private static Tag BigNumber(StudyReport report, Finding finding)
    {
        if (finding.Topic == FindingTopic.NoEffect) return Tags.Division("big", report.Say("key.no-effect"));
        if (finding.Figures.Count == 0) return Tags.Division("big", report.Say("key.no-answer"));
        var figure = finding.Figures[0];
        var isChange = finding.Topic is FindingTopic.PriceChange or FindingTopic.Welfare or FindingTopic.NetbackMoved or FindingTopic.DependenceMoved or FindingTopic.PriceLadder;
        return Tags.Division("big", isChange ? report.Numbers.Signed(figure.Value, figure.Unit) : report.Numbers.Of(figure.Value, figure.Unit),
            figure.Quantity.RangeIn(report.Words) is { } range ? Tags.Span("range", range) : "");
    }

    /// <summary>What the first number becomes at half and twice the chokes, where that matters.</summary>
    private static string Chokes(StudyReport report, Finding finding)
    {
        if (finding.Figures.Count == 0) return "";
        var figure = finding.Figures[0];
        if (figure.AtHalfChoke is not { } half || figure.AtDoubleChoke is not { } twice) return "";
        var size = Math.Max(Math.Abs(figure.Value), 1e-12);
        return Math.Abs(half - figure.Value) < HangsOnChoke * size && Math.Abs(twice - figure.Value) < HangsOnChoke * size ? ""
            : ". " + report.Say("key.chokes", ("half", new Quantity(half, figure.Unit)), ("twice", new Quantity(twice, figure.Unit)));
    }

    private const double HangsOnChoke = 0.02;
}
