namespace Netback.Data.Schema;

/// <summary>The one declaration of a column: reading, writing, checking, explaining and the schemas come from it.</summary>
internal sealed record ColumnSchema(string Name, CellKind Kind, string Meaning)
{
    /// <summary>Unit of a number; empty where it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What an absent cell stands for; null where it stands for nothing.</summary>
    public string? Default { get; init; }
    /// <summary>The table has to have the column.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Every row has to fill it: required, and nothing that an empty cell could stand for.</summary>
    public bool NeedsValue => IsRequired && Default is null;

    /// <summary>Part of the row's key; keys of several columns join with <c>+</c>.</summary>
    public bool IsKey { get; init; }

    /// <summary>A number that needs a source or is an assumption.</summary>
    public bool IsFigure { get; init; }
    public double Minimum { get; init; } = double.NegativeInfinity;
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The minimum itself is out of range.</summary>
    public bool IsMinimumOpen { get; init; }

    /// <summary>Words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Tables a reference may point into.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>The row cannot exist in a year in which what it refers to does not.</summary>
    public bool StandsOn { get; init; }

    /// <summary>What a selector picks.</summary>
    public SelectorSubject Subject { get; init; }

    /// <summary>What may stand in the column, for messages and <c>explain</c>.</summary>
    public string Expected => Kind switch
    {
        CellKind.Id => "an id of a-z, 0-9 and -",
        CellKind.Country => "a country code of three capitals (ISO alpha-3)",
        CellKind.Text => "a text",
        CellKind.Texts => "texts with semicolons between",
        CellKind.Number => Range,
        CellKind.Year => "a year from 1900 to 2200",
        CellKind.YesNo => "yes or no",
        CellKind.Choice => Words.Or(Choices),
        CellKind.Reference => $"an id of {Words.Or(Tables)}",
        CellKind.References => $"ids of {Words.Or(Tables)} with semicolons between",
        CellKind.Selector => "a selector",
        CellKind.Target => "table/id/column",
        CellKind.Pairs => "column:value pairs with semicolons between",
        CellKind.Sources => "ids of sources with semicolons between",
        CellKind.Confidence => "A, B, C or D",
    };

    /// <summary>True where a number lies in the column's range.</summary>
    public bool Allows(double value) => (IsMinimumOpen ? value > Minimum : value >= Minimum) && value <= Maximum;

    private string Range => (double.IsFinite(Minimum), double.IsFinite(Maximum)) switch
    {
        (false, false) => "a number",
        (true, false) => IsMinimumOpen ? $"a number above {Numbers.Text(Minimum)}" : $"a number of at least {Numbers.Text(Minimum)}",
        (false, true) => $"a number of at most {Numbers.Text(Maximum)}",
        (true, true) => $"a number in {(IsMinimumOpen ? "(" : "[")}{Numbers.Text(Minimum)}, {Numbers.Text(Maximum)}]",
    };
}
