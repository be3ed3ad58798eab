using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>A row of a table, cell by cell in the order of the schema, with the line it stands on.</summary>
internal sealed class CaseRow
{
    private readonly Cell[] cells;

    public CaseRow(TableSchema schema, string file, int? line)
        : this(schema, file, line, new Cell[schema.Columns.Count])
    {
    }

    private CaseRow(TableSchema schema, string file, int? line, Cell[] cells)
    {
        (Schema, File, Line) = (schema, file, line);
        this.cells = cells;
    }

    public TableSchema Schema { get; }
    public string File { get; }
    public int? Line { get; }

    /// <summary>Some cell cannot be read, so that nothing may be built from the row.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The row has been checked since its last change; what its names refer to stays known.</summary>
    public bool IsChecked { get; set; }

    /// <summary>The key; keys of several columns join with <c>+</c>, absent ones at the end are left out.</summary>
    public string Id => Schema.Keys.Count == 1
        ? this[Schema.Keys[0]] ?? ""
        : string.Join('+', Schema.Keys.Select(key => this[key] ?? "")).TrimEnd('+');

    /// <summary>Text of a cell by position; null where absent.</summary>
    public string? this[int column] => cells[column].Text;

    /// <summary>Text of a cell by name; null where absent.</summary>
    public string? this[string column] => cells[Schema[column]].Text;

    public Change? ChangeOf(int column) => cells[column].Change;

    public void Set(int column, string? text, Change? change = null)
    {
        cells[column] = new Cell(string.IsNullOrWhiteSpace(text) ? null : text.Trim(), change);
        IsChecked = false;
    }

    /// <summary>Number of a cell that has been checked; null where absent.</summary>
    public double? Number(string column) => this[column] is { } text ? Numbers.Read(text) : null;

    /// <summary>Year of a cell that has been checked; null where absent.</summary>
    public int? Year(string column) => this[column] is { } text ? Numbers.ReadYear(text) : null;

    /// <summary>Parts of a cell separated by <c>;</c>.</summary>
    public IReadOnlyList<string> Parts(string column) => Split(this[column]);

    /// <summary>Parts of a text separated by <c>;</c>, without empty ones.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>File in which the cell was last given.</summary>
    public string FileOf(int column) => cells[column].Change?.File ?? File;

    /// <summary>Line on which the cell was last given.</summary>
    public int? LineOf(int column) => cells[column].Change is { } change ? change.Line : Line;

    /// <summary>The row as if it had just been read, from another file or line.</summary>
    public CaseRow Fresh(string file, int? line) => new(Schema, file, line, [.. cells]);

    public CaseRow Copy() => new(Schema, File, Line, [.. cells]) { IsBroken = IsBroken, IsChecked = IsChecked };
}
