using System.Text;
using System.Text.Json;
using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Web.Document;
using Netback.Web.Page;

namespace Netback.Web.Output;

/// <summary>The files of a study: a folder a run, the findings, the page, and the mark by which the folder is known to be ours.</summary>
internal static class StudyFiles
{
    private const string MarkFile = "study.json";

    /// <summary>What our mark begins with.</summary>
    private const string Mark = "{\n  \"netback\": \"study\"";

    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>True for a folder that a study wrote.</summary>
    public static bool IsStudy(string folder) =>
        Path.Combine(folder, MarkFile) is var mark && File.Exists(mark) && File.ReadAllText(mark).StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Writes everything into a folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="report">The study.</param>
    /// <param name="runs">What each run was, in the order of the study.</param>
    /// <param name="cancel">Stops between files.</param>
    public static void Write(string folder, StudyReport report, IReadOnlyList<RunDescription> runs, CancellationToken cancel)
    {
        foreach (var (run, description) in report.Study.Runs.Zip(runs))
        {
            cancel.ThrowIfCancellationRequested();
            ResultFolder.Write(Path.Combine(folder, run.Id), run.Result, description, cancel);
        }
        var incidences = report.Study.Scenarios.SelectMany(run => run.Incidences.Select(item => (run.Id, item))).ToList();
        if (incidences.Count > 0)
        {
            foreach (var table in IncidenceTables.Of(incidences)) table.WriteCsv(folder, cancel);
        }
        File.WriteAllBytes(Path.Combine(folder, "findings.json"), FindingFiles.Json(report.Findings));
        FindingFiles.Table(report.Findings).WriteCsv(folder, cancel);
        if (report.Brief is { } brief) File.WriteAllBytes(Path.Combine(folder, "brief.json"), BriefJson.Document(brief));
        foreach (var table in EvidenceReport.Of(report.Study, report.Findings)) table.WriteCsv(folder, cancel);
        WritePages(folder, report);
        File.WriteAllBytes(Path.Combine(folder, MarkFile), MarkOf(report));
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>The page that needs no script, and the one to open: the front end's where this program carries it, else the same.</summary>
    private static void WritePages(string folder, StudyReport report)
    {
        var plain = StudyPage.Of(report);
        File.WriteAllText(Path.Combine(folder, FrontPage.PlainFile), plain, PlainUtf8);
        File.WriteAllText(Path.Combine(folder, "index.html"), FrontEnd.Carried is { } front ? FrontPage.Of(report, front) : plain, PlainUtf8);
    }

    /// <summary>What the study was: its runs, draws and those without an answer.</summary>
    private static byte[] MarkOf(StudyReport report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("netback", "study");
            writer.WriteString("version", report.Version);
            writer.WriteString("case", report.CaseName);
            writer.WriteString("case_hash", report.CaseHash);
            writer.WriteString("run", report.RunId);
            writer.WriteString("visibility", Audiences.Text(report.Audience));
            WithheldJson.Write(writer, report.Withheld);
            writer.WriteNumber("draws", report.Study.Options.Draws);
            writer.WriteNumber("seed", report.Study.Options.Seed);
            writer.WriteStartArray("runs");
            foreach (var run in report.Study.Runs) WriteRun(writer, run);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteRun(Utf8JsonWriter writer, StudyRun run)
    {
        writer.WriteStartObject();
        writer.WriteString("run", run.Id);
        writer.WriteString("title", run.Title);
        writer.WriteString("status", StatusText.Of(run.Result.Certificate.Status));
        writer.WriteStartArray("draws_without_answer");
        foreach (var draw in run.UncertifiedDraws) writer.WriteNumberValue(draw);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
