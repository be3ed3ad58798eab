using Netback.Market.Conduct;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>
/// The lanes a leader leads on: of its gates and goods, to the destinations named; where none are, to every balance but those
/// that only its own plants take from, and for a country only abroad.
/// </summary>
internal static class LeaderMarkets
{
    public static IReadOnlyList<int> Lanes(MarketStructure structure, LeaderSites sites, LeaderQuestion question)
    {
        var (takers, to, goods) = (new Takers(structure.Index), Selector.Parse(question.To), Goods(structure.Index, question));
        bool IsMarket(Delivery delivery) => !takers.AreAll(delivery, sites.IsOwn)
            && (to.IsAll ? !sites.IsHome(delivery.Place) : to.Matches(atom => structure.Index.HoldsForPlace(atom, delivery.Place)));
        return [.. Enumerable.Range(0, structure.Lanes.Count).Where(lane =>
            sites.Gates.Contains(structure.Lanes[lane].Gate)
            && goods.Contains(structure.Gates[structure.Lanes[lane].Gate].Commodity)
            && IsMarket(structure.Deliveries[structure.Lanes[lane].Delivery]))];
    }

    /// <summary>Positions of the commodities that it leads in.</summary>
    public static IReadOnlySet<int> Goods(WorldIndex index, LeaderQuestion question)
    {
        var selector = Selector.Parse(question.Commodity);
        return Enumerable.Range(0, index.World.Commodities.Count)
            .Where(goods => selector.Matches(atom => WorldIndex.HoldsForCommodity(atom, index.World.Commodities[goods]))).ToHashSet();
    }
}
