using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>The commodities of the case and of the files being read, with what their units need.</summary>
internal sealed class GoodsBook
{
    private readonly Dictionary<string, Goods> goods = new(StringComparer.Ordinal);
    private readonly CaseTables tables;

    public GoodsBook(CaseTables tables)
    {
        this.tables = tables;
        foreach (var row in tables["commodities"].Rows) Include(row);
    }

    /// <summary>Notes a commodity; what its row leaves out stays as it was.</summary>
    public void Include(CaseRow row)
    {
        if (row.Id.Length > 0) goods[row.Id] = Merged(row);
    }

    /// <summary>The one commodity that a row speaks of, or the row of the case that it changes; null where they name none or several.</summary>
    public Goods? Of(CaseRow row)
    {
        if (row.Schema == GoodsTables.Commodities) return Merged(row);
        if (row.Schema.Find("commodity") < 0) return null;
        return (row["commodity"] ?? tables[row.Schema].Find(row.Id)?["commodity"]) is { } id ? goods.GetValueOrDefault(id) : null;
    }

    private Goods Merged(CaseRow row)
    {
        var known = goods.GetValueOrDefault(row.Id);
        return new Goods(row.Id, Number(row, "contained") ?? known?.Contained, row["trade_unit"] ?? known?.TradeUnit, Number(row, "per_tonne") ?? known?.PerTonne);
    }

    private static double? Number(CaseRow row, string column) =>
        row[column] is { } text && Numbers.Read(text) is { } value && value > 0 ? value : null;
}
