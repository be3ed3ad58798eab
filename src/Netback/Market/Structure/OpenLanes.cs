using Netback.Market.Measures;
using Netback.Market.Routing;

namespace Netback.Market.Structure;

/// <summary>
/// A gate and a delivered balance between which some route is open. Where measures ask which way goods go there is a lane for each
/// set of ways that some route is on.
/// </summary>
/// <param name="Gate">Position of the gate.</param>
/// <param name="Delivery">Position of the delivered balance.</param>
/// <param name="Mask">Position of the mask, −1 where every route is open and no measure asks for a way.</param>
/// <param name="Ways">Ways of the mask that its routes are on, a bit each; they are on no other.</param>
internal readonly record struct OpenLane(int Gate, int Delivery, int Mask, int Ways);

/// <summary>Finds the lanes that bans and the network leave open, and the masks that they need.</summary>
internal sealed class OpenLanes
{
    private readonly WorldIndex index;
    private readonly List<Ban> bans;
    private readonly AskedWays asked;
    private readonly Dictionary<string, int> maskOf = new(StringComparer.Ordinal);
    private readonly List<RouteMask> masks = [];

    private OpenLanes(WorldIndex index)
    {
        this.index = index;
        bans = [.. index.World.Measures.Where(Ban.IsBan).Select(measure => new Ban(index, measure))];
        asked = new AskedWays(index);
    }

    public static (IReadOnlyList<OpenLane> Lanes, IReadOnlyList<RouteMask> Masks) Find(
        WorldIndex index, TransportNetwork network, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, RouteMemory known)
    {
        var finder = new OpenLanes(index);
        var candidates = finder.Candidates(gates, deliveries);
        return (Reachable(candidates, network, gates, deliveries, finder.masks, known), finder.masks);
    }

    private List<OpenLane> Candidates(IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries)
    {
        var byCommodity = Enumerable.Range(0, deliveries.Count).ToLookup(delivery => deliveries[delivery].Commodity);
        var lanes = new List<OpenLane>();
        for (var gate = 0; gate < gates.Count; gate++)
        {
            foreach (var delivery in byCommodity[gates[gate].Commodity])
            {
                if (MaskOf(gates[gate], deliveries[delivery].Place) is not { } mask) continue;
                for (var ways = 0; ways < (mask < 0 ? 1 : masks[mask].WaySets); ways++) lanes.Add(new OpenLane(gate, delivery, mask, ways));
            }
        }
        return lanes;
    }

    /// <summary>The mask of a lane, −1 for none, null where a ban closes the lane whatever the route.</summary>
    private int? MaskOf(Gate gate, int place)
    {
        var applying = bans.Where(ban => ban.AppliesTo(gate, place)).ToList();
        if (applying.Any(ban => ban.ClosesEveryRoute)) return null;
        var ways = asked.Of(gate, place);
        if (applying.Count == 0 && ways.Count == 0) return -1;
        var (from, to) = (index.CountryOfPlace(gate.Place), index.CountryOfPlace(place));
        // Most ends are nothing to the ban or way: their lanes share a mask, and with it a search for each gate.
        string Told(string country) => applying.Exists(ban => ban.Way.Concerns(country)) || ways.Exists(item => item.Way.Concerns(country)) ? country : "";
        var key = string.Join('\n', applying.Select(ban => ban.Id).Append("").Concat(ways.Select(item => item.Via))) + $"\n{Told(from)}\n{Told(to)}";
        if (maskOf.TryGetValue(key, out var known)) return known;
        var mask = new RouteMask(index.World.Links.Count, index.World.Places.Count, [.. ways.Select(item => item.Via)]);
        foreach (var ban in applying) ban.Close(mask, from, to);
        for (var way = 0; way < ways.Count; way++) mask.Mark(way, ways[way].Way.LinksBetween(from, to), ways[way].Way.PlacesBetween(from, to));
        masks.Add(mask);
        return maskOf[key] = masks.Count - 1;
    }

    private static List<OpenLane> Reachable(
        List<OpenLane> lanes, TransportNetwork network, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, IReadOnlyList<RouteMask> masks,
        RouteMemory known)
    {
        var search = new RouteSearch();
        var noRents = new double[network.Graph.LinkCount];
        var open = new List<OpenLane>(lanes.Count);
        foreach (var goods in lanes.GroupBy(lane => (gates[lane.Gate].Commodity, lane.Mask)))
        {
            var costs = known.Same(network.StepsFor(goods.Key.Commodity, noRents, goods.Key.Mask < 0 ? null : masks[goods.Key.Mask]));
            foreach (var tree in goods.GroupBy(lane => gates[lane.Gate].Place))
            {
                var routes = known.TreeFrom(search, costs, tree.Key);
                open.AddRange(tree.Where(lane => double.IsFinite(routes.DistanceTo(deliveries[lane.Delivery].Place, lane.Ways))));
            }
        }
        return [.. open.OrderBy(lane => lane.Gate).ThenBy(lane => lane.Delivery).ThenBy(lane => lane.Ways)];
    }
}
