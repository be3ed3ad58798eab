namespace Netback.Market.Routing;

/// <summary>
/// All equally cheap routes out of one place: walks over the steps that lie on some cheapest route, never through a place
/// twice (free links may lead round in circles). Only states on the way to the destination are looked at.
/// </summary>
/// <param name="graph">The network.</param>
/// <param name="costs">Costs of its steps.</param>
/// <param name="distance">Cheapest cost to each state from the origin.</param>
/// <param name="origin">State of goods that start there.</param>
/// <param name="tolerance">How much dearer than the cheapest a step may be, USD per tonne contained.</param>
internal sealed class TiedRoutes(TradeGraph graph, StepCosts costs, double[] distance, int origin, double tolerance)
{
    /// <summary>Steps tried for one destination; circles of free links could otherwise take for ever.</summary>
    private const int MostSteps = 20_000;

    /// <summary>Routes to any of the ends, at most <paramref name="limit"/>, in order of link positions.</summary>
    public IReadOnlyList<int[]> To(IReadOnlySet<int> ends, int limit)
    {
        var leads = LeadingTo(ends);
        var routes = new List<int[]>();
        var path = new List<int>();
        var passed = new HashSet<int>();
        var tried = 0;
        void Walk(int state)
        {
            if (ends.Contains(state))
            {
                routes.Add([.. path]);
                return;
            }
            var place = graph.PlaceOf(state);
            passed.Add(place);
            var steps = graph.StepsFrom(state);
            for (var k = 0; k < steps.Length; k++)
            {
                if (routes.Count >= limit || tried > MostSteps) break;
                var step = steps[k];
                if (!leads.Contains(step.Target) || !IsTight(state, k)) continue;
                tried++;
                if (passed.Contains(graph.PlaceOf(step.Target))) continue;
                path.Add(step.Link);
                Walk(step.Target);
                path.RemoveAt(path.Count - 1);
            }
            passed.Remove(place);
        }
        if (leads.Contains(origin)) Walk(origin);
        return routes;
    }

    /// <summary>States from which some walk over tight steps leads to an end.</summary>
    private HashSet<int> LeadingTo(IReadOnlySet<int> ends)
    {
        var leads = new HashSet<int>();
        var open = new Stack<int>(ends);
        while (open.TryPop(out var state))
        {
            if (!leads.Add(state)) continue;
            foreach (var arrival in graph.ArrivalsIn(state))
            {
                if (IsTight(arrival.Source, arrival.Position)) open.Push(arrival.Source);
            }
        }
        return leads;
    }

    private bool IsTight(int state, int position)
    {
        var cost = costs.From(graph, state)[position];
        return double.IsFinite(distance[state]) && double.IsFinite(cost)
            && (state == origin || !costs.IsClosedTransit(state))
            && distance[state] + cost <= distance[graph.StepsFrom(state)[position].Target] + tolerance;
    }
}
