using Netback.Numerics;

namespace Netback.Market.Routing;

/// <summary>
/// Remembers networks, costs of their steps and the trees of cheapest routes found under them. A tree follows from graph, costs
/// and origin alone, so no answer tells whether it was remembered. Serves many threads.
/// </summary>
/// <param name="limit">Bytes to keep at most.</param>
internal sealed class RouteMemory(long limit)
{
    /// <summary>Graphs that are told apart; scenarios with links of their own have one each.</summary>
    private const int MostGraphs = 64;

    /// <summary>Bytes of a step's cost, and of a node's distance and the node before.</summary>
    private const int BytesOfStep = 8;
    private const int BytesOfNode = 12;

    private readonly Lock access = new();
    private readonly List<TradeGraph> graphs = [];
    private readonly RecentMap<StepCosts, StepCosts> knownCosts = new(limit / 2);
    private readonly RecentMap<(StepCosts Costs, int Origin), RouteTree> knownTrees = new(limit / 2);

    /// <summary>The one object that stands for all graphs like this one.</summary>
    public TradeGraph Same(TradeGraph graph)
    {
        lock (access)
        {
            if (graphs.Find(graph.IsSameAs) is { } known) return known;
            if (graphs.Count == MostGraphs) graphs.RemoveAt(0);
            graphs.Add(graph);
            return graph;
        }
    }

    /// <summary>The one object that stands for all costs like these.</summary>
    public StepCosts Same(StepCosts costs) => knownCosts.Find(costs) ?? knownCosts.Keep(costs, costs, BytesOfStep * (long)costs.Graph.StepCount);

    /// <summary>The tree from a place under costs that <see cref="Same(StepCosts)"/> has given.</summary>
    /// <param name="search">The caller's own.</param>
    /// <param name="costs">Costs of the steps.</param>
    /// <param name="origin">State of goods that start there.</param>
    public RouteTree TreeFrom(RouteSearch search, StepCosts costs, int origin) =>
        knownTrees.Find((costs, origin)) ?? knownTrees.Keep((costs, origin), search.Run(origin, costs), BytesOfNode * (long)costs.WaySets * costs.Graph.StateCount);
}
