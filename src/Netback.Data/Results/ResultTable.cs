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

    private readonly Func<MarketResult, IReadOnlyList<object>> items;

    private ResultTable(
        string name, string meaning, IReadOnlyList<ResultColumn> columns, Func<MarketResult, IEnumerable<ResultCell[]>> rows,
        Func<MarketResult, IReadOnlyList<object>> items)
    {
        (Name, Meaning, Columns) = (name, meaning, columns);
        (this.rows, this.items) = (rows, items);
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

    /// <summary>The rows before they are cells, in the same order.</summary>
    internal IReadOnlyList<object> ItemsOf(MarketResult result) => items(result);

    /// <summary>Declares a table over one list of the result.</summary>
    internal static ResultTable Of<TRow>(
        string name, string meaning, Func<MarketResult, IReadOnlyList<TRow>> list, params IReadOnlyList<ColumnOf<TRow>> columns)
        where TRow : class
    {
        var table = new RowTable<TRow>(name, meaning, columns);
        return new ResultTable(name, meaning, table.Columns, result => list(result).Select(table.CellsOf), list);
    }
}

/// <summary>A column together with how its value is read off a row.</summary>
internal sealed record ColumnOf<TRow>(string Name, string Unit, string Meaning, Func<TRow, ResultCell> Value);
