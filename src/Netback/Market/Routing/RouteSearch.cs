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
    private readonly PriorityQueue<int, (double, int)> frontier = new();

    /// <summary>Finds cheapest routes from a place. <paramref name="rents"/>: USD per gross tonne by link.</summary>
    public void Run(int origin, CarriageCosts costs, ReadOnlySpan<double> rents, RouteMask? mask)
    {
        Array.Fill(distance, double.PositiveInfinity);
        Array.Fill(previous, -1);
        Array.Fill(arrivedBy, -1);
        Array.Clear(settled);
        frontier.Clear();
        distance[origin] = 0;
        frontier.Enqueue(origin, (0, origin));
        while (frontier.TryDequeue(out var state, out _))
        {
            if (settled[state]) continue;
            settled[state] = true;
            Relax(state, origin, costs, rents, mask);
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
    public TiedRoutes Tied(int origin, CarriageCosts costs, double[] rents, RouteMask? mask, double tolerance)
    {
        var tight = new Step[graph.StateCount][];
        for (var state = 0; state < tight.Length; state++)
        {
            var reached = distance[state];
            var from = state;
            tight[state] = double.IsPositiveInfinity(reached) ? [] : [.. graph.StepsFrom(state).ToArray()
                .Where(step => IsOpen(from, step, origin, costs, mask)
                    && reached + CostOf(from, step, costs, rents) <= distance[step.Target] + tolerance)
                .OrderBy(step => step.Link)];
        }
        return new TiedRoutes(graph, tight);
    }

    /// <summary>States of a place that are reached at no more than the cheapest cost plus a tolerance.</summary>
    public IReadOnlySet<int> CheapestStates(int place, double tolerance)
    {
        var best = DistanceTo(place);
        return graph.StatesOf(place).ToArray()
            .Where(state => double.IsFinite(distance[state]) && distance[state] <= best + tolerance).ToHashSet();
    }

    private bool IsOpen(int state, Step step, int origin, CarriageCosts costs, RouteMask? mask) =>
        !costs.IsClosed[step.Link] && mask?.ClosedLink[step.Link] != true
        && (state == origin || mask?.ClosedTransit[graph.PlaceOf(state)] != true);

    private double CostOf(int state, Step step, CarriageCosts costs, ReadOnlySpan<double> rents) =>
        costs.OfLink(step.Link) + rents[step.Link] / costs.Contained
        + (step.PaysTransfer ? costs.OfTransfer(graph.PlaceOf(state)) : 0);

    private int BestState(int place)
    {
        var best = -1;
        foreach (var state in graph.StatesOf(place))
        {
            if (distance[state] < (best < 0 ? double.PositiveInfinity : distance[best])) best = state;
        }
        return best;
    }

    private void Relax(int state, int origin, CarriageCosts costs, ReadOnlySpan<double> rents, RouteMask? mask)
    {
        foreach (var step in graph.StepsFrom(state))
        {
            if (!IsOpen(state, step, origin, costs, mask)) continue;
            var reached = distance[state] + CostOf(state, step, costs, rents);
            if (reached >= distance[step.Target]) continue;
            distance[step.Target] = reached;
            previous[step.Target] = state;
            arrivedBy[step.Target] = step.Link;
            frontier.Enqueue(step.Target, (reached, step.Target));
        }
    }
}
