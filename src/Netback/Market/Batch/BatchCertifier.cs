using Netback.Market.Certify;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// The certificate of <see cref="Certifier"/> for instances of a batch, in the instance's own data and units and without allocating:
/// balances and limits, every column, every lane over the whole network (by the sweep's largest gain), complementarity, gaps.
/// </summary>
internal sealed class BatchCertifier
{
    private const double UseFloor = 0.01;
    private const double IdleShare = 0.01;
    private const double NearlyFullShare = 0.75;

    private readonly MarketStructure structure;
    private readonly BatchProgram program;
    private readonly int[] mineralOf;
    private readonly int minerals;
    private readonly List<int[]> ways = [];
    private readonly double[] knownUse;
    private readonly double[] use;
    private readonly double[] into;
    private readonly double[] outOf;
    private readonly double[] products;
    private readonly double[] terms;
    private readonly double[] amounts;
    private readonly double[] money;
    private double primal;
    private double dual;
    private double complementarity;

    public BatchCertifier(MarketStructure structure, BatchProgram program)
    {
        (this.structure, this.program) = (structure, program);
        var commodities = structure.World.Commodities;
        var names = commodities.Select(commodity => commodity.Mineral).Distinct().Order(StringComparer.Ordinal).ToList();
        mineralOf = [.. commodities.Select(commodity => names.IndexOf(commodity.Mineral))];
        minerals = names.Count;
        knownUse = KnownUse();
        use = new double[minerals];
        (into, outOf) = (new double[structure.Rows.Count], new double[structure.Rows.Count]);
        (products, terms) = (new double[commodities.Count], new double[commodities.Count]);
        (amounts, money) = (new double[structure.Rows.Count * commodities.Count], new double[structure.Rows.Count]);
    }

    /// <summary>Residuals of an instance's point, and its objective.</summary>
    /// <param name="inHand">The instance and its point, whose objective is set.</param>
    /// <param name="costs">Costs of slots, without rents.</param>
    /// <param name="largestGain">Largest gain on any lane of the network over its price scale.</param>
    public BatchResiduals Certify(BatchLane inHand, CostBlock costs, double largestGain)
    {
        var (instance, point) = (inHand.Instance!.Market, inHand.Point); // certified while in hand
        ways.Clear();
        foreach (var column in point.Used) ways.Add(inHand.WayOf(column, costs));
        (primal, dual, complementarity) = (0, Math.Max(0, largestGain), 0);
        Array.Clear(products);
        Array.Clear(terms);
        Measure(instance, point);
        for (var i = 0; i < structure.Rows.Count; i++) AddRow(i, instance, point);
        for (var j = 0; j < program.Fixed; j++) AddColumn(j, instance, point);
        for (var used = 0; used < ways.Count; used++) AddFlow(point.Used[used], ways[used], point);
        var (total, size, largest) = (0.0, 0.0, 0.0);
        for (var mineral = 0; mineral < minerals; mineral++)
        {
            var (product, of) = (0.0, 0.0);
            for (var k = 0; k < products.Length; k++)
            {
                if (mineralOf[k] != mineral) continue;
                product += products[k];
                of += Math.Max(terms[k], IdleShare * structure.PriceScale[k] * use[mineral]);
            }
            (total, size, largest) = (total + product, size + of, Larger(largest, product, of));
        }
        return new BatchResiduals(primal, dual, complementarity, total / size, largest);
    }

