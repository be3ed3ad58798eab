using Netback.Market.Structure;

namespace Netback.Market.Certify;

/// <summary>Violations, signs and complementarity of the rows: balances, links, lines, contracts, frictions.</summary>
internal sealed class RowResiduals(MarketSolution solution, Throughput throughput, ResidualBook book)
{
    private readonly MarketStructure structure = solution.Structure;

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
    /// with the sign −1 at most it with a dual ≤ 0 (quotas).
    /// </summary>
    private void AddBalance(int row, int commodity, int sign)
    {
        var required = solution.Instance.RightHandSide[row];
        if (double.IsInfinity(required)) return;
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
        var uses = UsesOf(row, subject);
        var total = uses.Sum(use => use.Amount);
        var money = Math.Max(uses.Sum(use => use.Money), MoneyFloor());
        book.AddPrimal(-slack, Math.Max(limit, Math.Max(throughput.In[row], 1e-6)));
        book.AddDual(-rent * limit, money);
        var product = Math.Max(0, rent) * Math.Max(0, slack);
        if (total <= 0)
        {
            book.AddProduct(product, money, 0);
            return;
        }
        foreach (var use in uses) book.AddProduct(product * use.Amount / total, money, use.Commodity);
    }

    private readonly record struct Use(int Commodity, double Amount, double Money);

    private List<Use> UsesOf(int row, Row subject) => subject.Kind == RowKind.Link
        ? [.. solution.Flows.Where(flow => flow.Links.Contains(subject.Subject)).Select(flow => UseOf(flow))]
        : [.. structure.Columns.Select((column, j) => (column, j))
            .Where(item => item.column.Entries.Any(entry => entry.Row == row))
            .Select(item => new Use(item.column.Commodity,
                solution.Fixed[item.j] * item.column.Entries.First(entry => entry.Row == row).Coefficient,
                solution.Fixed[item.j] * structure.PriceScale[item.column.Commodity]))];

    private Use UseOf(RouteFlow flow)
    {
        var commodity = solution.GateOf(flow).Commodity;
        return new Use(commodity, flow.Tonnes / structure.Carriage[commodity].Contained,
            flow.Tonnes * structure.PriceScale[commodity]);
    }

    private double MoneyFloor() =>
        Enumerable.Range(0, structure.PriceScale.Count).Max(commodity => structure.PriceScale[commodity] * throughput.FloorOf(commodity));
}
