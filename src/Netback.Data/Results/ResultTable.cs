using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>A column of a result file: its name, the unit of its values and what they mean.</summary>
public sealed record ResultColumn(string Name, string Unit, string Meaning);

/// <summary>
/// One result file, declared once: its CSV, its JSON and its page in the docs are made from this.
/// </summary>
public sealed class ResultTable
{
    private readonly Func<MarketResult, IEnumerable<ResultCell[]>> rows;

    private ResultTable(
        string name, string meaning, IReadOnlyList<ResultColumn> columns, Func<MarketResult, IEnumerable<ResultCell[]>> rows)
    {
        (Name, Meaning, Columns) = (name, meaning, columns);
        this.rows = rows;
    }

    /// <summary>Key in the JSON document.</summary>
    public string Name { get; }

    /// <summary>Name of the CSV file.</summary>
    public string FileName => Name + ".csv";

    /// <summary>What one row is.</summary>
    public string Meaning { get; }

    /// <summary>Columns in the order in which they are written.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Rows of a result, each a cell per column.</summary>
    /// <exception cref="InvalidOperationException">A value is not finite; the message names file, row and column.</exception>
    public IEnumerable<ResultCell[]> RowsOf(MarketResult result) => rows(result);

    /// <summary>Declares a table over one list of the result.</summary>
    internal static ResultTable Of<TRow>(
        string name, string meaning, Func<MarketResult, IReadOnlyList<TRow>> list, params IReadOnlyList<ColumnOf<TRow>> columns) =>
        new(name, meaning,
            [.. columns.Select(column => new ResultColumn(column.Name, column.Unit, column.Meaning))],
            result => list(result).Select(row => Cells(name, row, columns)));

    internal static ResultCell[] Cells<TRow>(string table, TRow row, IReadOnlyList<ColumnOf<TRow>> columns)
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
                throw new InvalidOperationException($"{table}.csv: {columns[i].Name} is {exception.OffendingNumber} in {row}", exception);
            }
        }
        return cells;
    }
}

/// <summary>A column together with how its value is read off a row.</summary>
internal sealed record ColumnOf<TRow>(string Name, string Unit, string Meaning, Func<TRow, ResultCell> Value);
