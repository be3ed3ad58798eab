using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>What an imported row does to the case: a row more, cells that change, or nothing.</summary>
internal static class ImportDifference
{
    private static readonly string[] Vouching = ["source", "confidence", "low", "high", "note"];
    private const string Visibility = "visibility";

    /// <summary>Who may see a row whose owner does not say: rows of one's own are not for everybody until said so.</summary>
    public const string Unsaid = "internal";

    /// <summary>The cells that an overlay needs of a row; null where the case has all of them already.</summary>
    public static IReadOnlyDictionary<string, string>? Cells(ImportedRow own, CaseTable table)
    {
        var given = Given(own.Row);
        if (table.Find(own.Row.Id) is not { } standing) return Seen(own.Schema, given);
        var changed = Changed(own.Row, standing);
        if (changed.Count == 0) return null;
        // What vouches for a changed figure is the row's own evidence, given again or not.
        var isFigure = changed.Any(column => own.Schema.Columns[own.Schema[column]].IsFigure);
        var kept = given.Where(cell => changed.Contains(cell.Key) || IsKey(own.Schema, cell.Key) || (isFigure && Vouching.Contains(cell.Key)))
            .ToDictionary(StringComparer.Ordinal);
        return Seen(own.Schema, kept);
    }

    private static Dictionary<string, string> Seen(TableSchema schema, Dictionary<string, string> cells)
    {
        if (schema.Find(Visibility) >= 0) cells.TryAdd(Visibility, Unsaid);
        return cells;
    }

    /// <summary>The change in words for its user.</summary>
    public static ImportChange Change(ImportedRow own, CaseTable table)
    {
        var standing = table.Find(own.Row.Id);
        var columns = standing is null
            ? own.Schema.Columns.Where(column => !column.IsKey && own.Row[column.Name] is not null).Select(column => column.Name)
            : Changed(own.Row, standing);
        return new ImportChange(own.Schema.Name, own.Row.Id, standing is null,
            [.. columns.Select(column => new ImportedCell(column, own.Schema.Columns[own.Schema[column]].Unit, standing?[column], own.Row[column] ?? ""))]);
    }

    private static Dictionary<string, string> Given(CaseRow row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in row.Schema.Columns)
        {
            if (row[column.Name] is { } text) cells[column.Name] = text;
        }
        return cells;
    }

    private static List<string> Changed(CaseRow own, CaseRow standing) =>
        [.. own.Schema.Columns.Where(column => !column.IsKey && own[column.Name] is { } text && !IsSame(column, text, standing[column.Name])).Select(column => column.Name)];

    private static bool IsSame(ColumnSchema column, string text, string? standing) =>
        text == standing || (column.Kind == CellKind.Number && standing is not null && Numbers.Read(text) is { } value && Numbers.Read(standing) == value);

    private static bool IsKey(TableSchema schema, string column) => schema.Columns[schema[column]].IsKey;
}
