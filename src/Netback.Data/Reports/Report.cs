using Netback.Data.Results;

namespace Netback.Data.Reports;

/// <summary>A table of a report: name, meaning, columns with units, rows of cells.</summary>
public sealed record ReportTable(string Name, string Meaning, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<ResultCell[]> Rows)
{
    public string FileName => Name + ".csv";

    /// <summary>A table over a list, columns declared as name, unit, meaning and how a row's value is read.</summary>
    internal static ReportTable Of<TRow>(string name, string meaning, IEnumerable<TRow> rows, params IReadOnlyList<ColumnOf<TRow>> columns) => new(
        name, meaning, [.. columns.Select(column => new ResultColumn(column.Name, column.Unit, column.Meaning))],
        [.. rows.Select(row => columns.Select(column => column.Value(row)).ToArray())]);
}

/// <summary>What a command found about a case, as tables for other programs.</summary>
/// <param name="Command">The command, by which its folder is known.</param>
/// <param name="Tables">Its tables, each a file.</param>
/// <param name="Run">What was run; holds no time, path or thread count.</param>
public sealed record Report(string Command, IReadOnlyList<ReportTable> Tables, RunDescription Run);
