using Netback.Market.Results;

namespace Netback.Market.Reporting;

/// <summary>Prices at every gate and delivered balance.</summary>
internal static class PriceReport
{
    public static IReadOnlyList<PriceRow> Of(MarketSolution solution)
    {
        var structure = solution.Structure;
        var rows = new List<PriceRow>();
        for (var gate = 0; gate < structure.Gates.Count; gate++)
        {
            var subject = structure.Gates[gate];
            rows.Add(RowOf(solution, subject.Place, subject.Commodity, PriceSide.Gate, structure.World.Sites[subject.Site].Id, gate));
        }
        for (var delivery = 0; delivery < structure.Deliveries.Count; delivery++)
        {
            var subject = structure.Deliveries[delivery];
            rows.Add(RowOf(solution, subject.Place, subject.Commodity, PriceSide.Delivered, null, structure.DeliveryRow(delivery)));
        }
        return [.. rows
            .OrderBy(row => row.Place, StringComparer.Ordinal)
            .ThenBy(row => row.Commodity, StringComparer.Ordinal)
            .ThenBy(row => row.Side)
            .ThenBy(row => row.Site, StringComparer.Ordinal)];
    }

    private static PriceRow RowOf(MarketSolution solution, int place, int commodity, PriceSide side, string? site, int row)
    {
        var world = solution.Structure.World;
        var goods = world.Commodities[commodity];
        var price = solution.Dual[row];
        return new PriceRow(world.Places[place].Id, goods.Id, side, site, price,
            goods.PerTonne is > 0 ? price / goods.PerTonne : null, goods.TradeUnit, solution.IsUnique[row]);
    }
}
