using Netback.Market.Program;
using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Certify;

/// <summary>Dual conditions and complementarity of columns: supplies, processes, demands, shortfalls, frictions, conduct, measures, lanes.</summary>
internal sealed class ColumnResiduals(MarketSolution solution, Throughput throughput, ResidualBook book)
{
    private readonly MarketStructure structure = solution.Structure;

    public void Add()
    {
        for (var j = 0; j < structure.Columns.Count; j++) AddColumn(j);
        foreach (var (lane, reduced) in solution.Pricing.Proved(solution.Dual)) AddLane(lane, reduced);
        foreach (var flow in solution.Flows) AddFlow(flow);
    }

    private void AddColumn(int j)
    {
        var column = structure.Columns[j];
        var (value, upper) = (solution.Fixed[j], solution.Instance.Upper[j]);
        var scale = structure.PriceScale[column.Commodity];
        var marginal = solution.Instance.Cost[j] + solution.Instance.Curvature[j] * value
            - column.Entries.Sum(entry => entry.Coefficient * solution.Dual[entry.Row]);
        var floor = throughput.FloorOf(column.Commodity);
        book.AddPrimal(-value, Math.Max(Math.Abs(value), floor));
        var money = scale * Math.Max(column.Kind == ColumnKind.Conduct ? value : Passing(column), floor);
        book.AddProduct(Math.Max(0, marginal) * Math.Max(0, value), money, column.Commodity);
        if (double.IsPositiveInfinity(upper))
        {
            book.AddDual(-marginal, scale);
            return;
        }
        book.AddPrimal(value - upper, Math.Max(upper, floor));
        var product = Math.Max(0, -marginal) * Math.Max(0, upper - value);
        // What an idle asset could still gain is a fault of the prices, what a nearly full one misses one of the quantities;
        // either way the whole of it is in the gap.
        if (value >= upper - value) book.AddProduct(product, money, column.Commodity);
        else book.AddMissedGain(-marginal, scale, product, column.Commodity);
    }

    /// <summary>Throughput of the busiest balance that the column stands in; what a seller's sales pass is themselves.</summary>
    private double Passing(FixedColumn column)
    {
        var busiest = 0.0;
        foreach (var entry in column.Entries)
        {
            if (structure.Rows[entry.Row].Kind is RowKind.Gate or RowKind.Delivery)
            {
                busiest = Math.Max(busiest, Math.Max(throughput.In[entry.Row], throughput.Out[entry.Row]));
            }
        }
        return busiest;
    }

    private void AddLane(int lane, double reducedCost)
    {
        var commodity = structure.Gates[structure.Lanes[lane].Gate].Commodity;
        book.AddDual(-reducedCost, structure.PriceScale[commodity]);
    }

    private void AddFlow(RouteFlow flow)
    {
        var gate = structure.Lanes[flow.Lane].Gate;
        var commodity = solution.GateOf(flow).Commodity;
        var parts = RouteParts.Of(structure, commodity, solution.GateOf(flow).Place, flow.Links);
        var cost = parts.Total + solution.CongestionOn(flow) + solution.CostBesideCarriage(flow.Lane);
        var marginal = cost + solution.GatePrice(gate) - solution.DeliveredPrice(structure.Lanes[flow.Lane].Delivery);
        var scale = structure.PriceScale[commodity];
        book.AddPrimal(-flow.Tonnes, throughput.FloorOf(commodity));
        book.AddProduct(Math.Abs(marginal) * flow.Tonnes, scale * throughput.OfBalance(gate, commodity), commodity);
    }
}
