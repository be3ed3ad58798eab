namespace Netback.Market.Routing;

/// <summary>
/// Cheapest routes from one place over (place, mode), by Dijkstra's method. Arc costs are freight, border, time, transfer
/// and link rents, none negative. Ties go to the state found first, so results do not depend on anything but the graph.
/// Where ways are asked about it runs over (place, mode, ways gone so far), and finds the cheapest route of each set of ways; such a
/// route may pass a place again once it has been on one more way. One object serves one thread.
/// </summary>
internal sealed class RouteSearch
{
    private readonly Frontier frontier = new();
    private bool[] settled = [];
    private int[] room = [];

    /// <summary>Finds cheapest routes from a place.</summary>
    public RouteTree Run(int origin, StepCosts costs)
    {
        var (graph, nodes) = (costs.Graph, costs.WaySets * costs.Graph.StateCount);
        var (distance, previous) = (new double[nodes], new int[nodes]);
        Array.Fill(distance, double.PositiveInfinity);
        Array.Fill(previous, -1);
        Clear(nodes, graph.MostSteps);
        distance[origin] = 0;
        frontier.Add(0, origin);
        while (frontier.TryTake(out var node))
        {
            if (settled[node]) continue;
            settled[node] = true;
            if (node == origin || !costs.IsClosedTransit(costs.StateOf(node))) Relax(node, costs, distance, previous);
        }
        return new RouteTree(costs, origin, distance, previous);
    }

    private void Clear(int nodes, int mostSteps)
    {
        if (room.Length < mostSteps) room = new int[mostSteps];
        if (settled.Length < nodes) settled = new bool[nodes];
        else Array.Clear(settled);
        frontier.Clear();
    }

    private void Relax(int node, StepCosts costs, double[] distance, int[] previous)
    {
        var here = distance[node];
        var cost = costs.From(costs.StateOf(node));
        var targets = costs.TargetsFrom(node, room);
        for (var k = 0; k < cost.Length; k++)
        {
            var (reached, target) = (here + cost[k], targets[k]);
            if (!(reached < distance[target])) continue;
            distance[target] = reached;
            previous[target] = node;
            frontier.Add(reached, target);
        }
    }
}
