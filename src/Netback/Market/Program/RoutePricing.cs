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
    private readonly RouteSearch search;
    private readonly List<IGrouping<Tree, int>> trees;
    private readonly double[] distance;
    private readonly int[][] cheapest;
    private double[]? searchedRents;

    /// <summary>Lanes that one search serves: same place of departure, commodity and closures.</summary>
    private readonly record struct Tree(int Place, int Commodity, int Mask);

    public RoutePricing(MarketStructure structure, MarketInstance instance)
    {
        (this.structure, this.instance) = (structure, instance);
        search = new RouteSearch(structure.Graph);
        trees = [.. Enumerable.Range(0, structure.Lanes.Count)
            .Select(lane => (Lane: lane, Gate: structure.Gates[structure.Lanes[lane].Gate]))
            .GroupBy(item => new Tree(item.Gate.Place, item.Gate.Commodity, structure.Lanes[item.Lane].Mask), item => item.Lane)];
        (distance, cheapest) = (new double[structure.Lanes.Count], new int[structure.Lanes.Count][]);
    }

    /// <summary>The cheapest route of every lane whose reduced cost is below −<paramref name="slack"/>(lane).</summary>
    public IEnumerable<PricedRoute> Improving(double[] duals, Func<Lane, double> slack)
    {
        SearchUnder(LinkRents(duals));
        foreach (var lane in trees.SelectMany(tree => tree))
        {
            var reduced = ReducedCost(lane, duals);
            if (reduced < -slack(structure.Lanes[lane])) yield return new PricedRoute(lane, cheapest[lane], reduced);
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
        SearchUnder(rents);
        var costs = new CostsOfTrees(structure, rents);
        foreach (var tree in trees)
        {
            var slack = tolerance(tree.Key.Commodity);
            var paying = tree.Where(lane => ReducedCost(lane, duals) <= slack).ToList();
            if (paying.Count == 0) continue;
            var steps = costs.Of(tree.Key);
            search.Run(tree.Key.Place, steps);
            var tied = search.Tied(tree.Key.Place, steps, slack);
            foreach (var lane in paying)
            {
                var reduced = ReducedCost(lane, duals);
                var ends = search.CheapestNodes(structure.Deliveries[structure.Lanes[lane].Delivery].Place, structure.Lanes[lane].Ways, slack);
                foreach (var links in tied.To(ends, limitPerLane)) yield return new PricedRoute(lane, links, reduced);
            }
        }
    }

    /// <summary>Costs of steps under the rents of one pass, made when first asked for.</summary>
    private sealed class CostsOfTrees(MarketStructure structure, double[] rents)
    {
        private readonly Dictionary<(int Commodity, int Mask), StepCosts> known = [];

        public StepCosts Of(Tree tree)
        {
            if (known.TryGetValue((tree.Commodity, tree.Mask), out var costs)) return costs;
            return known[(tree.Commodity, tree.Mask)] = structure.Network.StepsFor(
                tree.Commodity, rents, tree.Mask < 0 ? null : structure.Masks[tree.Mask]);
        }
    }

    private void SearchUnder(double[] rents)
    {
        if (searchedRents is not null && rents.AsSpan().SequenceEqual(searchedRents)) return;
        var costs = new CostsOfTrees(structure, rents);
        foreach (var tree in trees)
        {
            search.Run(tree.Key.Place, costs.Of(tree.Key));
            foreach (var lane in tree)
            {
                var (place, ways) = (structure.Deliveries[structure.Lanes[lane].Delivery].Place, structure.Lanes[lane].Ways);
                distance[lane] = search.DistanceTo(place, ways);
                cheapest[lane] = search.RouteTo(place, ways) ?? throw new InvalidOperationException($"lane {lane} has lost its route");
            }
        }
        searchedRents = rents;
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
