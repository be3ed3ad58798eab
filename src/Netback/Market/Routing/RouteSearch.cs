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
            if (state != origin && mask?.ClosedTransit[graph.PlaceOf(state)] == true) continue;
            Relax(state, costs, rents, mask);
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

    private int BestState(int place)
    {
        var best = -1;
        foreach (var state in graph.StatesOf(place))
        {
            if (distance[state] < (best < 0 ? double.PositiveInfinity : distance[best])) best = state;
        }
        return best;
    }

    private void Relax(int state, CarriageCosts costs, ReadOnlySpan<double> rents, RouteMask? mask)
    {
        var place = graph.PlaceOf(state);
        foreach (var step in graph.StepsFrom(state))
        {
            if (costs.IsClosed[step.Link] || mask?.ClosedLink[step.Link] == true) continue;
            var reached = distance[state] + costs.OfLink(step.Link) + rents[step.Link] / costs.Contained
                + (step.PaysTransfer ? costs.OfTransfer(place) : 0);
            if (reached >= distance[step.Target]) continue;
            distance[step.Target] = reached;
            previous[step.Target] = state;
            arrivedBy[step.Target] = step.Link;
            frontier.Enqueue(step.Target, (reached, step.Target));
        }
    }
}
