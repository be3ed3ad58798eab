using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Studies.Comparison;
using Netback.Studies.Findings;
using Netback.Web.Output;
using Netback.Web.Page;

namespace Netback.Web.Document;

/// <summary>
/// The document that the front end reads, format 1: a head that page one needs, details, a document a run with its result
/// tables, and one with the evidence. Written from the same declarations as the result files, so that a number on the screen is a number of a file.
/// Text is text: whatever could end a script element is escaped.
/// </summary>
internal static class ReportDocument
{
    /// <summary>The format; the front end refuses others.</summary>
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Title, world, runs without their tables, key findings, the economics of page one.</summary>
    public static byte[] Head(StudyReport report) => Written(json =>
    {
        json.WriteNumber("format", Format);
        WriteTitle(json, report);
        WorldJson.Write(json, report);
        json.WriteStartArray("runs");
        foreach (var run in report.Study.Runs) WriteHead(json, run);
        json.WriteEndArray();
        json.WritePropertyName("key");
        FindingFiles.WriteAll(json, report.Findings.Key);
        if (report.Brief is not { } brief) return;
        json.WritePropertyName("brief");
        BriefJson.Write(json, brief);
    });

    /// <summary>What page one does not need: every finding, and the runs side by side.</summary>
    public static byte[] Details(StudyReport report) => Written(json =>
    {
        json.WritePropertyName("findings");
        FindingFiles.WriteAll(json, report.Findings.All);
        WriteComparison(json, report.Study);
    });

    /// <summary>One run with every result table.</summary>
    /// <param name="run">The run.</param>
    /// <param name="like">A run that the reader has too: rows of both are not written again, see <see cref="RunJson.WriteTables"/>.</param>
    public static byte[] Run(StudyRun run, StudyRun? like = null) => Written(json =>
    {
        WriteProperties(json, run);
        if (like is not null) json.WriteString("like", like.Id);
        RunJson.WriteTables(json, run.Result, like?.Result);
    });

    /// <summary>A run with every result table, and what is found when it is held against the base.</summary>
    public static byte[] Run(StudyRun run, StudyFindings findings) => Written(json =>
    {
        WriteProperties(json, run);
        RunJson.WriteTables(json, run.Result);
        json.WritePropertyName("findings");
        FindingFiles.WriteAll(json, findings.All);
    });

    /// <summary>Every figure of the base with its grade and sources, and the sources.</summary>
    public static byte[] Evidence(StudyReport report) => Written(json => EvidenceJson.Write(json, report));

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteTitle(Utf8JsonWriter json, StudyReport report)
    {
        var world = report.Study.Base.World;
        json.WriteString("lang", report.Language);
        json.WriteString("title", report.CaseTitle);
        json.WriteString("case", report.CaseName);
        json.WriteString("case_hash", report.CaseHash);
        json.WriteNumber("base_year", world.Settings.BaseYear);
        json.WriteNumber("year", world.Year);
        json.WriteString("run", report.RunId);
        json.WriteString("version", report.Version);
        json.WriteString("visibility", Audiences.Text(report.Audience));
        WriteList(json, "withheld", report.Withheld.Select(item => item.ToString()));
        WriteList(json, "warnings", report.Warnings);
        json.WriteNumber("draws", report.Study.Options.Draws);
        json.WriteNumber("seed", report.Study.Options.Seed);
    }

    private static void WriteHead(Utf8JsonWriter json, StudyRun run)
    {
        json.WriteStartObject();
        WriteProperties(json, run);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, StudyRun run)
    {
        json.WriteString("id", run.Id);
        json.WriteString("title", run.Title);
        WriteList(json, "changes", run.State.Changes);
        RunJson.WriteEnd(json, run.Result.Certificate);
    }

    private static void WriteComparison(Utf8JsonWriter json, Study study)
    {
        var runs = study.Runs.ToList();
        var comparison = ScenarioComparison.Of(
            [.. runs.Select(run => run.State)], [.. runs.Select(run => run.Result)],
            [.. runs.Where(run => run.Incidences.Count > 0).Select(run => new AddedMeasures(run.Id, run.Incidences))]);
        json.WriteStartObject("comparison");
        foreach (var table in ComparisonReport.TablesOf(comparison)) RunJson.WriteTable(json, table);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<string> items)
    {
        json.WriteStartArray(key);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
