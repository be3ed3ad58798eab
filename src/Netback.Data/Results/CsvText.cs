using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>A result table as CSV: UTF-8, comma, header, <c>\n</c>, absent values empty.</summary>
internal static class CsvText
{
    /// <summary>First characters that make a spreadsheet take a text for a formula; some take the wide forms of East Asian scripts for it too.</summary>
    private const string FormulaStarts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    public static void Write(TextWriter writer, ResultTable table, MarketResult result, CancellationToken cancel) =>
        Write(writer, [.. table.Columns.Select(column => column.Name)], table.RowsOf(result).Select(row =>
        {
            cancel.ThrowIfCancellationRequested();
            return row;
        }));

    public static void Write(TextWriter writer, IReadOnlyList<string> columns, IEnumerable<ResultCell[]> rows)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var cell in row) csv.WriteField(FieldOf(cell));
            csv.NextRecord();
        }
    }

    private static string? FieldOf(ResultCell cell) =>
        cell is { Kind: ValueKind.Text, Text: { } text } ? Neutral(text) : cell.Text;

    /// <summary>A text that no spreadsheet runs. An id cannot be a formula and stays as it is, so that files still join.</summary>
    private static string Neutral(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) && !IsId(text) ? "'" + text : text;

    private static bool IsId(string text) => text.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
