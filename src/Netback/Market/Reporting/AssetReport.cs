using Netback.Market.Accounting;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>What supplies, processes, demands, links and contracts do and earn.</summary>
internal sealed class AssetReport(MarketSolution solution, GateNetback netbacks, GrossFlows gross)
{
    /// <summary>A shortfall below this share of the contract counts as none.</summary>
    private const double ShortShare = 1e-9;

    /// <summary>A value this close to its bound, relative, is at it: changing units rounds.</summary>
    private const double AtBound = 1e-9;

    private readonly MarketStructure structure = solution.Structure;

    public IReadOnlyList<SupplyRow> Supplies() =>
        [.. Columns(ColumnKind.Supply)
            .Select(j => new SupplyRow(
                structure.World.Supplies[structure.Columns[j].Subject].Id, solution.Fixed[j], netbacks.Of(GateOf(j)), BoundRent(j)))
            .OrderBy(row => row.Supply, StringComparer.Ordinal)];

    public IReadOnlyList<ProcessRow> Processes() =>
        [.. Columns(ColumnKind.Process)
            .Select(j => new ProcessRow(
                structure.World.Processes[structure.Columns[j].Subject].Id, solution.Fixed[j], Margin(j), BoundRent(j) + LineRent(j)))
            .OrderBy(row => row.Process, StringComparer.Ordinal)];

    public IReadOnlyList<DemandRow> Demands() =>
        [.. Columns(ColumnKind.Demand)
            .GroupBy(j => structure.Columns[j].Subject)
            .Select(group => new DemandRow(
                structure.World.Demands[group.Key].Id, group.Sum(j => solution.Fixed[j]), -Worth(group.First())))
            .OrderBy(row => row.Demand, StringComparer.Ordinal)];

    public IReadOnlyList<LinkRow> Links() =>
        [.. Enumerable.Range(0, structure.World.Links.Count).Select(LinkOf).OrderBy(row => row.Link, StringComparer.Ordinal)];

    public static IReadOnlyList<ContractRow> Contracts(IReadOnlyList<ContractSettlement> settlements) =>
        [.. settlements.Select(ContractOf).OrderBy(row => row.Contract, StringComparer.Ordinal)];

    private IEnumerable<int> Columns(ColumnKind kind) =>
        Enumerable.Range(0, structure.Columns.Count).Where(j => structure.Columns[j].Kind == kind);

    /// <summary>The gate a supply yields to.</summary>
    private int GateOf(int j) => structure.Rows[structure.Columns[j].Entries[0].Row].Subject;

    /// <summary>Σ coefficient × price over the balances of a column, USD per unit.</summary>
    private double Worth(int j)
    {
        var worth = 0.0;
        foreach (var entry in structure.Columns[j].Entries)
        {
            if (structure.Rows[entry.Row].Kind is RowKind.Gate or RowKind.Delivery) worth += entry.Coefficient * solution.Dual[entry.Row];
        }
        return worth;
    }

    /// <summary>Σ amount × price − cost at the activity run, USD per unit of activity.</summary>
    private double Margin(int j) => Worth(j) - solution.Instance.Cost[j] - solution.Instance.Curvature[j] * solution.Fixed[j];

    /// <summary>Dual of the upper bound × the bound, USD a year.</summary>
    private double BoundRent(int j)
    {
        var upper = solution.Instance.Upper[j];
        if (double.IsPositiveInfinity(upper)) return 0;
        var dual = Margin(j) + structure.Columns[j].Entries
            .Where(entry => structure.Rows[entry.Row].Kind == RowKind.Line)
            .Sum(entry => entry.Coefficient * solution.Dual[entry.Row]);
        return solution.Fixed[j] >= upper * (1 - AtBound) ? Math.Max(0, dual) * upper : 0;
    }

    private double LineRent(int j) => structure.Columns[j].Entries
        .Where(entry => structure.Rows[entry.Row].Kind == RowKind.Line)
        .Sum(entry => -solution.Dual[entry.Row] * entry.Coefficient * solution.Fixed[j]);

    private LinkRow LinkOf(int link)
    {
        var (forward, backward) = (gross.Forward[link], gross.Backward[link]);
        var subject = structure.World.Links[link];
        var free = subject.FreeCapacity;
        var row = structure.RowOfLink[link];
        return new LinkRow(subject.Id, forward, backward,
            free is > 0 ? (forward + backward) / free : null,
            row < 0 ? 0 : solution.LinkRent(link) * (free ?? 0),
            row < 0 || solution.IsUnique[row]);
    }

    private static ContractRow ContractOf(ContractSettlement item)
    {
        var price = item.Contract.Price ?? (item.Quantity > 0 ? item.DeliveredValue / item.Quantity : null);
        var status = item.IsReleased ? ContractStatus.Released
            : item.Shortfall > ShortShare * (item.Quantity + item.Shortfall) ? ContractStatus.Short
            : ContractStatus.Met;
        return new ContractRow(item.Contract.Id, status, item.Quantity, item.Shortfall, price, item.Dual, item.PenaltyPaid, item.Transfer);
    }
}
