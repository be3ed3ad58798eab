namespace Netback.Market.Routing;

/// <summary>
/// All equally cheap routes out of one place: walks over the steps that lie on some cheapest route, never through a place
/// twice on the same ways (free links may lead round in circles). Only nodes on the way to the destination are looked at.
/// </summary>
/// <param name="costs">Costs of the steps.</param>
/// <param name="distance">Cheapest cost to each node from the origin.</param>
/// <param name="origin">State of goods that start there.</param>
/// <param name="tolerance">How much dearer than the cheapest a step may be, USD per tonne contained.</param>
internal sealed class TiedRoutes(StepCosts costs, double[] distance, int origin, double tolerance)
{
    /// <summary>Steps tried for one destination; circles of free links could otherwise take for ever.</summary>
    private const int MostSteps = 20_000;

    private readonly TradeGraph graph = costs.Graph;

    /// <summary>Routes to any of the ends, at most <paramref name="limit"/>, in order of link positions.</summary>
    public IReadOnlyList<int[]> To(IReadOnlySet<int> ends, int limit)
    {
        var leads = LeadingTo(ends);
        var routes = new List<int[]>();
        var path = new List<int>();
        var passed = new HashSet<int>();
        var tried = 0;
        void Walk(int node)
        {
            if (ends.Contains(node))
            {
                routes.Add([.. path]);
                return;
            }
            passed.Add(PassageOf(node));
            var steps = graph.StepsFrom(node % graph.StateCount);
            for (var k = 0; k < steps.Length; k++)
            {
                if (routes.Count >= limit || tried > MostSteps) break;
                var target = costs.TargetOf(node, k);
                if (!leads.Contains(target) || !IsTight(node, k)) continue;
                tried++;
                if (passed.Contains(PassageOf(target))) continue;
                path.Add(graph.StepsFrom(node % graph.StateCount)[k].Link);
                Walk(target);
                path.RemoveAt(path.Count - 1);
            }
            passed.Remove(PassageOf(node));
        }
        if (leads.Contains(origin)) Walk(origin);
        return routes;
    }

    /// <summary>The place of a node and the ways gone before it.</summary>
    private int PassageOf(int node) => node / graph.StateCount * graph.PlaceCount + graph.PlaceOf(node % graph.StateCount);

    /// <summary>Nodes from which some walk over tight steps leads to an end.</summary>
    private HashSet<int> LeadingTo(IReadOnlySet<int> ends)
    {
        var leads = new HashSet<int>();
        var open = new Stack<int>(ends);
        while (open.TryPop(out var node))
        {
            if (!leads.Add(node)) continue;
            foreach (var arrival in graph.ArrivalsIn(node % graph.StateCount))
            {
                for (var gone = 0; gone < costs.WaySets; gone++)
                {
                    var source = gone * graph.StateCount + arrival.Source;
                    if (costs.TargetOf(source, arrival.Position) == node && IsTight(source, arrival.Position)) open.Push(source);
                }
            }
        }
        return leads;
    }

    private bool IsTight(int node, int position)
    {
        var state = node % graph.StateCount;
        var cost = costs.From(state)[position];
        return double.IsFinite(distance[node]) && double.IsFinite(cost)
            && (node == origin || !costs.IsClosedTransit(state))
            && distance[node] + cost <= distance[costs.TargetOf(node, position)] + tolerance;
    }
}
