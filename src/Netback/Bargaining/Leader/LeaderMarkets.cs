using Netback.Market.Conduct;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>
/// The lanes a leader leads on: of its gates and commodity, to the destinations named; where none are, to every balance but those
/// that only its own plants take from, and for a country only abroad.
/// </summary>
internal static class LeaderMarkets
{
    public static IReadOnlyList<int> Lanes(MarketStructure structure, LeaderSites sites, LeaderQuestion question)
    {
        var commodity = structure.Index.Commodities[question.Commodity];
        var (takers, to) = (new Takers(structure.Index), Selector.Parse(question.To));
        bool IsMarket(Delivery delivery) => !takers.AreAll(delivery, sites.IsOwn)
            && (to.IsAll ? !sites.IsHome(delivery.Place) : to.Matches(atom => structure.Index.HoldsForPlace(atom, delivery.Place)));
        return [.. Enumerable.Range(0, structure.Lanes.Count).Where(lane =>
            sites.Gates.Contains(structure.Lanes[lane].Gate)
            && structure.Gates[structure.Lanes[lane].Gate].Commodity == commodity
            && IsMarket(structure.Deliveries[structure.Lanes[lane].Delivery]))];
    }
}
