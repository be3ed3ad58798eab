namespace Netback.Market.Routing;

/// <summary>
/// All equally cheap routes out of one place: walks over the steps that lie on some cheapest route, never through a place
/// twice (free links may lead round in circles).
/// </summary>
/// <param name="graph">The network.</param>
/// <param name="tightSteps">By state: steps on a cheapest route to their target, in order of link position.</param>
internal sealed class TiedRoutes(TradeGraph graph, IReadOnlyList<Step[]> tightSteps)
{
    /// <summary>Steps tried for one destination; circles of free links could otherwise take for ever.</summary>
    private const int MostSteps = 20_000;

    /// <summary>Routes from a state to any of the ends, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<int[]> Between(int origin, IReadOnlySet<int> ends, int limit)
    {
        var leads = LeadingTo(ends);
        var routes = new List<int[]>();
        var path = new List<int>();
        var isPassed = new bool[graph.PlaceCount];
        var steps = 0;
        void Walk(int state)
        {
            if (ends.Contains(state))
            {
                routes.Add([.. path]);
                return;
            }
            isPassed[graph.PlaceOf(state)] = true;
            foreach (var step in tightSteps[state])
            {
                if (routes.Count >= limit || ++steps > MostSteps) break;
                if (!leads[step.Target] || isPassed[graph.PlaceOf(step.Target)]) continue;
                path.Add(step.Link);
                Walk(step.Target);
                path.RemoveAt(path.Count - 1);
            }
            isPassed[graph.PlaceOf(state)] = false;
        }
        if (leads[origin]) Walk(origin);
        return routes;
    }

    /// <summary>By state: some walk over tight steps leads to an end.</summary>
    private bool[] LeadingTo(IReadOnlySet<int> ends)
    {
        var before = new List<int>[graph.StateCount];
        for (var state = 0; state < before.Length; state++) before[state] = [];
        for (var state = 0; state < tightSteps.Count; state++)
        {
            foreach (var step in tightSteps[state]) before[step.Target].Add(state);
        }
        var leads = new bool[graph.StateCount];
        var open = new Stack<int>(ends);
        while (open.TryPop(out var state))
        {
            if (leads[state]) continue;
            leads[state] = true;
            foreach (var earlier in before[state]) open.Push(earlier);
        }
        return leads;
    }
}
