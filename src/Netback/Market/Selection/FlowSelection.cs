using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>Values of the fixed columns and the used routes that are reported.</summary>
internal sealed record SelectedFlows(double[] Fixed, IReadOnlyList<RouteFlow> Flows);

/// <summary>
/// Of all optimal flows, the ones reported: least Σ tonnes² over lanes (site, commodity, place), then least Σ gross tonnes²
/// over links and directions, then routes peeled widest first. Only columns with no reduced cost may move, and rows with a
/// price stay met with equality, so every choice is optimal.
/// </summary>
internal sealed class FlowSelection
{
    /// <summary>Reduced costs and prices below this share of the commodity's scale count as zero.</summary>
    private const double TieTolerance = 1e-9;

    /// <summary>Equally cheap routes of one lane that are considered; more than this many are not told apart.</summary>
    private const int RoutesPerLane = 64;

    private readonly MarketStructure structure;
    private readonly MarketInstance instance;
    private readonly double[] dual;
    private readonly List<PricedRoute> routes;
    private readonly RouteColumn[] columns;

    private FlowSelection(MarketStructure structure, MarketInstance instance, RoutePricing pricing, double[] dual)
    {
        (this.structure, this.instance, this.dual) = (structure, instance, dual);
        routes = [.. pricing.Tied(dual, ToleranceOf, RoutesPerLane)];
        columns = [.. routes.Select(route => RouteColumn.Of(structure, route.Lane, route.Links))];
    }

    public static SelectedFlows Choose(
        MarketStructure structure, MarketInstance instance, Equilibrium equilibrium, double[] dual, CancellationToken cancel)
    {
        var asFound = AsFound(equilibrium, structure);
        var selection = new FlowSelection(structure, instance, equilibrium.Pricing, dual);
        if (selection.IsDetermined(equilibrium.Point.Fixed)) return asFound;
        return selection.Balance(equilibrium.Point.Fixed, cancel) ?? asFound;
    }

    /// <summary>Flows of the solution itself, on the routes it was solved with.</summary>
    public static SelectedFlows AsFound(Equilibrium equilibrium, MarketStructure structure)
    {
        var flows = new List<RouteFlow>();
        for (var r = 0; r < equilibrium.Point.Flow.Length; r++)
        {
            var route = equilibrium.Routes.All[r];
            if (equilibrium.Point.Flow[r] > ZeroOf(structure, route.Lane)) flows.Add(new RouteFlow(route.Lane, route.Links, equilibrium.Point.Flow[r]));
        }
        return new SelectedFlows(equilibrium.Point.Fixed, InOrder(flows));
    }

    private static List<RouteFlow> InOrder(IEnumerable<RouteFlow> flows) =>
        [.. flows.OrderBy(flow => flow.Lane).ThenBy(flow => string.Join(',', flow.Links), StringComparer.Ordinal)];

    private static double ZeroOf(MarketStructure structure, int lane) =>
        RoutePeeling.NegligibleShare * structure.TonneScale[structure.Gates[structure.Lanes[lane].Gate].Commodity];

    private double ToleranceOf(int commodity) => TieTolerance * structure.PriceScale[commodity];

    /// <summary>True where the tight rows leave nothing to choose.</summary>
    private bool IsDetermined(double[] values)
    {
        var movable = MovableColumns(values);
        var isTight = structure.Rows.Select((_, row) => IsTight(row)).ToArray();
        var equations = new Dictionary<int, List<(int Unknown, double Value)>>();
        void Add(int unknown, IEnumerable<RowEntry> entries)
        {
            foreach (var entry in entries.Where(entry => isTight[entry.Row]))
            {
                if (!equations.TryGetValue(entry.Row, out var terms)) equations[entry.Row] = terms = [];
                terms.Add((unknown, entry.Coefficient / ScaleOf(entry.Row)));
            }
        }
        for (var r = 0; r < columns.Length; r++) Add(r, RouteEntries.Of(structure, columns[r]));
        for (var k = 0; k < movable.Count; k++) Add(columns.Length + k, structure.Columns[movable[k]].Entries);
        var rows = equations.OrderBy(entry => entry.Key).Select(entry => entry.Value).ToList();
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) starts[i + 1] = starts[i] + rows[i].Count;
        return Array.TrueForAll(AffineUniqueness.Determined(columns.Length + movable.Count, starts,
            [.. rows.SelectMany(terms => terms.Select(term => term.Unknown))],
            [.. rows.SelectMany(terms => terms.Select(term => term.Value))]), isKnown => isKnown);
    }

    /// <summary>Fixed columns without curvature and without reduced cost: they may move along the optimal face.</summary>
    private List<int> MovableColumns(double[] values)
    {
        var movable = new List<int>();
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            if (instance.Curvature[j] > 0 || instance.Upper[j] <= 0) continue;
            var marginal = instance.Cost[j] - structure.Columns[j].Entries.Sum(entry => entry.Coefficient * dual[entry.Row]);
            if (Math.Abs(marginal) <= TieTolerance * structure.PriceScale[structure.Columns[j].Commodity]) movable.Add(j);
        }
        return movable;
    }

    private bool IsTight(int row) => structure.Rows[row].Sense == RowSense.Equal || Math.Abs(dual[row]) > TieTolerance * DualScaleOf(row);

    private double DualScaleOf(int row) =>
        structure.Rows[row].IsBalance ? structure.PriceScale[structure.Rows[row].Commodity] : structure.PriceScale.Min();

    private double ScaleOf(int row) => structure.Rows[row].Commodity >= 0 ? 1 : Math.Max(1e-12, instance.RightHandSide[row]);

    private SelectedFlows? Balance(double[] values, CancellationToken cancel)
    {
        var face = new FlowFace(structure, instance, columns, MovableColumns(values), values, IsTight);
        if (face.LeastLanes(cancel) is not { } lanes || face.LeastLinks(lanes, cancel) is not { } balanced) return null;
        return new SelectedFlows(balanced.Fixed, InOrder(RoutePeeling.Peel(structure, columns, balanced.Flow)));
    }
}
