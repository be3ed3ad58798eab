using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>A lane on which goods would be worth more than they cost, by which way, in one of eight instances.</summary>
/// <param name="Instance">Which of the eight.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Slots">Cost slots of the cheapest route, in order of travel.</param>
internal readonly record struct ImprovingRoute(int Instance, int Lane, int[] Slots);

/// <summary>
/// Prices every lane of eight instances over the whole network at once. For each group of gates, labels start at the gates' prices and
/// are lowered along arcs until none can be (Bellman 1958; Ford 1956): what the goods cost at each node. A lane gains where
/// that and what the lane pays besides is below the delivered price.
/// </summary>
internal sealed class PriceSweep(MarketStructure structure, ArcGraph graph, IReadOnlyList<LaneGroup> groups)
{
    /// <summary>Lanes gain where they do by more than this share of the price scale.</summary>
    internal const double Slack = 1e-9;

    private const double Unreached = 1e100;

    private readonly Vector512<double>[] label = new Vector512<double>[groups.Count == 0 ? 0 : groups.Max(group => group.Arcs.Count)];
    private readonly bool[] isPending = new bool[groups.Count == 0 ? 0 : groups.Max(group => group.Arcs.Count)];
    private readonly Vector512<double>[] price = new Vector512<double>[structure.Gates.Count];

    /// <summary>By instance: the largest gain on any lane over the price scale; negative or zero where none gains.</summary>
    public double[] LargestGain { get; } = new double[CostBlock.Width];

    /// <summary>Lanes that gain under prices and charges, at most one for each group, balance and instance.</summary>
    /// <param name="costs">Costs of slots, rents included.</param>
    /// <param name="duals">Row duals of each instance.</param>
    /// <param name="laneCost">What lanes cost beside carriage and rows, by instance.</param>
    /// <param name="found">Result.</param>
    public void Run(CostBlock costs, ReadOnlySpan<double[]> duals, ReadOnlySpan<double[]> laneCost, List<ImprovingRoute> found)
    {
        found.Clear();
        Array.Fill(LargestGain, double.NegativeInfinity);
        for (var gate = 0; gate < price.Length; gate++) price[gate] = Gather(duals, gate);
        foreach (var group in groups)
        {
            Start(group);
            Lower(group, costs.Of(group.Commodity), label, isPending);
            foreach (var balance in group.Balances) Compare(group, balance, costs, duals, laneCost, found);
        }
    }

    private void Start(LaneGroup group)
    {
        label.AsSpan(0, group.Arcs.Count).Fill(Vector512.Create(Unreached));
        for (var g = 0; g < group.Gates.Length; g++)
        {
            foreach (var node in group.Departures[g]) label[node] = Vector512.Min(label[node], price[group.Gates[g]]);
        }
    }

    /// <summary>Lowers labels along arcs until none changes: all nodes in order, then those lowered after their turn.</summary>
    internal static void Lower(LaneGroup group, ReadOnlySpan<Vector512<double>> cost, Span<Vector512<double>> label, Span<bool> isPending)
    {
        var (nodes, first, heads, slots) = (group.Arcs.Count, group.Arcs.First, group.Arcs.Head, group.Arcs.Slot);
        isPending[..nodes].Fill(true);
        ref var costs = ref MemoryMarshal.GetReference(cost);
        ref var labels = ref MemoryMarshal.GetReference(label);
        for (var from = 0; from < nodes;)
        {
            var earliest = nodes;
            for (var node = from; node < nodes; node++)
            {
                if (!isPending[node]) continue;
                isPending[node] = false;
                var here = Unsafe.Add(ref labels, node);
                for (var arc = first[node]; arc < first[node + 1]; arc++)
                {
                    var head = heads[arc];
                    var reached = here + Unsafe.Add(ref costs, slots[arc]);
                    ref var known = ref Unsafe.Add(ref labels, head);
                    if (!Vector512.LessThanAny(reached, known)) continue;
                    known = Vector512.Min(known, reached);
                    isPending[head] = true;
                    if (head <= node) earliest = Math.Min(earliest, head);
                }
            }
            from = earliest;
        }
    }

    private void Compare(
        LaneGroup group, LaneGroup.Balance balance, CostBlock costs, ReadOnlySpan<double[]> duals, ReadOnlySpan<double[]> laneCost, List<ImprovingRoute> found)
    {
        var best = Vector512.Create(Unreached);
        foreach (var node in balance.Arrivals) best = Vector512.Min(best, label[node]);
        for (var g = 0; g < group.Gates.Length; g++)
        {
            if (group.Places[g] == balance.Place) best = Vector512.Min(best, price[group.Gates[g]]);
        }
        var scale = structure.PriceScale[group.Commodity];
        for (var i = 0; i < duals.Length; i++)
        {
            var besides = Besides(balance.Lanes, laneCost[i]);
            foreach (var entry in structure.Lanes[balance.Lanes[0]].Entries) besides -= entry.Coefficient * duals[i][entry.Row];
            var gain = (duals[i][structure.DeliveryRow(balance.Delivery)] - best[i] - besides) / scale;
            LargestGain[i] = Math.Max(LargestGain[i], gain);
            if (gain > Slack && Trace(group, balance, best[i], costs, i) is { } traced) found.Add(new ImprovingRoute(i, balance.Lanes[traced.Gate], traced.Slots));
        }
    }

    /// <summary>The least that any gate of the group pays beside carriage and rows: what a search for all of them has to reckon with.</summary>
    private static double Besides(int[] lanes, double[] laneCost)
    {
        var least = double.PositiveInfinity;
        foreach (var lane in lanes) least = Math.Min(least, laneCost[lane]);
        return least;
    }

    /// <summary>The way that a label has come: which gate of the group it started from, and the slots it has paid.</summary>
    private (int Gate, int[] Slots)? Trace(LaneGroup group, LaneGroup.Balance balance, double reached, CostBlock costs, int lane)
    {
        for (var g = 0; g < group.Gates.Length; g++)
        {
            if (group.Places[g] == balance.Place && price[group.Gates[g]][lane] == reached) return (g, []);
        }
        var slots = new List<int>();
        var node = Array.Find(balance.Arrivals, arrival => label[arrival][lane] == reached);
        while (slots.Count <= graph.Nodes)
        {
            for (var g = 0; g < group.Gates.Length; g++)
            {
                if (!group.Departures[g].Contains(node) || price[group.Gates[g]][lane] != label[node][lane]) continue;
                slots.Reverse();
                return (g, [.. slots.Where(slot => slot < graph.Slots - 1)]);
            }
            var (tail, slot) = Before(group, node, costs, lane);
            if (tail < 0) return null;
            slots.Add(slot);
            node = tail;
        }
        return null;
    }

    /// <summary>An arc that gave a node its label.</summary>
    private (int Tail, int Slot) Before(LaneGroup group, int node, CostBlock costs, int lane)
    {
        for (var k = group.Arcs.FirstInto[node]; k < group.Arcs.FirstInto[node + 1]; k++)
        {
            var (tail, slot) = group.Arcs.Into[k];
            if (label[tail][lane] + costs.Of(group.Commodity, slot, lane) == label[node][lane]) return (tail, slot);
        }
        return (-1, -1);
    }

    private static Vector512<double> Gather(ReadOnlySpan<double[]> arrays, int position)
    {
        Span<double> values = stackalloc double[CostBlock.Width];
        for (var i = 0; i < values.Length; i++) values[i] = arrays[Math.Min(i, arrays.Length - 1)][position];
        return Vector512.Create<double>(values);
    }
}
