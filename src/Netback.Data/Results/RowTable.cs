using System.Text;
using System.Text.Json;

namespace Netback.Data.Results;

/// <summary>A table of rows of one kind that is no result file of a solve, declared once: its CSV and its JSON are made from this.</summary>
internal sealed class RowTable<TRow>(string name, string meaning, params IReadOnlyList<ColumnOf<TRow>> columns)
{
    private readonly IReadOnlyList<ResultColumn> declared = [.. columns.Select(column => new ResultColumn(column.Name, column.Unit, column.Meaning))];

    public string Name => name;

    public string FileName => name + ".csv";

    /// <summary>What one row is.</summary>
    public string Meaning => meaning;

    public IReadOnlyList<ResultColumn> Columns => declared;

    public void WriteJson(Utf8JsonWriter json, IEnumerable<TRow> rows) => ResultJson.WriteTable(json, name, declared, CellsOf(rows));

    public void WriteCsv(string path, IEnumerable<TRow> rows, CancellationToken cancel)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        CsvText.Write(writer, [.. declared.Select(column => column.Name)], CellsOf(rows).Select(row =>
        {
            cancel.ThrowIfCancellationRequested();
            return row;
        }));
    }

    private IEnumerable<ResultCell[]> CellsOf(IEnumerable<TRow> rows) => rows.Select(row => ResultTable.Cells(name, row, columns));
}
