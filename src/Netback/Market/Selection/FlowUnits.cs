using Netback.Market.Program;
using Netback.Market.Structure;

namespace Netback.Market.Selection;

/// <summary>
/// Tonnes that count as one in a choice of flows, by commodity: those of the largest mineral among all that the choice ties
/// together by rows. Minerals that do not compete for anything keep units of their own, so that a small one is chosen as
/// exactly as a large one.
/// </summary>
internal sealed class FlowUnits
{
    private readonly int[] leader;
    private readonly double[] unit;

    public FlowUnits(MarketStructure structure, MarketInstance instance, IReadOnlyList<RouteColumn> routes, IReadOnlyList<int> movable)
    {
        leader = [.. Enumerable.Range(0, structure.World.Commodities.Count)];
        var first = Enumerable.Repeat(-1, structure.Rows.Count).ToArray();
        void Tie(IEnumerable<RowEntry> entries, int commodity)
        {
            foreach (var entry in entries.Where(entry => double.IsFinite(instance.RightHandSide[entry.Row])))
            {
                if (first[entry.Row] < 0) first[entry.Row] = structure.Rows[entry.Row].Commodity is var own && own >= 0 ? own : commodity;
                Join(first[entry.Row], commodity);
            }
        }
        foreach (var route in routes) Tie(RouteEntries.Of(structure, route), structure.Gates[structure.Lanes[route.Lane].Gate].Commodity);
        foreach (var j in movable) Tie(structure.Columns[j].Entries, structure.Columns[j].Commodity);
        unit = new double[leader.Length];
        for (var commodity = 0; commodity < unit.Length; commodity++)
        {
            unit[Leader(commodity)] = Math.Max(unit[Leader(commodity)], structure.TonneScale[commodity]);
        }
    }

    /// <summary>Tonnes contained that count as one.</summary>
    public double Of(int commodity) => unit[Leader(commodity)];

    private int Leader(int commodity) => leader[commodity] == commodity ? commodity : leader[commodity] = Leader(leader[commodity]);

    private void Join(int one, int other)
    {
        var (a, b) = (Leader(one), Leader(other));
        leader[Math.Max(a, b)] = Math.Min(a, b);
    }
}
