namespace Netback.Market.Routing;

/// <summary>
/// Cheapest routes from one place to all others, as a search has found them: what it costs to reach each node and the node
/// before it. Nothing in it changes any more, so it may be shared.
/// </summary>
/// <param name="costs">Costs of the steps that it was found under.</param>
/// <param name="origin">State of goods that start there.</param>
/// <param name="distance">By node: USD per tonne contained; infinite where no route is open.</param>
/// <param name="previous">By node: the one before; −1 at the origin and where no route is open.</param>
internal sealed class RouteTree(StepCosts costs, int origin, double[] distance, int[] previous)
{
    private readonly TradeGraph graph = costs.Graph;

    /// <summary>USD per tonne contained to a place on exactly these ways; infinite where no route is open.</summary>
    public double DistanceTo(int place, int ways = 0)
    {
        var node = BestNode(place, ways);
        return node < 0 ? double.PositiveInfinity : distance[node];
    }

    /// <summary>Links of the cheapest route to a place on exactly these ways, in order of travel; empty at the origin; null where none is open.</summary>
    public int[]? RouteTo(int place, int ways = 0)
    {
        var node = BestNode(place, ways);
        if (node < 0) return null;
        var links = new List<int>();
        for (; previous[node] >= 0; node = previous[node]) links.Add(LinkInto(node));
        links.Reverse();
        return [.. links];
    }

    /// <summary>All cheapest routes, equal within a tolerance at each step.</summary>
    public TiedRoutes Tied(double tolerance) => new(costs, distance, origin, tolerance);

    /// <summary>Nodes of a place on exactly these ways that are reached at no more than the cheapest cost plus a tolerance.</summary>
    public IReadOnlySet<int> CheapestNodes(int place, int ways, double tolerance)
    {
        var best = DistanceTo(place, ways);
        return graph.StatesOf(place).ToArray().Select(state => ways * graph.StateCount + state)
            .Where(node => double.IsFinite(distance[node]) && distance[node] <= best + tolerance).ToHashSet();
    }

    /// <summary>
    /// By how much a route from here may at most be cheaper than the tree says, USD per tonne contained: a route that undercuts the
    /// distance of its end goes over steps from one distance to a larger one than they cost, and saves no more than
    /// those together. Zero proves that no route is cheaper; every step of the network is looked at, and no search is trusted.
    /// </summary>
    /// <param name="fresh">What the steps cost.</param>
    public double MayBeCheaperBy(StepCosts fresh)
    {
        var (sum, room) = (Math.Abs(distance[origin]), new int[graph.MostSteps]);
        for (var node = 0; node < distance.Length; node++)
        {
            var (here, state) = (distance[node], fresh.StateOf(node));
            if (double.IsPositiveInfinity(here) || (node != origin && fresh.IsClosedTransit(state))) continue;
            var cost = fresh.From(state);
            var targets = fresh.TargetsFrom(node, room);
            for (var k = 0; k < cost.Length; k++)
            {
                var (reached, target) = (here + cost[k], targets[k]);
                if (reached < distance[target]) sum += distance[target] - reached;
            }
        }
        return sum;
    }

    /// <summary>The first link of those that lead into a node from the one before at what it costs to reach it.</summary>
    private int LinkInto(int node)
    {
        var before = previous[node];
        var state = before % graph.StateCount;
        var steps = graph.StepsFrom(state);
        var cost = costs.From(state);
        for (var k = 0; k < steps.Length; k++)
        {
            if (costs.TargetOf(before, k) == node && distance[before] + cost[k] == distance[node]) return steps[k].Link;
        }
        throw new InvalidOperationException($"node {node} has lost the step that leads into it");
    }

    private int BestNode(int place, int ways)
    {
        var best = -1;
        foreach (var state in graph.StatesOf(place))
        {
            var node = ways * graph.StateCount + state;
            if (distance[node] < (best < 0 ? double.PositiveInfinity : distance[best])) best = node;
        }
        return best;
    }
}
