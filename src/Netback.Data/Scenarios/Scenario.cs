using Netback.World;

namespace Netback.Data.Scenarios;

/// <summary>What a scenario does to the numbers of a column.</summary>
internal enum Operation
{
    /// <summary>Multiplies; absent cells stay absent.</summary>
    Times,

    /// <summary>Adds; absent cells stay absent.</summary>
    Plus,

    /// <summary>Replaces; an empty value makes the cell absent.</summary>
    Value,
}

/// <summary>Rows that a scenario means: a table, a space, a selector; without one all rows.</summary>
internal sealed record RowPick(string Text, int Line)
{
    public string Table => Text.Split(' ', 2)[0];

    public string? Selector => Text.Split(' ', 2) is [_, var selector] ? selector : null;
}

/// <summary>A change of one column on some rows, with what vouches for the new figures.</summary>
internal sealed record ColumnChange(RowPick Where, string Column, Operation Operation, string? Operand)
{
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string? Confidence { get; init; }
    public string? Note { get; init; }
}

/// <summary>A row that a scenario adds, cell by cell.</summary>
internal sealed record AddedRow(string Table, int Line, IReadOnlyList<AddedCell> Cells);

internal readonly record struct AddedCell(string Column, string? Text, int Line);

/// <summary>Named changes to a case: rows dropped, cells set, rows added, in that order.</summary>
/// <param name="Name">Name of its file, without <c>.yaml</c>.</param>
/// <param name="File">File as messages name it.</param>
/// <param name="Title">Title to print.</param>
internal sealed record Scenario(string Name, string File, string Title)
{
    /// <summary>Country or bloc whose move this is; null for a scenario that is nobody's.</summary>
    public string? Player { get; init; }
    public string? Note { get; init; }

    /// <summary>Who may see that there is such a scenario.</summary>
    public Audience Audience { get; init; }

    /// <summary><c>option</c> or <c>shock</c>; null where the file does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>Who chooses an option, as a selector of countries; null where the file does not say.</summary>
    public string? By { get; init; }
    public IReadOnlyList<RowPick> Drop { get; init; } = [];
    public IReadOnlyList<ColumnChange> Set { get; init; } = [];
    public IReadOnlyList<AddedRow> Add { get; init; } = [];
}
