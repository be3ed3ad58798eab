namespace Netback.Data.Schema;

/// <summary>Goods, and what one tonne of them carries along.</summary>
internal static class GoodsTables
{
    public static readonly TableSchema Commodities = new("commodities", "goods in one form, measured in tonnes of their main mineral",
        Column.Key("commodity", "the commodity"),
        Column.Needed("mineral", "main mineral: its tonnes are counted"),
        Column.Choice("form", "stage of the chain", "ore", "concentrate", "intermediate", "metal", "product") with { IsRequired = true },
        Column.Positive("contained", "t/gross t", "tonnes of the mineral per gross tonne") with { IsRequired = true, Maximum = 1 },
        Column.Positive("price", "USD/t", "reference price; absent: no time cost"),
        Column.LooselyTo("market", "place of the reference market", "places"),
        Column.Text("trade_unit", "unit the trade quotes, for instance mtu WO3"),
        Column.Positive("per_tonne", "trade units/t", "trade units per tonne contained"));

    public static readonly TableSchema Assays = new("assays", "where by-products come from",
        Column.KeyTo("commodities", "commodity", "what carries it"),
        new("mineral", CellKind.Text, "the other mineral") { IsKey = true, IsRequired = true },
        Column.Amount("amount", "t/t", "tonnes of the other mineral per tonne contained") with { IsRequired = true });
}
