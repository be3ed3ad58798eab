using Netback.Studies;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>The three to five sentences that matter most.</summary>
internal static class KeySection
{
    public static Tag Of(StudyReport report) => Tags.Section("findings", "Key findings", HowToRead(report.Study) + Screening(report.Findings.Screening),
        new Tag("ol", report.Findings.Key.Select(finding => Item(report, finding))).Class("key"));

    private static string HowToRead(Study study) => study.Options.Draws == 0
        ? "Numbers are those of the case as written; nothing was varied."
        : $"Numbers are those of the case as written; in brackets the 5 to 95 % range over {Counted.Of(study.Options.Draws, "draw")}{OfBase(study)} of the figures "
          + $"within their evidence ({EvidenceDraw.Varied}), two significant digits. The same draws are used in every scenario.";

    private static string OfBase(Study study) => study.Options.EvidenceDraws > study.Options.Draws ? $" ({NumberText.Plain(study.Options.EvidenceDraws, 9)} of the base)" : "";

    /// <summary>What is left out of this list, and where it counts all the same.</summary>
    private static string Screening(IReadOnlyList<string> minerals) => minerals.Count == 0 ? ""
        : $" Covered at screening level only, marked where they are spoken of and never a key finding: {string.Join(", ", minerals)}. Sums over countries and corridors include them.";

    private static Tag Item(StudyReport report, Finding finding) => new("li",
        BigNumber(report, finding),
        Tags.Division("text",
            Tags.Span("kind", $"{TopicText.Of(finding.Topic)} · {report.Study.Runs.First(run => run.Id == finding.Run).Title}"),
            Tags.Span("say", finding.Headline),
            Tags.Span("where", $"{finding.Where}{Chokes(finding)}")));

    /// <summary>The first number large, with its range; words where there is none.</summary>
    private static Tag BigNumber(StudyReport report, Finding finding)
    {
        if (finding.Topic == FindingTopic.NoEffect) return Tags.Division("big", "no effect");
        if (finding.Figures.Count == 0) return Tags.Division("big", "no answer");
        var figure = finding.Figures[0];
        var isChange = finding.Topic is FindingTopic.PriceChange or FindingTopic.Welfare or FindingTopic.NetbackMoved or FindingTopic.DependenceMoved or FindingTopic.PriceLadder;
        return Tags.Division("big", isChange ? NumberText.Signed(figure.Value, figure.Unit) : NumberText.Of(figure.Value, figure.Unit),
            figure.Quantity.RangeIn(report.Words) is { } range ? Tags.Span("range", range) : "");
    }

    /// <summary>What the first number becomes at half and twice the chokes, where that matters.</summary>
    private static string Chokes(Finding finding)
    {
        if (finding.Figures.Count == 0) return "";
        var figure = finding.Figures[0];
        if (figure.AtHalfChoke is not { } half || figure.AtDoubleChoke is not { } twice) return "";
        var size = Math.Max(Math.Abs(figure.Value), 1e-12);
        return Math.Abs(half - figure.Value) < HangsOnChoke * size && Math.Abs(twice - figure.Value) < HangsOnChoke * size ? ""
            : $". Hangs on the cap on what users pay: {NumberText.Of(half, figure.Unit)} at half of it, {NumberText.Of(twice, figure.Unit)} at twice";
    }

    private const double HangsOnChoke = 0.02;
}
