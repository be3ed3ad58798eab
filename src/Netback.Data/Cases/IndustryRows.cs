using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Commodities, sites, supplies and processes from their rows.</summary>
internal static class IndustryRows
{
    public static Commodity Commodity(CaseRow row, ExistingRows rows) => new()
    {
        Id = row.Id,
        Mineral = WorldBuilder.Text(row, "mineral"),
        Form = WorldBuilder.Text(row, "form"),
        Contained = row.Number("contained") ?? 1,
        Price = row.Number("price"),
        Market = row["market"] is { } market && rows.Has("places", market) ? market : null,
        TradeUnit = row["trade_unit"],
        PerTonne = row.Number("per_tonne"),
    };

    public static Site Site(CaseRow row) => new()
    {
        Id = row.Id,
        Name = WorldBuilder.Text(row, "name"),
        Place = WorldBuilder.Text(row, "place"),
        Kind = row["kind"],
        Operator = row["operator"],
    };

    public static Supply Supply(CaseRow row)
    {
        var line = SupplyPoints.Line(row);
        return new Supply
        {
            Id = row.Id,
            Site = WorldBuilder.Text(row, "site"),
            Commodity = WorldBuilder.Text(row, "commodity"),
            Cost = line.Cost,
            Slope = line.Slope,
            Capacity = row.Number("capacity"),
            Seller = row["seller"],
        };
    }

    public static Process Process(CaseRow row, IReadOnlyList<RecipeItem> recipe) => new()
    {
        Id = row.Id,
        Site = WorldBuilder.Text(row, "site"),
        Cost = row.Number("cost") ?? 0,
        Slope = row.Number("slope") ?? 0,
        Capacity = row.Number("capacity"),
        Line = row["line"],
        Seller = row["seller"],
        Recipe = recipe,
    };
}
