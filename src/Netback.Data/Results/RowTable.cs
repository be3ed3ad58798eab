using System.Text;
using System.Text.Json;

namespace Netback.Data.Results;

/// <summary>A table of rows of one kind, declared once: its CSV, its JSON and its page in the docs are made from this.</summary>
internal sealed class RowTable<TRow>(string name, string meaning, params IReadOnlyList<ColumnOf<TRow>> columns)
{
    /// <summary>Key in a JSON document.</summary>
    public string Name => name;

    /// <summary>Name of the CSV file.</summary>
    public string FileName => name + ".csv";

    /// <summary>What one row is.</summary>
    public string Meaning => meaning;

    /// <summary>Columns in the order in which they are written.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; } = [.. columns.Select(column => new ResultColumn(column.Name, column.Unit, column.Meaning))];

    public void WriteJson(Utf8JsonWriter json, IEnumerable<TRow> rows) => ResultJson.WriteRows(json, name, Columns, rows.Select(CellsOf));

    public void WriteCsv(string path, IEnumerable<TRow> rows, CancellationToken cancel)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        CsvText.Write(writer, [.. Columns.Select(column => column.Name)], rows.Select(row =>
        {
            cancel.ThrowIfCancellationRequested();
            return CellsOf(row);
        }));
    }

    /// <summary>A cell per column.</summary>
    /// <exception cref="InvalidOperationException">A value is not finite; the message names file, row and column.</exception>
    public ResultCell[] CellsOf(TRow row)
    {
        var cells = new ResultCell[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            try
            {
                cells[i] = columns[i].Value(row);
            }
            catch (NotFiniteNumberException exception)
            {
                throw new InvalidOperationException($"{FileName}: {columns[i].Name} is {exception.OffendingNumber} in {row}", exception);
            }
        }
        return cells;
    }
}
