using System.Text;
using Netback.Data.Results;

namespace Netback.Data.Reports;

/// <summary>A table of a report that is made of several solves: a CSV file, or a list of row objects in JSON.</summary>
/// <param name="Name">Name of the file without <c>.csv</c>, and key in the document.</param>
/// <param name="Meaning">What one row is.</param>
/// <param name="Columns">Columns with their units.</param>
/// <param name="Rows">A cell per column each.</param>
public sealed record ReportTable(string Name, string Meaning, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<ResultCell[]> Rows)
{
    /// <summary>Writes the table as <c>NAME.csv</c> into a folder.</summary>
    public void WriteCsv(string folder, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        using var writer = new StreamWriter(Path.Combine(folder, Name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        CsvText.Write(writer, [.. Columns.Select(column => column.Name)], Rows);
    }

    /// <summary>Declares a table over some rows.</summary>
    internal static ReportTable Of<TRow>(string name, string meaning, IEnumerable<TRow> rows, params IReadOnlyList<ColumnOf<TRow>> columns)
    {
        var table = new RowTable<TRow>(name, meaning, columns);
        return new ReportTable(name, meaning, table.Columns, [.. rows.Select(table.CellsOf)]);
    }
}
