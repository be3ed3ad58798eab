using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>Ids of a case to choose from, a column a table, on a sheet that is not shown.</summary>
internal sealed class TemplateLists
{
    private readonly List<(string Table, List<string> Ids)> lists;

    /// <summary>Lists for the references of some tables; none without a case.</summary>
    public TemplateLists(CaseTables? tables, IEnumerable<TableSchema> schemas)
    {
        var named = schemas.SelectMany(schema => schema.Columns).SelectMany(TablesOf).Distinct().Order(StringComparer.Ordinal);
        lists = tables is null ? [] :
        [
            .. named.Where(table => CaseSchema.Find(table) is not null)
                .Select(table => (table, tables[table].Ids.Order(StringComparer.Ordinal).ToList())).Where(list => list.Item2.Count > 0),
        ];
    }

    /// <summary>Cells that hold what a column may refer to; null where there are none.</summary>
    public string? RangeFor(ColumnSchema column)
    {
        var at = TablesOf(column) is [var first, ..] ? lists.FindIndex(list => list.Table == first) : -1;
        return at < 0 ? null : TemplateCells.Range(TemplateSheets.Lists, at, 2, lists[at].Ids.Count + 1);
    }

    public IEnumerable<Row> Rows()
    {
        yield return TemplateCells.Row(1, lists.Select(list => (list.Table, TemplateStyle.Head)));
        for (var i = 0; i < lists.Select(list => list.Ids.Count).DefaultIfEmpty(0).Max(); i++)
        {
            yield return TemplateCells.Row(i + 2, lists.Select(list => (i < list.Ids.Count ? list.Ids[i] : "", TemplateStyle.AsTyped)));
        }
    }

    /// <summary>Tables whose ids a column holds one of, the likeliest first; a commodity is chosen, though selectors may say more.</summary>
    private static IReadOnlyList<string> TablesOf(ColumnSchema column) => column.Kind switch
    {
        CellKind.Reference or CellKind.References => column.Tables,
        CellKind.Sources => ["sources"],
        CellKind.Selector when column.Subject == SelectorSubject.Commodity => ["commodities"],
        CellKind.Selector when column.Subject == SelectorSubject.Site => ["sites"],
        CellKind.Selector when column.Subject is SelectorSubject.Place or SelectorSubject.SiteOrPlace => ["places"],
        _ => [],
    };
}
