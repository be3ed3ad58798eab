using Netback.Market.Routing;

namespace Netback.Market.Structure;

/// <summary>A gate and a delivered balance between which some route is open.</summary>
internal readonly record struct OpenLane(int Gate, int Delivery, int Mask);

/// <summary>Finds the lanes that bans and the network leave open, and the masks of closed links that they need.</summary>
internal sealed class OpenLanes
{
    private readonly WorldIndex index;
    private readonly List<Ban> bans;
    private readonly Dictionary<string, int> maskOf = new(StringComparer.Ordinal);
    private readonly List<RouteMask> masks = [];

    private OpenLanes(WorldIndex index)
    {
        this.index = index;
        bans = [.. index.World.Measures.Where(Ban.IsBan).Select(measure => new Ban(index, measure))];
    }

    public static (IReadOnlyList<OpenLane> Lanes, IReadOnlyList<RouteMask> Masks) Find(
        WorldIndex index, TransportNetwork network, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries)
    {
        var finder = new OpenLanes(index);
        var candidates = finder.Candidates(gates, deliveries);
        return (Reachable(candidates, network, gates, deliveries, finder.masks), finder.masks);
    }

    private List<OpenLane> Candidates(IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries)
    {
        var byCommodity = Enumerable.Range(0, deliveries.Count).ToLookup(delivery => deliveries[delivery].Commodity);
        var lanes = new List<OpenLane>();
        for (var gate = 0; gate < gates.Count; gate++)
        {
            foreach (var delivery in byCommodity[gates[gate].Commodity])
            {
                if (MaskOf(gates[gate], deliveries[delivery].Place) is { } mask) lanes.Add(new OpenLane(gate, delivery, mask));
            }
        }
        return lanes;
    }

    /// <summary>The mask of a lane, −1 for none, null where a ban closes the lane whatever the route.</summary>
    private int? MaskOf(Gate gate, int place)
    {
        var applying = bans.Where(ban => ban.AppliesTo(gate, place)).ToList();
        if (applying.Count == 0) return -1;
        if (applying.Any(ban => ban.ClosesEveryRoute)) return null;
        var (from, to) = (index.CountryOfPlace(gate.Place), index.CountryOfPlace(place));
        // Most ends are nothing to the ban: their lanes share a mask, and with it a search for each gate.
        string Told(string country) => applying.Exists(ban => ban.Concerns(country)) ? country : "";
        var key = string.Join('\n', applying.Select(ban => ban.Id)) + $"\n{Told(from)}\n{Told(to)}";
        if (maskOf.TryGetValue(key, out var known)) return known;
        var mask = new RouteMask(new bool[index.World.Links.Count], new bool[index.World.Places.Count]);
        foreach (var ban in applying) ban.Close(mask, from, to);
        masks.Add(mask);
        return maskOf[key] = masks.Count - 1;
    }

    private static List<OpenLane> Reachable(
        List<OpenLane> lanes, TransportNetwork network, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, IReadOnlyList<RouteMask> masks)
    {
        var search = new RouteSearch(network.Graph);
        var noRents = new double[network.Graph.LinkCount];
        var open = new List<OpenLane>(lanes.Count);
        foreach (var goods in lanes.GroupBy(lane => (gates[lane.Gate].Commodity, lane.Mask)))
        {
            var costs = network.StepsFor(goods.Key.Commodity, noRents, goods.Key.Mask < 0 ? null : masks[goods.Key.Mask]);
            foreach (var tree in goods.GroupBy(lane => gates[lane.Gate].Place))
            {
                search.Run(tree.Key, costs);
                open.AddRange(tree.Where(lane => double.IsFinite(search.DistanceTo(deliveries[lane.Delivery].Place))));
            }
        }
        return [.. open.OrderBy(lane => lane.Gate).ThenBy(lane => lane.Delivery)];
    }
}
