namespace Netback.Data.Schema;

/// <summary>Columns that any table may carry.</summary>
internal static class Shared
{
    public static readonly IReadOnlyList<ColumnSchema> Columns =
    [
        new("low", CellKind.Pairs, "5 % values of figures in this row"),
        new("high", CellKind.Pairs, "95 % values of figures in this row"),
        new("note", CellKind.Text, "anything worth knowing; the rule where a figure is computed or assumed"),
        new("visibility", CellKind.Choice, "who may see the row") { Choices = ["public", "internal", "negotiation"], Default = "public" },
        new("source", CellKind.Sources, "what the figures rest on; exceptions as column:source"),
        new("confidence", CellKind.Confidence, "A official, B press, C computed, D assumed; exceptions as column:grade") { Default = "D" },
    ];
}
