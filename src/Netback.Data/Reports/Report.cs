using System.Text;
using System.Text.Json;
using Netback.Data.Results;

namespace Netback.Data.Reports;

/// <summary>Tables made of several solves, with what was asked: one JSON document, or a folder of CSV files.</summary>
/// <param name="Name">What kind of report it is, for instance <c>floors</c>.</param>
/// <param name="Run">The case and its state.</param>
/// <param name="Tables">Its tables.</param>
public sealed record Report(string Name, RunDescription Run, IReadOnlyList<ReportTable> Tables)
{
    private const string RunFile = "run.json";
    private const string ColumnsFile = "columns.csv";

    /// <summary>The report as one document: a key per table, and <c>run</c>.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            foreach (var table in Tables) ResultJson.WriteRows(json, table.Name, table.Columns, table.Rows);
            json.WritePropertyName("run");
            ResultJson.WriteRun(json, Run);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)) + "\n";
    }

    /// <summary>Writes a folder as a whole or not at all: a CSV file per table, what their columns mean, and the run.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a report of this kind.</exception>
    public void Write(string folder, CancellationToken cancel = default) => StagedFolder.Write(folder, path => IsReport(path, Name), staging =>
    {
        foreach (var table in (IEnumerable<ReportTable>)[.. Tables, ColumnsTable()]) table.WriteCsv(staging, cancel);
        using var stream = File.Create(Path.Combine(staging, RunFile));
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteString(Mark, Name);
            json.WritePropertyName("run");
            ResultJson.WriteRun(json, Run);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        cancel.ThrowIfCancellationRequested();
    });

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a report of this kind.</exception>
    public static void Check(string folder, string name) => StagedFolder.Check(folder, path => IsReport(path, name));

    private const string Mark = "report";

    private static bool IsReport(string folder, string name) =>
        Path.Combine(folder, RunFile) is var file && File.Exists(file)
        && File.ReadAllText(file).StartsWith($"{{\n  \"{Mark}\": \"{name}\"", StringComparison.Ordinal)
        && Directory.EnumerateFileSystemEntries(folder).All(path => Path.GetExtension(path) == ".csv" || Path.GetFileName(path) == RunFile);

    /// <summary>Every column of every table, so that the folder explains itself.</summary>
    private ReportTable ColumnsTable() => ReportTable.Of(
        Path.GetFileNameWithoutExtension(ColumnsFile), "a column of a table of this folder",
        Tables.SelectMany(table => table.Columns.Select(column => (Table: table, Column: column))),
        new ColumnOf<(ReportTable Table, ResultColumn Column)>("table", "", "file without .csv", row => row.Table.Name),
        new("row", "", "what one row of it is", row => row.Table.Meaning),
        new("column", "", "its name", row => row.Column.Name),
        new("unit", "", "its unit", row => row.Column.Unit),
        new("meaning", "", "what it says", row => row.Column.Meaning));
}
