using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>Rows that a tonne contained on a route enters: its gate, its delivery, full-able links, contracts, frictions.</summary>
internal static class RouteEntries
{
    public static IEnumerable<RowEntry> Of(MarketStructure structure, RouteColumn route)
    {
        var lane = structure.Lanes[route.Lane];
        var contained = structure.Carriage[structure.Gates[lane.Gate].Commodity].Contained;
        yield return new RowEntry(lane.Gate, -1);
        yield return new RowEntry(structure.DeliveryRow(lane.Delivery), 1);
        foreach (var link in route.Links)
        {
            if (structure.RowOfLink[link] >= 0) yield return new RowEntry(structure.RowOfLink[link], 1 / contained);
        }
        foreach (var entry in lane.Entries) yield return entry;
    }
}
