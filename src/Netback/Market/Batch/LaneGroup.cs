using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// Gates of one commodity whose lanes lead to the same balances under the same closures and with the same rows and frictions beside
/// carriage: goods from any of them can be searched for together. Nodes are those that their goods can reach, numbered from the
/// nearest at the reference, so that labels settle in about one pass.
/// </summary>
internal sealed class LaneGroup
{
    private LaneGroup(MarketStructure structure, ArcGraph graph, int commodity, int mask, List<(int Gate, int[] Lanes)> gates)
    {
        Commodity = commodity;
        Gates = [.. gates.Select(item => item.Gate)];
        Places = [.. Gates.Select(gate => structure.Gates[gate].Place)];
        var way = new ReachableArcs(structure, graph, commodity, mask, Places);
        Arcs = way;
        Departures = [.. Places.Select(place => graph.DeparturesOf(place).Select(way.PositionOf).Where(node => node >= 0).ToArray())];
        Balances = [.. gates[0].Lanes.Select((lane, k) =>
        {
            var delivery = structure.Lanes[lane].Delivery;
            var place = structure.Deliveries[delivery].Place;
            return new Balance(delivery, place, [.. gates.Select(item => item.Lanes[k])],
                [.. graph.ArrivalsOf(place).Select(way.PositionOf).Where(node => node >= 0)]);
        })];
    }

    /// <summary>A balance that the lanes of the group lead to.</summary>
    /// <param name="Delivery">Position of the balance.</param>
    /// <param name="Place">Its place.</param>
    /// <param name="Lanes">The lane of each gate.</param>
    /// <param name="Arrivals">Nodes that goods arrive at.</param>
    internal sealed record Balance(int Delivery, int Place, int[] Lanes, int[] Arrivals);

    public int Commodity { get; }
    public int[] Gates { get; }

    /// <summary>Place of each gate.</summary>
    public int[] Places { get; }

    /// <summary>Nodes that the goods of each gate start from.</summary>
    public int[][] Departures { get; }

    public Balance[] Balances { get; }

    /// <summary>The part of the network that its goods can reach.</summary>
    public ReachableArcs Arcs { get; }

    /// <summary>All groups of a structure.</summary>
    public static IReadOnlyList<LaneGroup> All(MarketStructure structure, ArcGraph graph) => [.. Enumerable.Range(0, structure.Lanes.Count)
        .GroupBy(lane => (structure.Lanes[lane].Gate, structure.Lanes[lane].Mask))
        .Select(lanes => (lanes.Key.Gate, lanes.Key.Mask, Lanes: lanes.OrderBy(lane => structure.Lanes[lane].Delivery).ToArray()))
        .GroupBy(item => (structure.Gates[item.Gate].Commodity, item.Mask, Profile(structure, item.Lanes)))
        .Select(group => new LaneGroup(structure, graph, group.Key.Commodity, group.Key.Mask, [.. group.Select(item => (item.Gate, item.Lanes))]))];

    private static string Profile(MarketStructure structure, int[] lanes) => string.Join(';', lanes.Select(position =>
    {
        var lane = structure.Lanes[position];
        var rows = string.Join(',', lane.Entries.Select(entry => FormattableString.Invariant($"{entry.Row}*{entry.Coefficient:R}")));
        return FormattableString.Invariant($"{lane.Delivery}:{lane.FrictionCost:R}:{rows}");
    }));
}
