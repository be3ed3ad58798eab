using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>The part of a network that goods of a commodity can reach from some places under closures, nodes nearest first.</summary>
internal sealed class ReachableArcs
{
    private readonly int[] position;

    public ReachableArcs(MarketStructure structure, ArcGraph graph, int commodity, int mask, IEnumerable<int> places)
    {
        var carriage = structure.Carriage[commodity];
        var closed = mask < 0 ? null : structure.Masks[mask];
        bool IsOpen(ArcGraph.Arc arc) => arc.TransitPlace >= 0
            ? closed?.ClosedTransit[arc.TransitPlace] != true
            : !carriage.IsClosed[arc.Slot] && closed?.ClosedLink[arc.Slot] != true;
        double CostOf(int slot) => slot < graph.Links ? carriage.OfLink(slot) : slot < graph.Links + graph.Places ? carriage.OfTransfer(slot - graph.Links) : 0;
        position = new int[graph.Nodes];
        Array.Fill(position, -1);
        var (order, queue) = (new List<int>(), new PriorityQueue<int, (double, int)>());
        foreach (var node in places.Distinct().SelectMany(graph.DeparturesOf)) queue.Enqueue(node, (0, node));
        while (queue.TryDequeue(out var node, out var at))
        {
            if (position[node] >= 0) continue;
            position[node] = order.Count;
            order.Add(node);
            foreach (var arc in graph.From(node))
            {
                if (position[arc.Head] < 0 && IsOpen(arc)) queue.Enqueue(arc.Head, (at.Item1 + CostOf(arc.Slot), arc.Head));
            }
        }
        var (head, slot) = (new List<int>(), new List<int>());
        First = new int[order.Count + 1];
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var arc in graph.From(order[i]))
            {
                if (!IsOpen(arc)) continue;
                head.Add(position[arc.Head]);
                slot.Add(arc.Slot);
            }
            First[i + 1] = head.Count;
        }
        (Head, Slot, Count) = ([.. head], [.. slot], order.Count);
        (FirstInto, Into) = ByHead();
    }

    /// <summary>Nodes reached.</summary>
    public int Count { get; }

    /// <summary>Arcs out of node i are numbers First[i] … First[i+1]−1.</summary>
    public int[] First { get; }
    public int[] Head { get; }
    public int[] Slot { get; }

    /// <summary>Arcs that lead into node i, with the node they come from, are numbers FirstInto[i] … FirstInto[i+1]−1.</summary>
    public int[] FirstInto { get; }
    public (int Tail, int Slot)[] Into { get; }

    /// <summary>Number of a node of the graph among those reached; −1 where it is not.</summary>
    public int PositionOf(int node) => position[node];

    private (int[] First, (int Tail, int Slot)[] Into) ByHead()
    {
        var first = new int[Count + 1];
        foreach (var node in Head) first[node + 1]++;
        for (var i = 0; i < Count; i++) first[i + 1] += first[i];
        var (next, into) = (first[..Count], new (int, int)[Head.Length]);
        for (var tail = 0; tail < Count; tail++)
        {
            for (var arc = First[tail]; arc < First[tail + 1]; arc++) into[next[Head[arc]]++] = (tail, Slot[arc]);
        }
        return (first, into);
    }
}
