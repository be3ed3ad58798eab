namespace Netback.Market.Routing;

/// <summary>Links and places that goods on certain lanes may not pass.</summary>
internal sealed record RouteMask(bool[] ClosedLink, bool[] ClosedTransit);

/// <summary>
/// Cheapest routes from one place over (place, mode), by Dijkstra's method. Arc costs are freight, border, time, transfer
/// and link rents, none negative. Ties go to the state found first, so results do not depend on anything but the graph.
/// One object serves one thread.
/// </summary>
internal sealed class RouteSearch(TradeGraph graph)
{
    private readonly double[] distance = new double[graph.StateCount];
    private readonly int[] previous = new int[graph.StateCount];
    private readonly int[] arrivedBy = new int[graph.StateCount];
    private readonly bool[] settled = new bool[graph.StateCount];
    private readonly Frontier frontier = new();

    /// <summary>Finds cheapest routes from a place.</summary>
    public void Run(int origin, StepCosts costs)
    {
        Array.Fill(distance, double.PositiveInfinity);
        Array.Fill(previous, -1);
        Array.Fill(arrivedBy, -1);
        Array.Clear(settled);
        frontier.Clear();
        distance[origin] = 0;
        frontier.Add(0, origin);
        while (frontier.TryTake(out var state))
        {
            if (settled[state]) continue;
            settled[state] = true;
            if (state == origin || !costs.IsClosedTransit(state)) Relax(state, costs);
        }
    }

    /// <summary>USD per tonne contained to a place; infinite where no route is open.</summary>
    public double DistanceTo(int place)
    {
        var state = BestState(place);
        return state < 0 ? double.PositiveInfinity : distance[state];
    }

    /// <summary>Links of the cheapest route to a place, in order of travel; empty at the origin; null where none is open.</summary>
    public int[]? RouteTo(int place)
    {
        var state = BestState(place);
        if (state < 0) return null;
        var links = new List<int>();
        for (; previous[state] >= 0; state = previous[state]) links.Add(arrivedBy[state]);
        links.Reverse();
        return [.. links];
    }

    /// <summary>
    /// All cheapest routes from the origin, equal within a tolerance at each step. Call after <see cref="Run"/> with the
    /// same arguments.
    /// </summary>
    public TiedRoutes Tied(int origin, StepCosts costs, double tolerance) => new(graph, costs, distance, origin, tolerance);

    /// <summary>States of a place that are reached at no more than the cheapest cost plus a tolerance.</summary>
    public IReadOnlySet<int> CheapestStates(int place, double tolerance)
    {
        var best = DistanceTo(place);
        return graph.StatesOf(place).ToArray()
            .Where(state => double.IsFinite(distance[state]) && distance[state] <= best + tolerance).ToHashSet();
    }

    private int BestState(int place)
    {
        var best = -1;
        foreach (var state in graph.StatesOf(place))
        {
            if (distance[state] < (best < 0 ? double.PositiveInfinity : distance[best])) best = state;
        }
        return best;
    }

    private void Relax(int state, StepCosts costs)
    {
        var steps = graph.StepsFrom(state);
        var cost = costs.From(graph, state);
        var here = distance[state];
        for (var k = 0; k < steps.Length; k++)
        {
            var (reached, target) = (here + cost[k], steps[k].Target);
            if (!(reached < distance[target])) continue;
            distance[target] = reached;
            previous[target] = state;
            arrivedBy[target] = steps[k].Link;
            frontier.Add(reached, target);
        }
    }
}
