using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>A lane's cheapest route under given duals, and what a tonne on it would gain: negative where it would pay.</summary>
internal readonly record struct PricedRoute(int Lane, int[] Links, double ReducedCost);

/// <summary>Prices every lane against the cheapest route over the whole network, rents included.</summary>
internal sealed class RoutePricing
{
    private readonly MarketStructure structure;
    private readonly MarketInstance instance;
    private readonly RouteSearch search;
    private readonly List<(Gate Gate, int Mask, int[] Lanes)> trees;

    public RoutePricing(MarketStructure structure, MarketInstance instance)
    {
        (this.structure, this.instance) = (structure, instance);
        search = new RouteSearch(structure.Graph);
        trees = [.. Enumerable.Range(0, structure.Lanes.Count)
            .GroupBy(lane => (structure.Lanes[lane].Gate, structure.Lanes[lane].Mask))
            .Select(group => (structure.Gates[group.Key.Gate], group.Key.Mask, group.ToArray()))];
    }

    /// <summary>The cheapest route of every lane whose reduced cost is below −<paramref name="slack"/>(lane).</summary>
    public IEnumerable<PricedRoute> Improving(double[] duals, Func<Lane, double> slack)
    {
        var rents = LinkRents(duals);
        foreach (var (gate, mask, lanes) in trees)
        {
            search.Run(gate.Place, structure.Carriage[gate.Commodity], rents, mask < 0 ? null : structure.Masks[mask]);
            foreach (var lane in lanes)
            {
                var reduced = ReducedCost(lane, duals);
                if (reduced < -slack(structure.Lanes[lane])) yield return new PricedRoute(lane, RouteOf(lane), reduced);
            }
        }
    }

    /// <summary>The cheapest route of every lane without rents: the columns to begin with.</summary>
    public RouteColumns CheapestRoutes()
    {
        var columns = new RouteColumns();
        var none = new double[structure.Rows.Count];
        foreach (var route in Improving(none, _ => double.NegativeInfinity)) columns.Add(structure, route.Lane, route.Links);
        return columns;
    }

    /// <summary>
    /// Every route of every lane whose reduced cost is at most a tolerance, by commodity: all that optimal flows may use.
    /// </summary>
    public IEnumerable<PricedRoute> Tied(double[] duals, Func<int, double> tolerance, int limitPerLane)
    {
        var rents = LinkRents(duals);
        foreach (var (gate, mask, lanes) in trees)
        {
            var (costs, closed, slack) = (structure.Carriage[gate.Commodity], mask < 0 ? null : structure.Masks[mask], tolerance(gate.Commodity));
            search.Run(gate.Place, costs, rents, closed);
            var paying = lanes.Where(lane => ReducedCost(lane, duals) <= slack).ToList();
            if (paying.Count == 0) continue;
            var tied = search.Tied(gate.Place, costs, rents, closed, slack);
            foreach (var lane in paying)
            {
                var reduced = ReducedCost(lane, duals);
                var ends = search.CheapestStates(structure.Deliveries[structure.Lanes[lane].Delivery].Place, slack);
                foreach (var links in tied.Between(gate.Place, ends, limitPerLane)) yield return new PricedRoute(lane, links, reduced);
            }
        }
    }

    private double[] LinkRents(double[] duals) =>
        [.. structure.RowOfLink.Select(row => row < 0 ? 0 : Math.Max(0, -duals[row]))];

    private int[] RouteOf(int lane) =>
        search.RouteTo(structure.Deliveries[structure.Lanes[lane].Delivery].Place)
        ?? throw new InvalidOperationException($"lane {lane} has lost its route");

    private double ReducedCost(int position, double[] duals)
    {
        var lane = structure.Lanes[position];
        var reduced = search.DistanceTo(structure.Deliveries[lane.Delivery].Place) + instance.LaneCost[position]
            + duals[lane.Gate] - duals[structure.DeliveryRow(lane.Delivery)];
        foreach (var entry in lane.Entries) reduced -= entry.Coefficient * duals[entry.Row];
        return reduced;
    }
}