    /// <summary>Throughput of rows, use of minerals, use of limits by commodity, terms of the objective.</summary>
    private void Measure(MarketInstance instance, BatchPoint point)
    {
        foreach (var array in (ReadOnlySpan<double[]>)[into, outOf, use, amounts, money]) Array.Clear(array);
        var objective = 0.0;
        for (var j = 0; j < program.Fixed; j++)
        {
            var (column, value) = (structure.Columns[j], point.Fixed[j]);
            var cost = (instance.Cost[j] + 0.5 * instance.Curvature[j] * value) * value;
            terms[column.Commodity] += Math.Abs(cost);
            objective -= cost;
            if (column.Kind == ColumnKind.Demand) use[mineralOf[column.Commodity]] += value;
            for (var e = 0; e < column.Entries.Count; e++) Enter(column.Entries[e], value, column.Commodity);
        }
        for (var used = 0; used < ways.Count; used++)
        {
            var column = point.Used[used];
            var (lane, commodity, tonnes) = (structure.Lanes[program.LaneOf(column)], program.CommodityOf(column), point.Flow[column]);
            terms[commodity] += Math.Abs(point.FlowCost[column]) * tonnes;
            objective -= point.FlowCost[column] * tonnes;
            Enter(new RowEntry(lane.Gate, -1), tonnes, commodity);
            Enter(new RowEntry(structure.DeliveryRow(lane.Delivery), 1), tonnes, commodity);
            foreach (var slot in ways[used])
            {
                if (RowOf(slot) is >= 0 and var row) Enter(new RowEntry(row, 1 / structure.Carriage[commodity].Contained), tonnes, commodity);
            }
            for (var e = 0; e < lane.Entries.Count; e++) Enter(lane.Entries[e], tonnes, commodity);
        }
        point.Objective = objective;
        for (var mineral = 0; mineral < minerals; mineral++)
        {
            use[mineral] = Math.Max(use[mineral], UseFloor * knownUse[mineral]);
            if (use[mineral] <= 0) use[mineral] = 1;
        }
    }

    private void Enter(RowEntry entry, double value, int commodity)
    {
        var term = entry.Coefficient * value;
        if (term >= 0) into[entry.Row] += term;
        else outOf[entry.Row] -= term;
        if (structure.Rows[entry.Row].Commodity >= 0) return;
        amounts[entry.Row * products.Length + commodity] += term;
        money[entry.Row] += value * structure.PriceScale[commodity];
    }

    /// <summary>Rows of links that the point certified last fills, or nearly.</summary>
    public IEnumerable<int> NearlyFull(MarketInstance instance) => Enumerable.Range(0, into.Length).Where(row =>
        structure.Rows[row].Kind == RowKind.Link && into[row] > NearlyFullShare * instance.RightHandSide[row]);

    private double FloorOf(int commodity) => Throughput.FloorShare * use[mineralOf[commodity]];

    private double OfBalance(int row, int commodity) => Math.Max(Math.Max(into[row], outOf[row]), FloorOf(commodity));

    private void AddRow(int i, MarketInstance instance, BatchPoint point)
    {
        var row = structure.Rows[i];
        var (right, commodity) = (instance.RightHandSide[i], row.Commodity);
        if (commodity < 0)
        {
            AddLimit(i, right, -point.Dual[i]);
            return;
        }
        if (row.Sense == RowSense.Equal)
        {
            primal = Larger(primal, Math.Abs(into[i] - outOf[i]), OfBalance(i, commodity));
            return;
        }
        var sign = row.Sense == RowSense.AtLeast ? 1 : -1;
        var (scale, price) = (structure.PriceScale[commodity], sign * point.Dual[i]);
        if (double.IsInfinity(right))
        {
            dual = Larger(dual, Math.Abs(price), scale);
            return;
        }
        var (slack, measure) = (sign * (into[i] - outOf[i] - right), Math.Max(OfBalance(i, commodity), right));
        primal = Larger(primal, -slack, measure);
        dual = Larger(dual, -price, scale);
        AddProduct(Math.Max(0, price) * Math.Max(0, slack), scale * measure, commodity);
    }

    private void AddLimit(int i, double limit, double rent)
    {
        if (double.IsPositiveInfinity(limit)) return;
        var (slack, worth, count) = (limit - into[i], Math.Max(money[i], MoneyFloor()), products.Length);
        primal = Larger(primal, -slack, Math.Max(limit, Math.Max(into[i], 1e-6)));
        dual = Larger(dual, -rent * limit, worth);
        var product = Math.Max(0, rent) * Math.Max(0, slack);
        complementarity = Larger(complementarity, product, worth);
        var total = 0.0;
        for (var k = 0; k < count; k++) total += amounts[i * count + k];
        if (total <= 0) products[0] += product;
        else for (var k = 0; k < count; k++) products[k] += product * amounts[i * count + k] / total;
    }

