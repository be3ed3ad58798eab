using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>What is wrong with files to import, each cell once, named as its user knows it.</summary>
internal sealed class ImportProblems
{
    private readonly HashSet<(string File, int Line, string Column)> told = [];

    public ProblemBag Bag { get; } = new();

    /// <summary>A problem of one cell.</summary>
    public void Add(Grid grid, int line, int column, string name, string found, string expected, string remedy)
    {
        told.Add((grid.Display, line, name));
        Bag.Add(grid.Display, line, grid.Where(column, line, name), found, expected, remedy);
    }

    /// <summary>A problem that a check of the case found in an imported row: told at the cell that the user filled, unless that is told already.</summary>
    public void Add(ImportedRow row, Problem problem)
    {
        var column = problem.Column ?? "";
        if (told.Contains((row.Grid.Display, row.Line, column))) return;
        var at = row.ColumnOf(column);
        var where = at >= 0 ? row.Grid.Where(at, row.Line, column) : problem.Column;
        Bag.Add(problem with { File = row.Grid.Display, Line = row.Line, Column = where });
    }

    /// <summary>A warning about an imported row.</summary>
    public void Warn(ImportedRow row, Problem warning) => Bag.Warn(warning with { File = row.Grid.Display, Line = row.Line });
}

/// <summary>A row as it was read, and where its cells came from.</summary>
/// <param name="Grid">The sheet or file.</param>
/// <param name="Line">Its row or line there.</param>
/// <param name="Row">The row in the format of the case.</param>
/// <param name="Columns">Column of the grid by column of the schema; absent ones are not there.</param>
internal sealed record ImportedRow(Grid Grid, int Line, CaseRow Row, IReadOnlyDictionary<int, int> Columns)
{
    public TableSchema Schema => Row.Schema;

    /// <summary>Column of the grid that holds a column of the schema; −1 where none does.</summary>
    public int ColumnOf(string name) => Columns.GetValueOrDefault(Schema.Find(name), -1);
}
