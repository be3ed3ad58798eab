namespace Netback.Data.Schema;

/// <summary>Short ways to declare columns.</summary>
internal static class Column
{
    public static ColumnSchema Key(string name, string meaning) =>
        new(name, CellKind.Id, meaning) { IsKey = true, IsRequired = true };

    public static ColumnSchema KeyTo(string table, string name, string meaning) =>
        new(name, CellKind.Reference, meaning) { IsKey = true, IsRequired = true, Tables = [table], StandsOn = true };

    public static ColumnSchema KeySelector(SelectorSubject subject, string name, string meaning) =>
        new(name, CellKind.Selector, meaning) { IsKey = true, IsRequired = true, Subject = subject };

    public static ColumnSchema Text(string name, string meaning) => new(name, CellKind.Text, meaning);

    public static ColumnSchema Needed(string name, string meaning) => new(name, CellKind.Text, meaning) { IsRequired = true };

    public static ColumnSchema Texts(string name, string meaning) => new(name, CellKind.Texts, meaning);

    public static ColumnSchema Year(string name, string meaning) => new(name, CellKind.Year, meaning);

    public static ColumnSchema YesNo(string name, string meaning, string whenAbsent) =>
        new(name, CellKind.YesNo, meaning) { Default = whenAbsent };

    public static ColumnSchema Choice(string name, string meaning, params string[] choices) =>
        new(name, CellKind.Choice, meaning) { Choices = choices };

    public static ColumnSchema To(string table, string name, string meaning) =>
        new(name, CellKind.Reference, meaning) { IsRequired = true, Tables = [table], StandsOn = true };

    /// <summary>A reference that the row can do without.</summary>
    public static ColumnSchema LooselyTo(string name, string meaning, params string[] tables) =>
        new(name, CellKind.Reference, meaning) { Tables = tables };

    public static ColumnSchema Selector(SelectorSubject subject, string name, string meaning) =>
        new(name, CellKind.Selector, meaning) { Subject = subject };

    /// <summary>A number that needs evidence.</summary>
    public static ColumnSchema Figure(string name, string unit, string meaning) =>
        new(name, CellKind.Number, meaning) { Unit = unit, IsFigure = true };

    /// <summary>A figure of at least zero.</summary>
    public static ColumnSchema Amount(string name, string unit, string meaning) => Figure(name, unit, meaning) with { Minimum = 0 };

    /// <summary>A figure above zero.</summary>
    public static ColumnSchema Positive(string name, string unit, string meaning) =>
        Amount(name, unit, meaning) with { IsMinimumOpen = true };

    /// <summary>A figure from zero to one.</summary>
    public static ColumnSchema Share(string name, string meaning) => Amount(name, "share", meaning) with { Maximum = 1 };

    public static readonly ColumnSchema Status =
        Choice("status", "empty and operating exist; construction and planned exist once opened; others do not exist",
            "operating", "construction", "planned", "exploration", "idle", "suspended", "cancelled", "closed");

    public static readonly ColumnSchema Opens = Year("opens", "first year of operation");
    public static readonly ColumnSchema Closes = Year("closes", "first year without operation");
    public static readonly ColumnSchema From = Year("from", "first year it holds, inclusive");
    public static readonly ColumnSchema Until = Year("until", "last year it holds, inclusive");
}
