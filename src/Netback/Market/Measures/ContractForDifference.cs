using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// Named sites receive s = max(0, strike − P) − upside·max(0, P − strike) per tonne shipped, up to a quantity; P is the delivered
/// price at a place, whose country pays and is paid back. Conduct does not apply to covered tonnes.
/// <para>
/// In the program, for each group g of lanes that one conduct row concerns: shipped − covered − uncovered = 0, and Σ covered ≤
/// quantity. Support is minus a cost of covered tonnes. A payback is a cost of every tonne while they do not exceed the quantity
/// (a tonne more pays it); where they would exceed it even so, it is a lump sum that no decision depends on.
/// </para>
/// Levels: s, and 1 where a payback is a lump sum.
/// </summary>
internal sealed class ContractForDifference : MeasureEffect
{
    /// <summary>Tonnes above the quantity by more than this share exceed it.</summary>
    private const double OverShare = 1e-9;

    private readonly TradeFrame frame;
    private readonly int test;
    private readonly int coverage;
    private readonly List<Group> groups = [];

    /// <summary>Lanes of the named sites under one conduct row (−1: none).</summary>
    private sealed record Group(int[] Lanes, int ConductRow, int Row, int Covered, int Uncovered);

    public ContractForDifference(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        var scope = new MeasureScope(frame.Index, measure);
        test = scope.DeliveryAt(frame, measure.Place);
        var commodity = frame.Deliveries[test].Commodity;
        coverage = site.Added.AddRow(new Row(RowKind.Measure, RowSense.AtMost, site.Position, commodity) { Bound = Quantity });
        foreach (var group in scope.LanesOf(frame).GroupBy(site.Conduct.RowOf).OrderBy(group => group.Key))
        {
            var row = site.Added.AddRow(new Row(RowKind.Measure, RowSense.Equal, site.Position, commodity));
            RowEntry[] covered = [new(row, -1), new(coverage, 1), .. group.Key < 0 ? [] : new[] { new RowEntry(group.Key, 1) }];
            groups.Add(new Group([.. group], group.Key, row, AddColumn(covered), AddColumn([new RowEntry(row, -1)])));
            foreach (var lane in group) site.Added.Enter(lane, row, 1);
        }
        int AddColumn(RowEntry[] entries) => site.Added.AddColumn(
            new FixedColumn(ColumnKind.Measure, site.Position, commodity, entries, new ColumnTerms(0, 0, double.PositiveInfinity)));
    }

    public override int LevelCount => 2;

    public override int Unknowns => 1;

    public override double LeastLevel => double.NegativeInfinity;

    private double Quantity => Measure.Quantity ?? double.PositiveInfinity;

    public override void Set(MarketInstance instance, double[] levels)
    {
        var (support, isLump) = (levels[0], levels[1] > 0);
        var isCharged = support < 0 && !isLump;
        if (isCharged) instance.RightHandSide[coverage] = double.PositiveInfinity;
        foreach (var group in groups)
        {
            instance.Cost[group.Covered] = isLump ? 0 : -support;
            if (isCharged) instance.Upper[group.Uncovered] = 0;
            if (isLump && group.ConductRow < 0) instance.Upper[group.Covered] = 0;
        }
    }

    public override double[] AskedBy(MarketSolution solution) => [SupportAt(solution.DeliveredPrice(test)), LevelsIn(solution)[1]];

    public override double[]? SwitchedBy(MarketSolution solution)
    {
        var levels = LevelsIn(solution);
        return levels[0] < 0 && levels[1] == 0 && Shipped(solution, groups) > Quantity * (1 + OverShare) ? [levels[0], 1]
            : levels[0] >= 0 && levels[1] > 0 ? [levels[0], 0]
            : null;
    }

    public override double ScaleOf(MarketStructure structure, int level) => structure.PriceScale[frame.Deliveries[test].Commodity];

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var support = LevelsIn(solution)[0];
        var shipped = Shipped(solution, groups);
        var covered = Math.Min(shipped, Quantity);
        var paid = support * covered;
        var payer = frame.Index.CountryOfPlace(frame.Deliveries[test].Place);
        return new Incidence
        {
            Status = support > 0 ? "binding" : support < 0 ? "payback" : "slack",
            Quantity = covered,
            Price = support,
            Paid = Math.Max(0, paid),
            Received = Math.Max(0, -paid),
            Transfers = [new Transfer(payer, null, support > 0 ? "floor_outlay" : "floor_payback", -paid),
                .. groups.SelectMany(group => ToSites(solution, group, support, shipped > 0 ? covered / shipped : 0))],
        };
    }

    private double SupportAt(double price)
    {
        var strike = Measure.Value ?? 0;
        return Math.Max(0, strike - price) - (Measure.Upside ?? 0) * Math.Max(0, price - strike);
    }

    /// <summary>
    /// What covered tonnes bring their sites beyond the gate price, which already holds the group's dual λ: s less λ, and less
    /// the mark-up that they do not carry.
    /// </summary>
    private IEnumerable<Transfer> ToSites(MarketSolution solution, Group group, double support, double coveredShare)
    {
        var shipped = Shipped(solution, [group]);
        if (shipped <= 0) yield break;
        var exempt = Math.Min(1, solution.Fixed[group.Covered] / shipped);
        var markup = group.ConductRow < 0 ? 0 : solution.Dual[group.ConductRow] * exempt;
        var gain = support * coveredShare - solution.Dual[group.Row] + markup;
        foreach (var flow in FlowsOn(group.Lanes, solution))
        {
            var gate = frame.GateOf(flow.Lane);
            var site = frame.Index.World.Sites[gate.Site].Id;
            var item = frame.Index.World.Supplies.Any(supply => supply.Site == site && frame.Index.Commodities[supply.Commodity] == gate.Commodity)
                ? "producer_surplus" : "processing_margin";
            yield return new Transfer(frame.OriginCountry(flow.Lane), site, item, gain * flow.Tonnes);
            yield return new Transfer(frame.OriginCountry(flow.Lane), site, "markup", -markup * flow.Tonnes);
        }
    }

    private static double Shipped(MarketSolution solution, IReadOnlyList<Group> groups) =>
        FlowsOn([.. groups.SelectMany(group => group.Lanes)], solution).Sum(flow => flow.Tonnes);
}
