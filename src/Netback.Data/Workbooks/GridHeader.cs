using System.Text.RegularExpressions;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>
/// What the columns of a grid are: the first row names them, <c>price</c> or <c>price [USD/mtu WO3]</c>; a template has a column in
/// front that says what each row is, and a row with the units.
/// </summary>
internal sealed partial class GridHeader
{
    private readonly Grid grid;
    private readonly ImportProblems problems;
    private readonly Dictionary<int, int> columns = [];
    private readonly Dictionary<int, (string Unit, int Line)> units = [];

    private GridHeader(Grid grid, TableSchema schema, ImportProblems problems)
    {
        (this.grid, Schema, this.problems) = (grid, schema, problems);
        HasMarks = grid.Rows[0][0].Text == TemplateSheets.Mark;
    }

    public TableSchema Schema { get; }

    /// <summary>Column of the grid by column of the schema.</summary>
    public IReadOnlyDictionary<int, int> Columns => columns;

    /// <summary>The first column says what a row is.</summary>
    public bool HasMarks { get; }

    /// <summary>Reads the header; null where rows cannot be read under it, and then the problems hold why.</summary>
    public static GridHeader? Read(Grid grid, TableSchema schema, ImportProblems problems)
    {
        if (grid.Rows.Count == 0) return null;
        var header = new GridHeader(grid, schema, problems);
        header.ReadNames(grid.Rows[0]);
        if (header.HasMarks && grid.Rows.FirstOrDefault(row => row[0].Text == TemplateSheets.Unit) is { } units) header.ReadUnits(units);
        foreach (var key in schema.Keys.Where(key => !header.columns.ContainsKey(key) && schema.Columns[key].NeedsValue))
        {
            var column = schema.Columns[key];
            problems.Bag.Add(grid.Display, grid.Rows[0].Line, column.Name, "no such column", $"a column {column.Name}: {column.Meaning}", "add the column and fill it");
        }
        return schema.Keys.All(key => header.columns.ContainsKey(key) || !schema.Columns[key].NeedsValue) ? header : null;
    }

    /// <summary>Unit of a column of the schema, and the line that gives it; empty where none is given.</summary>
    public (string Unit, int Line) UnitOf(int column) => units.TryGetValue(column, out var unit) ? unit : ("", 0);

    private void ReadNames(GridRow row)
    {
        for (var i = HasMarks ? 1 : 0; i < row.Cells.Count; i++)
        {
            if (row[i].Kind == GridCellKind.Empty) continue;
            var match = NameAndUnit().Match(row[i].Text);
            var (name, unit) = (match.Groups["name"].Value, match.Groups["unit"].Value.Trim());
            var column = Schema.Find(name);
            if (row[i].Kind != GridCellKind.Text || column < 0) RefuseName(row.Line, i, row[i].Text);
            else if (!columns.TryAdd(column, i)) problems.Add(grid, row.Line, i, name, "the column twice", "each column once", "remove one of the two");
            else if (unit.Length > 0) units[column] = (unit, row.Line);
        }
        var unnamed = grid.Rows.Skip(1).Where(other => !IsPassedOver(other)).SelectMany(other => Enumerable.Range(0, other.Cells.Count)
            .Where(i => other[i].Kind != GridCellKind.Empty && row[i].Kind == GridCellKind.Empty && !(HasMarks && i == 0)).Select(i => (other.Line, Column: i))).FirstOrDefault();
        if (unnamed.Line > 0) problems.Add(grid, unnamed.Line, unnamed.Column, "", "a cell in a column without a name", "a name in the first row", "name the column, or remove the cell");
    }

    private void ReadUnits(GridRow row)
    {
        foreach (var (column, at) in columns)
        {
            var unit = row[at].Text;
            if (unit.Length == 0) continue;
            if (units.TryGetValue(column, out var other) && other.Unit != unit)
            {
                problems.Add(grid, row.Line, at, Schema.Columns[column].Name, $"the unit {unit} beside {other.Unit} in the head", "one unit", "remove one of the two");
            }
            units[column] = (unit, row.Line);
        }
    }

    private void RefuseName(int line, int column, string name) => problems.Add(grid, line, column, "", $"an unknown column {Words.Quote(name)}",
        $"a column of {Schema.Name}, in English as the format has it",
        Words.DidYouMean(name, Schema.Columns.Select(known => known.Name), $"rename or remove it; 'netback explain {Schema.Name}' lists the columns"));

    /// <summary>True for a row that explains the others.</summary>
    public bool IsPassedOver(GridRow row) =>
        HasMarks && (row[0].Text == TemplateSheets.Unit || TemplateSheets.PassedOver.Contains(row[0].Text));

    [GeneratedRegex(@"^(?<name>[^\[]*?)\s*(?:\[(?<unit>[^\]]*)\])?$")]
    private static partial Regex NameAndUnit();
}
