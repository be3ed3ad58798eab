namespace Netback.Market.Structure;

/// <summary>
/// Rows, columns and entries that conduct and measures add to those of the world itself, numbered after them in the order
/// they are asked for.
/// </summary>
internal sealed class AddedTerms(TradeFrame frame, int firstRow, int firstColumn)
{
    private readonly List<Row> rows = [];
    private readonly List<FixedColumn> columns = [];
    private readonly List<RowEntry>[] entriesOfLane = [.. frame.Lanes.Select(_ => new List<RowEntry>())];
    private readonly HashSet<int> withoutDisposal = [];

    public IReadOnlyList<Row> Rows => rows;

    public IReadOnlyList<FixedColumn> Columns => columns;

    public IReadOnlyList<RowEntry> EntriesOf(int lane) => entriesOfLane[lane];

    /// <summary>Adds a row and returns its number.</summary>
    public int AddRow(Row row)
    {
        rows.Add(row);
        return firstRow + rows.Count - 1;
    }

    /// <summary>Lets a tonne on a lane count in a row.</summary>
    public void Enter(int lane, int row, double coefficient)
    {
        if (coefficient != 0) entriesOfLane[lane].Add(new RowEntry(row, coefficient));
    }

    /// <summary>Adds a column that is not a route and returns its number.</summary>
    public int AddColumn(FixedColumn column)
    {
        columns.Add(column);
        return firstColumn + columns.Count - 1;
    }

    /// <summary>What arrives in a delivered balance has to be taken in or used, so its price may be negative.</summary>
    public void ForbidDisposal(int delivery) => withoutDisposal.Add(frame.DeliveryRow(delivery));

    /// <summary>All rows: the world's, some without disposal, then the added ones.</summary>
    public IReadOnlyList<Row> After(IReadOnlyList<Row> own) =>
        [.. own.Select((row, i) => withoutDisposal.Contains(i) ? row with { Sense = RowSense.Equal } : row), .. rows];
}
