using System.Runtime.InteropServices;

namespace Netback.Market.Routing;

/// <summary>
/// What every step of the graph costs one commodity under given rents and closures, USD per tonne contained; +∞ where it is
/// closed; and where it leads. Made once for all searches of the commodity.
/// <para>
/// Where measures ask for ways, a search runs over nodes (ways gone so far, state), numbered ways × states + state; without, a
/// node is a state.
/// </para>
/// Two are equal where they are of one graph object and the same in all their numbers, bit by bit.
/// </summary>
internal sealed class StepCosts : IEquatable<StepCosts>
{
    private readonly TradeGraph graph;
    private readonly double[] cost;
    private readonly bool[] isClosedTransit;
    private readonly int[]? ways;
    private int hash;

    /// <param name="graph">The network.</param>
    /// <param name="carriage">Costs of the commodity.</param>
    /// <param name="rents">USD per gross tonne by link.</param>
    /// <param name="mask">Links and places that are closed or on a way, or none.</param>
    public StepCosts(TradeGraph graph, CarriageCosts carriage, ReadOnlySpan<double> rents, RouteMask? mask)
    {
        this.graph = graph;
        cost = new double[graph.StepCount];
        isClosedTransit = new bool[graph.StateCount];
        WaySets = mask?.WaySets ?? 1;
        ways = WaySets > 1 ? new int[graph.StepCount] : null;
        for (var state = 0; state < graph.StateCount; state++)
        {
            var place = graph.PlaceOf(state);
            isClosedTransit[state] = mask?.ClosedTransit[place] == true;
            var transfer = carriage.OfTransfer(place);
            var first = graph.FirstStep(state);
            var steps = graph.StepsFrom(state);
            for (var k = 0; k < steps.Length; k++)
            {
                var link = steps[k].Link;
                cost[first + k] = carriage.IsClosed[link] || mask?.ClosedLink[link] == true
                    ? double.PositiveInfinity
                    : carriage.OfLink(link) + rents[link] / carriage.Contained + (steps[k].PaysTransfer ? transfer : 0);
                if (ways is not null && mask is not null) ways[first + k] = mask.WaysOf(link, graph.IsStart(state) ? -1 : place);
            }
        }
    }

    /// <summary>The network.</summary>
    public TradeGraph Graph => graph;

    /// <summary>How many sets of ways are told apart.</summary>
    public int WaySets { get; }

    /// <summary>The state of a node.</summary>
    public int StateOf(int node) => ways is null ? node : node % graph.StateCount;

    /// <summary>Nodes that the steps from a node lead to.</summary>
    /// <param name="node">Ways gone so far × states + state.</param>
    /// <param name="room">Where they may be written.</param>
    public ReadOnlySpan<int> TargetsFrom(int node, Span<int> room)
    {
        if (ways is null) return graph.TargetsFrom(node);
        var count = graph.TargetsFrom(StateOf(node)).Length;
        for (var k = 0; k < count; k++) room[k] = TargetOf(node, k);
        return room[..count];
    }

    /// <summary>Costs of the steps from a state, in the order of <see cref="TradeGraph.StepsFrom"/>.</summary>
    public ReadOnlySpan<double> From(int state) =>
        cost.AsSpan(graph.FirstStep(state)..graph.FirstStep(state + 1));

    /// <summary>The node that a step from a node leads to.</summary>
    /// <param name="node">Ways gone so far × states + state.</param>
    /// <param name="position">Position among the steps from the state.</param>
    public int TargetOf(int node, int position)
    {
        if (ways is null) return graph.TargetsFrom(node)[position];
        var (gone, state) = (node / graph.StateCount, node % graph.StateCount);
        return (gone | ways[graph.FirstStep(state) + position]) * graph.StateCount + graph.StepsFrom(state)[position].Target;
    }

    /// <summary>True where goods may not pass the state's place, unless they start there.</summary>
    public bool IsClosedTransit(int state) => isClosedTransit[state];

    public bool Equals(StepCosts? other) =>
        other is not null && (ReferenceEquals(this, other) || (ReferenceEquals(graph, other.graph) && WaySets == other.WaySets
            && Bytes(cost).SequenceEqual(Bytes(other.cost))
            && isClosedTransit.AsSpan().SequenceEqual(other.isClosedTransit)
            && ways.AsSpan().SequenceEqual(other.ways)));

    public override bool Equals(object? obj) => Equals(obj as StepCosts);

    public override int GetHashCode()
    {
        if (hash != 0) return hash;
        var code = new HashCode();
        code.AddBytes(Bytes(cost));
        code.Add(WaySets);
        return hash = code.ToHashCode();
    }

    private static ReadOnlySpan<byte> Bytes(double[] numbers) => MemoryMarshal.AsBytes<double>(numbers);
}
