using System.Text;
using Netback.Data.Schema;

namespace Netback.Data.Templates;

/// <summary>Writes rows as the text of a table, columns in the order of the schema, only those that some row fills or that are required.</summary>
internal static class TableWriter
{
    /// <summary>The columns written for rows.</summary>
    public static IReadOnlyList<ColumnSchema> ColumnsOf(TableSchema schema, IReadOnlyList<IReadOnlyDictionary<string, string>> rows) =>
        [.. schema.Columns.Where(column => column.IsRequired || rows.Any(row => row.ContainsKey(column.Name)))];

    public static string Text(TableSchema schema, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var columns = ColumnsOf(schema, rows);
        var text = new StringBuilder(string.Join(',', columns.Select(column => column.Name))).Append('\n');
        foreach (var row in rows) text.Append(string.Join(',', columns.Select(column => Quote(row.GetValueOrDefault(column.Name, ""))))).Append('\n');
        return text.ToString();
    }

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
