using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Tells which contracts have no open route from their site to their buyer.</summary>
public static class ContractRoutes
{
    /// <summary>Ids of contracts without a route, in the order of the world's list. Limits of links do not matter.</summary>
    public static IReadOnlyList<string> WithoutRoute(CaseWorld world)
    {
        if (world.Contracts.Count == 0) return [];
        var index = new WorldIndex(world);
        var owing = world.Contracts.Select(contract => (contract.SellerSite, contract.Commodity)).ToHashSet();
        var gates = StructureBuilder.Gates(index)
            .Where(gate => owing.Contains((world.Sites[gate.Site].Id, world.Commodities[gate.Commodity].Id))).ToList();
        var deliveries = StructureBuilder.Deliveries(index);
        var lanes = OpenLanes.Find(index, new TransportNetwork(index), gates, deliveries, new MarketMemory().Routes).Lanes;
        var terms = new LaneTerms(index, gates, deliveries, lanes);
        return [.. Enumerable.Range(0, world.Contracts.Count)
            .Where(i => terms.BuyerLanes[i].Length == 0).Select(i => world.Contracts[i].Id)];
    }
}
