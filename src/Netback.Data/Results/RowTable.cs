namespace Netback.Data.Results;

/// <summary>A table of rows of one kind, declared once: its CSV, its JSON and its page in the docs are made from this.</summary>
internal sealed class RowTable<TRow>(string name, string meaning, IReadOnlyList<ColumnOf<TRow>> columns)
{
    /// <summary>Name of the CSV file.</summary>
    public string FileName => name + ".csv";

    /// <summary>What one row is.</summary>
    public string Meaning => meaning;

    /// <summary>Columns in the order in which they are written.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; } = [.. columns.Select(column => new ResultColumn(column.Name, column.Unit, column.Meaning))];

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
