using System.Globalization;
using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>Gathers the cells of one sheet by row and column, within the limits.</summary>
internal sealed class SheetRows(string display, ProblemBag bag)
{
    private readonly SortedDictionary<int, GridCell[]> rows = [];
    private int row;
    private int column;
    private int count;

    /// <summary>Something was beyond the limits: the sheet is not read any further, and the bag holds why.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Begins a row; without a number it follows the last one.</summary>
    public void BeginRow(string? number)
    {
        row = Read(number) ?? row + 1;
        column = -1;
        if (row < 1 || row > ImportLimits.MostRows) Refuse($"a row {Words.Quote(number)}", $"at most {Numbers.Text(ImportLimits.MostRows)} rows");
    }

    /// <summary>Adds a cell; without a place it follows the last one.</summary>
    public void Add(string? place, GridCell cell)
    {
        column = place is null ? column + 1 : ColumnOf(place) ?? -1;
        if (cell.Kind == GridCellKind.Empty || IsFull) return;
        if (column < 0 || column >= ImportLimits.MostColumns) Refuse($"a cell at {Words.Quote(place)}", $"at most {Numbers.Text(ImportLimits.MostColumns)} columns");
        else if (cell.Text.Length > ImportLimits.LongestCell) Refuse($"a cell of {Numbers.Text(cell.Text.Length)} characters", $"at most {Numbers.Text(ImportLimits.LongestCell)}");
        else if (count++ == ImportLimits.MostCells) Refuse("too many cells", $"at most {Numbers.Text(ImportLimits.MostCells)}");
        else Put(cell);
    }

    public IReadOnlyList<GridRow> Rows() => [.. rows.Select(pair => new GridRow(pair.Key, pair.Value))];

    private void Put(GridCell cell)
    {
        var cells = rows.GetValueOrDefault(row) ?? [];
        if (cells.Length <= column) Array.Resize(ref cells, column + 1);
        cells[column] = cell;
        rows[row] = cells;
    }

    private void Refuse(string found, string expected)
    {
        if (!IsFull) bag.Add(display, null, null, found, expected, "split the sheet, or remove what is not for the case");
        IsFull = true;
    }

    private static int? Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Column of a place such as <c>AB12</c>, from 0; null where it is none.</summary>
    private static int? ColumnOf(string place)
    {
        var (number, letters) = (0, 0);
        while (letters < place.Length && letters < 4 && char.IsAsciiLetterUpper(place[letters])) number = (number * 26) + place[letters++] - 'A' + 1;
        return letters is 0 or 4 ? null : number - 1;
    }
}
