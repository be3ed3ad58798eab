using Netback.Checks;
using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Conduct;

/// <summary>What conduct needs to mean anything: a slope to reckon with in every market, and one row for each.</summary>
public static class ConductCheck
{
    /// <summary>Findings by row; empty where every market of a seller with power is clear.</summary>
    public static IReadOnlyList<Finding> Run(CaseWorld world)
    {
        if (world.Conducts.All(row => row.Theta == 0)) return [];
        var index = new WorldIndex(world);
        var (gates, deliveries) = (StructureBuilder.Gates(index), StructureBuilder.Deliveries(index));
        var (lanes, masks) = OpenLanes.Find(index, new TransportNetwork(index), gates, deliveries, new MarketMemory().Routes);
        var markets = ConductMarkets.Of(new TradeFrame(index, gates, deliveries, lanes, masks));
        return [.. Findings(world, deliveries, markets)];
    }

    private static IEnumerable<Finding> Findings(CaseWorld world, List<Delivery> deliveries, IReadOnlyList<ConductMarket> markets)
    {
        string Name(ConductMarket market) =>
            $"{world.Commodities[deliveries[market.Delivery].Commodity].Id} at {world.Places[deliveries[market.Delivery].Place].Id}";
        foreach (var row in markets.Where(market => market.Slope is null or 0).GroupBy(market => market.Conduct))
        {
            yield return new Finding("conduct", world.Conducts[row.Key].Id, "slope",
                $"no slope, and no single sloped demand for {Name(row.First())}", "the slope that the seller reckons with, USD/t per t/yr",
                "fill slope, or name in market only places where one sloped demand alone takes the commodity");
        }
        foreach (var pair in markets.GroupBy(market => (market.Seller, market.Delivery)).Where(group => group.Count() > 1).DistinctBy(group => group.Last().Conduct))
        {
            yield return new Finding("conduct", world.Conducts[pair.Last().Conduct].Id, "market",
                $"a second row for {pair.Key.Seller} in {Name(pair.Last())}, beside {world.Conducts[pair.First().Conduct].Id}",
                "one row for each seller and market", "narrow seller, commodity or market of one of them");
        }
    }
}
