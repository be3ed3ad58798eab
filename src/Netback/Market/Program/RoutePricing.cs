using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>A lane's cheapest route under given duals, and what a tonne on it would gain: negative where it would pay.</summary>
internal readonly record struct PricedRoute(int Lane, int[] Links, double ReducedCost);

/// <summary>
/// Prices every lane against the cheapest route over the whole network, rents included. What was found under some rents is
/// kept until others are asked about: prices may move without any search as long as no link's rent does.
/// </summary>
internal sealed class RoutePricing
{
    private readonly MarketStructure structure;
    private readonly MarketInstance instance;
    private readonly RouteSearch search = new();
    private readonly Departure[] departures;
    private readonly RouteTree[] trees;
    private readonly double[] distance;
    private double[]? searchedRents;

    /// <summary>Lanes that one search serves: same place of departure, commodity and closures.</summary>
    private sealed record Departure(int Place, int Commodity, int Mask, int[] Lanes);

    public RoutePricing(MarketStructure structure, MarketInstance instance)
    {
        (this.structure, this.instance) = (structure, instance);
        departures = [.. Enumerable.Range(0, structure.Lanes.Count)
            .Select(lane => (Lane: lane, Gate: structure.Gates[structure.Lanes[lane].Gate]))
            .GroupBy(item => (item.Gate.Place, item.Gate.Commodity, structure.Lanes[item.Lane].Mask), item => item.Lane)
            .Select(group => new Departure(group.Key.Place, group.Key.Commodity, group.Key.Mask, [.. group]))];
        (trees, distance) = (new RouteTree[departures.Length], new double[structure.Lanes.Count]);
    }

    /// <summary>The cheapest route of every lane whose reduced cost is below −<paramref name="slack"/>(lane).</summary>
    public IEnumerable<PricedRoute> Improving(double[] duals, Func<Lane, double> slack)
    {
        SearchUnder(LinkRents(duals));
        for (var i = 0; i < departures.Length; i++)
        {
            foreach (var lane in departures[i].Lanes)
            {
                var reduced = ReducedCost(lane, duals);
                if (reduced < -slack(structure.Lanes[lane])) yield return new PricedRoute(lane, CheapestOf(i, lane), reduced);
            }
        }
    }

    /// <summary>
    /// The least that a tonne would cost beyond what it earns on every lane where that is negative. The trees found are not
    /// trusted: their distances are checked step by step against costs made anew.
    /// </summary>
    public IEnumerable<(int Lane, double ReducedCost)> Proved(double[] duals)
    {
        var rents = LinkRents(duals);
        SearchUnder(rents);
        var costs = new CostsOfDepartures(structure, rents, made => made);
        for (var i = 0; i < departures.Length; i++)
        {
            var doubt = trees[i].MayBeCheaperBy(costs.Of(departures[i]));
            foreach (var lane in departures[i].Lanes)
            {
                var reduced = ReducedCost(lane, duals) - doubt;
                if (reduced < 0) yield return (lane, reduced);
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
        SearchUnder(LinkRents(duals));
        for (var i = 0; i < departures.Length; i++)
        {
            var slack = tolerance(departures[i].Commodity);
            var tied = trees[i].Tied(slack);
            foreach (var lane in departures[i].Lanes)
            {
                var reduced = ReducedCost(lane, duals);
                if (reduced > slack) continue;
                var ends = trees[i].CheapestNodes(structure.Deliveries[structure.Lanes[lane].Delivery].Place, structure.Lanes[lane].Ways, slack);
                foreach (var links in tied.To(ends, limitPerLane)) yield return new PricedRoute(lane, links, reduced);
            }
        }
    }

    /// <summary>Costs of steps under the rents of one pass, made when first asked for.</summary>
    private sealed class CostsOfDepartures(MarketStructure structure, double[] rents, Func<StepCosts, StepCosts> shared)
    {
        private readonly Dictionary<(int Commodity, int Mask), StepCosts> known = [];

        public StepCosts Of(Departure departure)
        {
            if (known.TryGetValue((departure.Commodity, departure.Mask), out var costs)) return costs;
            return known[(departure.Commodity, departure.Mask)] = shared(structure.Network.StepsFor(
                departure.Commodity, rents, departure.Mask < 0 ? null : structure.Masks[departure.Mask]));
        }
    }

    private void SearchUnder(double[] rents)
    {
        if (searchedRents is not null && rents.AsSpan().SequenceEqual(searchedRents)) return;
        var memory = structure.Memory.Routes;
        var costs = new CostsOfDepartures(structure, rents, memory.Same);
        for (var i = 0; i < departures.Length; i++)
        {
            trees[i] = memory.TreeFrom(search, costs.Of(departures[i]), departures[i].Place);
            foreach (var lane in departures[i].Lanes)
            {
                distance[lane] = trees[i].DistanceTo(structure.Deliveries[structure.Lanes[lane].Delivery].Place, structure.Lanes[lane].Ways);
                if (double.IsPositiveInfinity(distance[lane])) throw new InvalidOperationException($"lane {lane} has lost its route");
            }
        }
        searchedRents = rents;
    }

    private int[] CheapestOf(int departure, int position)
    {
        var lane = structure.Lanes[position];
        return trees[departure].RouteTo(structure.Deliveries[lane.Delivery].Place, lane.Ways) ?? throw new InvalidOperationException($"lane {position} has lost its route");
    }

    private double[] LinkRents(double[] duals) =>
        [.. structure.RowOfLink.Select(row => row < 0 ? 0 : Math.Max(0, -duals[row]))];

    private double ReducedCost(int position, double[] duals)
    {
        var lane = structure.Lanes[position];
        var reduced = distance[position] + instance.LaneCost[position]
            + duals[lane.Gate] - duals[structure.DeliveryRow(lane.Delivery)];
        foreach (var entry in lane.Entries) reduced -= entry.Coefficient * duals[entry.Row];
        return reduced;
    }
}
