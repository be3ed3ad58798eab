using Netback.Market.Structure;

namespace Netback.Market.Certify;

/// <summary>Violations, signs and complementarity of the rows: balances, links, lines, contracts, frictions.</summary>
internal sealed class RowResiduals(MarketSolution solution, Throughput throughput, ResidualBook book)
{
    private readonly MarketStructure structure = solution.Structure;
    private readonly ILookup<int, Use> usesOfLink = UsesOfLinks(solution);
    private readonly ILookup<int, Use> usesOfLine = UsesOfLines(solution);

    public void Add()
    {
        for (var i = 0; i < structure.Rows.Count; i++)
        {
            var row = structure.Rows[i];
            if (row.Commodity < 0) AddLimit(i, row);
            else if (row.Sense == RowSense.Equal) AddIdentity(i, row.Commodity);
            else AddBalance(i, row.Commodity, row.Sense == RowSense.AtLeast ? 1 : -1);
        }
    }

    /// <summary>
    /// Rows in tonnes of a commodity: in − out at least the right-hand side with a dual ≥ 0 (gates, deliveries, contracts), or
    /// with the sign −1 at most it with a dual ≤ 0 (quotas); a row that is off has no dual.
    /// </summary>
    private void AddBalance(int row, int commodity, int sign)
    {
        var required = solution.Instance.RightHandSide[row];
        if (double.IsInfinity(required))
        {
            book.AddDual(Math.Abs(solution.Dual[row]), structure.PriceScale[commodity]);
            return;
        }
        var slack = sign * (throughput.In[row] - throughput.Out[row] - required);
        var (scale, dual) = (structure.PriceScale[commodity], sign * solution.Dual[row]);
        var measure = Math.Max(throughput.OfBalance(row, commodity), required);
        book.AddPrimal(-slack, measure);
        book.AddDual(-dual, scale);
        book.AddProduct(Math.Max(0, dual) * Math.Max(0, slack), scale * measure, commodity);
    }

    /// <summary>Rows that define a total: the total equals its shipments.</summary>
    private void AddIdentity(int row, int commodity) =>
        book.AddPrimal(Math.Abs(throughput.In[row] - throughput.Out[row]), throughput.OfBalance(row, commodity));

    /// <summary>Links and lines: use ≤ limit, rent ≥ 0; what they earn is charged to commodities by their use.</summary>
    private void AddLimit(int row, Row subject)
    {
        var limit = solution.Instance.RightHandSide[row];
        if (double.IsPositiveInfinity(limit)) return;
        var slack = limit - throughput.In[row];
        var rent = -solution.Dual[row];
        var uses = subject.Kind == RowKind.Link ? usesOfLink[subject.Subject] : usesOfLine[row];
        var total = uses.Sum(use => use.Amount);
        var money = Math.Max(uses.Sum(use => use.Money), MoneyFloor());
        book.AddPrimal(-slack, Math.Max(limit, Math.Max(throughput.In[row], 1e-6)));
        book.AddDual(-rent * limit, money);
        book.AddShared(Math.Max(0, rent) * Math.Max(0, slack), money,
            total > 0 ? uses.Select(use => (use.Commodity, use.Amount / total)) : [(0, 1.0)]);
    }

    private readonly record struct Use(int Commodity, double Amount, double Money);

    private static ILookup<int, Use> UsesOfLinks(MarketSolution solution)
    {
        var structure = solution.Structure;
        return solution.Flows.SelectMany(flow => flow.Links.Distinct().Select(link => (link, UseOf(flow)))).ToLookup(item => item.link, item => item.Item2);
        Use UseOf(RouteFlow flow)
        {
            var commodity = solution.GateOf(flow).Commodity;
            return new Use(commodity, flow.Tonnes / structure.Carriage[commodity].Contained, flow.Tonnes * structure.PriceScale[commodity]);
        }
    }

    private static ILookup<int, Use> UsesOfLines(MarketSolution solution)
    {
        var structure = solution.Structure;
        return structure.Columns.SelectMany((column, j) => column.Entries
                .Where(entry => structure.Rows[entry.Row].Kind == RowKind.Line)
                .Select(entry => (entry.Row, Use: new Use(column.Commodity,
                    solution.Fixed[j] * entry.Coefficient, solution.Fixed[j] * structure.PriceScale[column.Commodity]))))
            .ToLookup(item => item.Row, item => item.Use);
    }

    private double MoneyFloor() =>
        Enumerable.Range(0, structure.PriceScale.Count).Max(commodity => structure.PriceScale[commodity] * throughput.FloorOf(commodity));
}