    private void AddColumn(int j, MarketInstance instance, BatchPoint point)
    {
        var column = structure.Columns[j];
        var (value, upper, scale) = (point.Fixed[j], instance.Upper[j], structure.PriceScale[column.Commodity]);
        var (marginal, busiest) = (instance.Cost[j] + instance.Curvature[j] * value, 0.0);
        for (var e = 0; e < column.Entries.Count; e++)
        {
            var entry = column.Entries[e];
            marginal -= entry.Coefficient * point.Dual[entry.Row];
            if (column.Kind != ColumnKind.Conduct && structure.Rows[entry.Row].IsBalance) busiest = Math.Max(busiest, Math.Max(into[entry.Row], outOf[entry.Row]));
        }
        if (column.Kind == ColumnKind.Conduct) busiest = value;
        var floor = FloorOf(column.Commodity);
        primal = Larger(primal, -value, Math.Max(Math.Abs(value), floor));
        var worth = scale * Math.Max(busiest, floor);
        AddProduct(Math.Max(0, marginal) * Math.Max(0, value), worth, column.Commodity);
        if (double.IsPositiveInfinity(upper))
        {
            dual = Larger(dual, -marginal, scale);
            return;
        }
        primal = Larger(primal, value - upper, Math.Max(upper, floor));
        // What is closed misses no gain.
        if (upper <= 0) return;
        var product = Math.Max(0, -marginal) * Math.Max(0, upper - value);
        if (value >= upper - value)
        {
            AddProduct(product, worth, column.Commodity);
            return;
        }
        dual = Larger(dual, -marginal, scale);
        products[column.Commodity] += product;
    }

    /// <summary>Row of the limit on a cost slot; −1 where it is no link or has none.</summary>
    private int RowOf(int slot) => slot < structure.RowOfLink.Count ? structure.RowOfLink[slot] : -1;

    private void AddFlow(int column, int[] way, BatchPoint point)
    {
        var (lane, commodity, tonnes) = (structure.Lanes[program.LaneOf(column)], program.CommodityOf(column), point.Flow[column]);
        var marginal = point.FlowCost[column] + point.Dual[lane.Gate] - point.Dual[structure.DeliveryRow(lane.Delivery)];
        foreach (var slot in way)
        {
            if (RowOf(slot) is >= 0 and var row) marginal += Math.Max(0, -point.Dual[row]) / structure.Carriage[commodity].Contained;
        }
        for (var e = 0; e < lane.Entries.Count; e++) marginal -= lane.Entries[e].Coefficient * point.Dual[lane.Entries[e].Row];
        primal = Larger(primal, -tonnes, FloorOf(commodity));
        AddProduct(Math.Abs(marginal) * tonnes, structure.PriceScale[commodity] * OfBalance(lane.Gate, commodity), commodity);
    }

    private void AddProduct(double product, double worth, int commodity)
    {
        complementarity = Larger(complementarity, product, worth);
        products[commodity] += Math.Abs(product);
    }

    private double MoneyFloor()
    {
        var largest = 0.0;
        for (var k = 0; k < products.Length; k++) largest = Math.Max(largest, structure.PriceScale[k] * FloorOf(k));
        return largest;
    }

    /// <summary>The larger of a residual and a new one; a violation that is no number counts as infinite.</summary>
    private static double Larger(double known, double violation, double measure)
    {
        if (violation <= 0) return known;
        var residual = violation / measure;
        return double.IsNaN(residual) ? double.PositiveInfinity : Math.Max(known, residual);
    }

    /// <summary>Finite capacities and reference quantities by mineral, as in <see cref="Throughput"/>.</summary>
    private double[] KnownUse()
    {
        var known = new double[minerals];
        foreach (var column in structure.Columns)
        {
            if (column.Kind is ColumnKind.Supply or ColumnKind.Process && double.IsFinite(column.Terms.Upper)) known[mineralOf[column.Commodity]] += column.Terms.Upper;
        }
        foreach (var demand in structure.World.Demands)
        {
            var size = Throughput.ReferenceOf(demand);
            if (double.IsFinite(size)) known[mineralOf[structure.Index.Commodities[demand.Commodity]]] += size;
        }
        return known;
    }
}
