using Netback.Market.Results;
using Netback.World;

namespace Netback.Cli;

/// <summary>The prices of a large case that somebody would look at first.</summary>
internal static class MainPrices
{
    /// <summary>A case with no more prices than this is printed whole.</summary>
    private const int Few = 40;

    /// <summary>Places and gates of each commodity, those that trade most.</summary>
    private const int MostEach = 4;

    /// <summary>Of each commodity the reference market, and the places and gates that most passes through; all where they are few.</summary>
    public static IReadOnlyList<PriceRow> Of(CaseWorld world, MarketResult result)
    {
        if (result.Prices.Count <= Few) return result.Prices;
        var arrived = Tonnes(result, row => (row.Commodity, row.Destination));
        var left = Tonnes(result, row => (row.Commodity, row.Site));
        var markets = world.Commodities.Select(goods => (goods.Id, goods.Market)).ToHashSet();
        double TonnesOf(PriceRow row) => row.Site is { } site
            ? left.GetValueOrDefault((row.Commodity, site)) : arrived.GetValueOrDefault((row.Commodity, row.Place));
        bool IsReference(PriceRow row) => row.Side == PriceSide.Delivered && markets.Contains((row.Commodity, row.Place));
        var shown = result.Prices.GroupBy(row => (row.Commodity, row.Side)).SelectMany(group => group
            .OrderByDescending(IsReference).ThenByDescending(TonnesOf).ThenBy(row => row.Place, StringComparer.Ordinal).Take(MostEach)).ToHashSet();
        return [.. result.Prices.Where(shown.Contains)];
    }

    private static Dictionary<(string Commodity, string Where), double> Tonnes(MarketResult result, Func<ShipmentRow, (string Commodity, string Where)> where) =>
        result.Shipments.GroupBy(where).ToDictionary(group => group.Key, group => group.Sum(row => row.Quantity));
}
