using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Templates;

/// <summary>One invented row a table, for templates: those of the tiny case, and rows that fit to it for tables that it has not.</summary>
internal static class TableExamples
{
    private static readonly (string Table, string Rows)[] More =
    [
        ("assays", "commodity,mineral,amount,source,confidence,note\nconcentrate,molybdenum,0.01,example,D,invented\n"),
        ("freight", "link,commodity,times,plus,source,confidence,note\ncorridor:east,form:intermediate,1.5,12,example,D,invented\n"),
        ("actors", "actor,name,kind,country\nown-mining,Own Mining,private company,KAZ\n"),
        ("ownership", "asset,actor,share,source,confidence,note\npit,own-mining,0.6,example,D,invented\n"),
        ("contracts", "contract,seller_site,buyer,commodity,quantity,price,bearer,from,until,source,confidence,note\npit-offtake,pit,CHN,concentrate,500,31000,seller,2025,2030,example,D,invented\n"),
        ("measures", "measure,kind,commodity,origin,destination,value,unit,from,legal,source,confidence,note\nore-duty,export_tax,form:concentrate,KAZ,,100,USD/t,2025,not-checked,example,D,invented\n"),
        ("observations", "observation,year,kind,commodity,place,value,unit,used_in_calibration,source,confidence,note\nport-price,2025,price,apt,port,38000,USD/t,no,example,D,invented\n"),
    ];

    /// <summary>Cells of the example by column; empty where the table has none.</summary>
    public static IReadOnlyDictionary<string, string> Of(TableSchema schema) =>
        TinyCase.RowsOf(schema.Name).Concat(More.Where(more => more.Table == schema.Name).SelectMany(more => TinyCase.Rows(more.Rows))).FirstOrDefault()
        ?? new Dictionary<string, string>();
}
