using Netback.Data.Documents;
using Netback.Studies;
using Netback.Web.Page;
using Netback.World;

namespace Netback.Web.HandOver;

/// <summary>How far to trust a study: grades of its figures, certificates, sources, what was withheld.</summary>
internal static class TrustPart
{
    /// <summary>Sources named; the workbook has all.</summary>
    private const int MostSources = 40;

    public static IEnumerable<WordBlock> Of(StudyReport report)
    {
        var figures = report.Study.Base.State.Evidence;
        yield return new WordBlock.Heading(1, "How far to trust this");
        yield return new WordBlock.Note("The certificate speaks of arithmetic, never of the data.");
        if (figures.Count > 0) yield return Grades(report, figures);
        yield return Certificates(report);
        yield return new WordBlock.Heading(2, "Withheld");
        yield return new WordBlock.Paragraph(report.Withheld.Count == 0
            ? "No row and no result of the case was withheld from this document."
            : $"Withheld, since it is for {StudyFacts.Stamp(report)}: {string.Join(", ", report.Withheld)}. All results are those of the case without what was withheld.");
        foreach (var block in Sources(report)) yield return block;
    }

    private static WordBlock.Table Grades(StudyReport report, IReadOnlyList<FigureEvidence> figures) => new("Figures of the case by what stands behind them",
        [new WordColumn("Grade", 3), new WordColumn("Figures", 1, true), new WordColumn("Share (%)", 1, true)],
        [.. Enum.GetValues<Confidence>().Select(grade => (Grade: grade, Count: figures.Count(figure => figure.Confidence == grade)))
            .Select(item => (string[])[$"{item.Grade}: {ConfidenceSection.Meaning(report, item.Grade)}", NumberText.Plain(item.Count, 9), NumberText.Percent((double)item.Count / figures.Count)])]);

    private static WordBlock.Table Certificates(StudyReport report) => new("Every run: residuals are relative and recomputed on the case's own data; at most 1e-6 counts as solved",
        [new WordColumn("Run", 3), new WordColumn("Status"), new WordColumn("Worst residual", 1, true), new WordColumn("Welfare (USD/yr)", 1.2, true), new WordColumn("Draws certified", 1, true)],
        [.. report.Study.Runs.Select(run => (string[])
        [
            run.Title, StatusText.Of(run.Result.Certificate.Status), run.IsCertified ? CertificateText.Power(CertificateText.Worst(run.Result.Certificate)) : "",
            run.IsCertified && run.Result.Certificate.Welfare is { } welfare ? NumberText.Money(welfare) : "", $"{run.Draws.Count - run.UncertifiedDraws.Count} of {run.Draws.Count}",
        ])]);

    private static IEnumerable<WordBlock> Sources(StudyReport report)
    {
        var uses = report.Study.Base.State.Evidence.SelectMany(figure => figure.Sources).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var used = report.Sources.Where(source => uses.ContainsKey(source.Id)).OrderByDescending(source => uses[source.Id]).ThenBy(source => source.Id, StringComparer.Ordinal).ToList();
        if (used.Count == 0) yield break;
        yield return new WordBlock.Heading(1, "Sources");
        yield return new WordBlock.Note(used.Count <= MostSources ? "Most used first." : $"The {MostSources} that most figures rest on, of {NumberText.Plain(used.Count, 9)}; the workbook of the study has all.");
        yield return new WordBlock.Table("Sources by the number of figures that rest on them",
            [new WordColumn("Source", 4), new WordColumn("Date", 0.9), new WordColumn("Address", 3), new WordColumn("Figures", 0.8, true)],
            [.. used.Take(MostSources).Select(source => (string[])
                [source.Publisher is { } publisher ? $"{publisher}: {source.Title}" : source.Title, source.Date ?? "", source.Address ?? "", NumberText.Plain(uses[source.Id], 9)])]);
    }
}
