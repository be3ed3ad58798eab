using System.Text.Json;
using Netback.Data.Reports;
using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>
/// A solved market as the front end reads it: how the solve ended, its certificate, and every result table with its columns named
/// once and a list of cells a row, from the same declarations as the result files.
/// </summary>
public static class RunJson
{
    /// <summary>Writes <c>status</c> and <c>certificate</c> into the object that is open.</summary>
    public static void WriteEnd(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteString("status", ResultJson.StatusText(certificate.Status));
        json.WritePropertyName("certificate");
        ResultJson.WriteCertificate(json, certificate);
    }

    /// <summary>Writes <c>tables</c> into the object that is open; an empty object where there is no certified answer.</summary>
    /// <param name="json">The object.</param>
    /// <param name="result">The market.</param>
    /// <param name="like">
    /// Another market whose tables the reader has: rows that it has too are written as <c>{"from": row, "count": rows}</c> of its
    /// table, since most scenarios move few rows. Absent: every row is written out.
    /// </param>
    public static void WriteTables(Utf8JsonWriter json, MarketResult result, MarketResult? like = null)
    {
        json.WriteStartObject("tables");
        foreach (var table in ResultFolder.TablesOf(result))
        {
            var known = like is null || like.Certificate.Status != SolveStatus.Solved ? KnownRows.None : new KnownRows(table.RowsOf(like));
            WriteTable(json, table.Name, table.Columns, table.RowsOf(result), known);
        }
        json.WriteEndObject();
    }

    /// <summary>Writes a table of a report as a property of the object that is open.</summary>
    public static void WriteTable(Utf8JsonWriter json, ReportTable table) => WriteTable(json, table.Name, table.Columns, table.Rows, KnownRows.None);

    private static void WriteTable(Utf8JsonWriter json, string name, IReadOnlyList<ResultColumn> columns, IEnumerable<ResultCell[]> rows, KnownRows known)
    {
        json.WriteStartObject(name);
        ResultJson.WriteList(json, "columns", [.. columns.Select(column => column.Name)]);
        ResultJson.WriteList(json, "units", [.. columns.Select(column => column.Unit)]);
        json.WriteStartArray("rows");
        var (from, count) = (0, 0);
        foreach (var row in rows)
        {
            var position = known.Find(row);
            if (position is { } next && count > 0 && next == from + count)
            {
                count++;
                continue;
            }
            WriteKnown(json, from, count);
            (from, count) = (position ?? 0, position is null ? 0 : 1);
            if (position is null) WriteRow(json, row);
        }
        WriteKnown(json, from, count);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ResultCell[] row)
    {
        json.WriteStartArray();
        foreach (var cell in row) ResultJson.WriteValue(json, cell);
        json.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter json, int from, int count)
    {
        if (count == 0) return;
        json.WriteStartObject();
        json.WriteNumber("from", from);
        json.WriteNumber("count", count);
        json.WriteEndObject();
    }

    /// <summary>Rows of a table that the reader has, by their content.</summary>
    private sealed class KnownRows
    {
        public static readonly KnownRows None = new([]);

        private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

        public KnownRows(IEnumerable<ResultCell[]> rows)
        {
            var position = 0;
            foreach (var row in rows) positions.TryAdd(KeyOf(row), position++);
        }

        public int? Find(ResultCell[] row) => positions.Count > 0 && positions.TryGetValue(KeyOf(row), out var position) ? position : null;

        /// <summary>Kinds tell a text from a number that is written alike, and absent from empty.</summary>
        private static string KeyOf(ResultCell[] row) => string.Join('\u0001', row.Select(cell => $"{(int)cell.Kind}{cell.Text}"));
    }
}
