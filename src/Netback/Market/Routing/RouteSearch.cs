namespace Netback.Market.Routing;

/// <summary>
/// Cheapest routes from one place over (place, mode), by Dijkstra's method. Arc costs are freight, border, time, transfer
/// and link rents, none negative. Ties go to the state found first, so results do not depend on anything but the graph.
/// Where ways are asked about it runs over (place, mode, ways gone so far), and finds the cheapest route of each set of ways; such a
/// route may pass a place again once it has been on one more way. One object serves one thread.
/// </summary>
internal sealed class RouteSearch(TradeGraph graph)
{
    private readonly Frontier frontier = new();
    private double[] distance = new double[graph.StateCount];
    private int[] previous = new int[graph.StateCount];
    private int[] arrivedBy = new int[graph.StateCount];
    private bool[] settled = new bool[graph.StateCount];

    /// <summary>Finds cheapest routes from a place.</summary>
    public void Run(int origin, StepCosts costs)
    {
        Clear(costs.WaySets * graph.StateCount);
        distance[origin] = 0;
        frontier.Add(0, origin);
        while (frontier.TryTake(out var node))
        {
            if (settled[node]) continue;
            settled[node] = true;
            if (node == origin || !costs.IsClosedTransit(node % graph.StateCount)) Relax(node, costs);
        }
    }

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
        for (; previous[node] >= 0; node = previous[node]) links.Add(arrivedBy[node]);
        links.Reverse();
        return [.. links];
    }

    /// <summary>
    /// All cheapest routes from the origin, equal within a tolerance at each step. Call after <see cref="Run"/> with the
    /// same arguments.
    /// </summary>
    public TiedRoutes Tied(int origin, StepCosts costs, double tolerance) => new(graph, costs, distance, origin, tolerance);

    /// <summary>Nodes of a place on exactly these ways that are reached at no more than the cheapest cost plus a tolerance.</summary>
    public IReadOnlySet<int> CheapestNodes(int place, int ways, double tolerance)
    {
        var best = DistanceTo(place, ways);
        return graph.StatesOf(place).ToArray().Select(state => ways * graph.StateCount + state)
            .Where(node => double.IsFinite(distance[node]) && distance[node] <= best + tolerance).ToHashSet();
    }

    private void Clear(int nodes)
    {
        if (distance.Length < nodes)
        {
            (distance, previous, arrivedBy, settled) = (new double[nodes], new int[nodes], new int[nodes], new bool[nodes]);
        }
        Array.Fill(distance, double.PositiveInfinity);
        Array.Fill(previous, -1);
        Array.Fill(arrivedBy, -1);
        Array.Clear(settled);
        frontier.Clear();
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

    private void Relax(int node, StepCosts costs)
    {
        var state = node % graph.StateCount;
        var steps = graph.StepsFrom(state);
        var cost = costs.From(graph, state);
        var here = distance[node];
        for (var k = 0; k < steps.Length; k++)
        {
            var (reached, target) = (here + cost[k], costs.TargetOf(graph, node, k));
            if (!(reached < distance[target])) continue;
            distance[target] = reached;
            previous[target] = node;
            arrivedBy[target] = steps[k].Link;
            frontier.Add(reached, target);
        }
    }
}
