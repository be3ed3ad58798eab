namespace Netback.Data.Workbooks;

/// <summary>What a cell of somebody's table holds, before anybody asks what it should.</summary>
internal enum GridCellKind
{
    Empty,
    Text,

    /// <summary>A number that the spreadsheet holds as one, written with a decimal point.</summary>
    Number,

    /// <summary>A date that the spreadsheet holds as one, written as year-month-day.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A formula: what it would give is not looked at.</summary>
    Formula,

    /// <summary>An error of the spreadsheet, such as <c>#N/A</c>.</summary>
    Fault,
}

/// <summary>One cell; <c>default</c> is an empty one.</summary>
internal readonly record struct GridCell(GridCellKind Kind, string Content)
{
    public string Text => Content ?? "";

    /// <summary>A text; one with a control character in it is a fault, and is never shown as it is: terminals obey some.</summary>
    public static GridCell Of(string text) => string.IsNullOrWhiteSpace(text) ? default
        : text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? new GridCell(GridCellKind.Fault, "a control character")
        : new GridCell(GridCellKind.Text, text.Trim());
}

/// <summary>A row with at least one cell, and its number in the sheet or its line in the file.</summary>
internal sealed record GridRow(int Line, IReadOnlyList<GridCell> Cells)
{
    public GridCell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>A table as somebody filled it: a sheet of a workbook, or a CSV file.</summary>
/// <param name="Display">As messages name it.</param>
/// <param name="Table">The table that it is meant to be: the sheet's name, or the file's without its ending.</param>
/// <param name="HasLetters">Columns are known to the user by letters, as in a spreadsheet.</param>
/// <param name="Rows">Rows that hold something, top down.</param>
internal sealed record Grid(string Display, string Table, bool HasLetters, IReadOnlyList<GridRow> Rows)
{
    /// <summary>Where a cell stands for its user, <c>capacity (F7)</c> or <c>capacity</c>.</summary>
    public string Where(int column, int line, string name) =>
        !HasLetters ? name : name.Length == 0 ? Letters(column) + Schema.Numbers.Text(line) : $"{name} ({Letters(column)}{Schema.Numbers.Text(line)})";

    /// <summary>A, B … Z, AA …</summary>
    public static string Letters(int column) =>
        (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
