using System.Globalization;
using Netback.Data;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Every run with its certificate, and where its files are.</summary>
internal static class RunsSection
{
    public static Tag Of(StudyReport report)
    {
        var table = new DataTable(
            report.Column("run"), report.Column("status"), report.Number("gap"), report.Number("balances"),
            report.Number("prices"), report.Number("complementarity"), report.Number("welfare"),
            report.Number("draws"), report.Column("files"));
        foreach (var run in report.Study.Runs) AddRow(table, report, run);
        return report.Section("runs",
            table.Build(TableShape.Cards),
            Paragraph(report.Say("runs.files", ("csv", "`findings.csv`"), ("json", "`findings.json`"))),
            Paragraph(report.Say("runs.again", ("command", $"`{Command(report)}`"), ("solve", "`netback solve CASE --scenario NAME`"), ("why", "`netback why CASE PLACE COMMODITY`"))),
            Withholding(report));
    }

    private static string Command(StudyReport report) => string.Create(CultureInfo.InvariantCulture,
        $"netback study {report.CaseName} --year {report.Study.Base.World.Year} --draws {report.Study.Options.Draws} --evidence {report.Study.Options.EvidenceDraws} --seed {report.Study.Options.Seed}{Language(report)} --for {report.Visibility}{report.Overlays}");

    private static string Language(StudyReport report) => report.Words.Language == Languages.English.Language ? "" : $" --lang {report.Words.Language}";

    private static Tag Withholding(StudyReport report) => report.Withheld.Count == 0
        ? Tags.Paragraph(report.Say("runs.nothing-withheld"))
        : Tags.Paragraph(report.Say("runs.withheld", ("audience", report.Say($"audience.{report.Visibility}")), ("rows", string.Join(", ", report.Withheld))));

    /// <summary>Text in which what stands between backquotes is code.</summary>
    private static Tag Paragraph(string text) => Tags.Paragraph(text.Split('`').Select((part, position) => position % 2 == 0 ? (Markup)part : Tags.Code(part)));

    private static void AddRow(DataTable table, StudyReport report, StudyRun run)
    {
        var certificate = run.Result.Certificate;
        var missing = run.UncertifiedDraws;
        table.Row(
            run.Title,
            Tags.Span(run.IsCertified ? "status good" : "status bad", report.Say($"status.{StatusText.Of(certificate.Status)}")),
            CertificateText.Power(certificate.Gap), CertificateText.Power(certificate.PrimalResidual),
            CertificateText.Power(certificate.DualResidual), CertificateText.Power(certificate.Complementarity),
            certificate.Welfare is { } welfare ? report.Numbers.Money(welfare) : "",
            report.Say("runs.draws", ("certified", run.Draws.Count - missing.Count), ("draws", run.Draws.Count), ("missing", missing.Count == 0 ? null : string.Join(", ", missing))),
            Tags.Code(run.Id + "/"));
    }
}
