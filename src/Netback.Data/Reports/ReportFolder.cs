using System.Text;
using System.Text.Json;
using Netback.Data.Results;

namespace Netback.Data.Reports;

/// <summary>Writes a report: a CSV a table and <c>run.json</c> in a folder, or one JSON document.</summary>
public static class ReportFolder
{
    private const string RunFile = "run.json";

    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all files beside the folder, then renames, so that nothing is left half-written.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a report of this command.</exception>
    public static void Write(string folder, Report report, CancellationToken cancel = default) =>
        StagedFolder.Write(folder, path => IsReport(path, report.Command), staging =>
        {
            foreach (var table in report.Tables) WriteTable(staging, table, cancel);
            File.WriteAllBytes(Path.Combine(staging, RunFile), Bytes(json => WriteRun(json, report)));
            cancel.ThrowIfCancellationRequested();
        });

    /// <summary>Writes one table as a CSV file into a folder that the caller stages.</summary>
    public static void WriteTable(string folder, ReportTable table, CancellationToken cancel)
    {
        using var writer = new StreamWriter(Path.Combine(folder, table.FileName), append: false, PlainUtf8);
        cancel.ThrowIfCancellationRequested();
        CsvText.Write(writer, [.. table.Columns.Select(column => column.Name)], table.Rows);
    }

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a report of this command.</exception>
    public static void Check(string folder, string command) => StagedFolder.Check(folder, path => IsReport(path, command));

    /// <summary>The report as one JSON document: a key a table, rows as objects, and <c>run</c>.</summary>
    public static string Text(Report report) => Encoding.UTF8.GetString(Bytes(json =>
    {
        json.WriteStartObject();
        foreach (var table in report.Tables) ResultJson.WriteTable(json, table.Name, table.Columns, table.Rows);
        json.WritePropertyName("run");
        ResultJson.WriteRun(json, report.Run);
        json.WriteEndObject();
    }));

    private static bool IsReport(string folder, string command) =>
        Path.Combine(folder, RunFile) is var run && File.Exists(run)
        && File.ReadAllText(run).StartsWith($"{{\n  \"netback\": \"{command}\"", StringComparison.Ordinal);

    private static void WriteRun(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("netback", report.Command);
        json.WritePropertyName("run");
        ResultJson.WriteRun(json, report.Run);
        json.WriteEndObject();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options)) write(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
