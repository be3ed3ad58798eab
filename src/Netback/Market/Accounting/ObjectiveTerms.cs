using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Accounting;

/// <summary>
/// Terms of the objective at a solution, USD a year, each summed in a fixed order: areas under demand, costs of supply,
/// process, freight, border, transfer, time, friction, penalties, conduct and measures. Welfare is the objective with
/// penalties and measures, which are transfers, and conduct, which is no cost, added back.
/// </summary>
internal sealed class ObjectiveTerms
{
    public ObjectiveTerms(MarketSolution solution)
    {
        AbsoluteByCommodity = new double[solution.Structure.World.Commodities.Count];
        for (var j = 0; j < solution.Fixed.Length; j++) AddColumn(solution, j);
        foreach (var flow in solution.Flows) AddFlow(solution, flow);
    }

    public double DemandArea { get; private set; }
    public double SupplyCost { get; private set; }
    public double ProcessCost { get; private set; }
    public double Freight { get; private set; }
    public double Border { get; private set; }
    public double Transfer { get; private set; }
    public double Time { get; private set; }
    public double Friction { get; private set; }
    public double Penalty { get; private set; }

    /// <summary>½θβq² of sellers with market power.</summary>
    public double Conduct { get; private set; }

    /// <summary>Charges of measures, less what they pay out or bid.</summary>
    public double Measures { get; private set; }

    /// <summary>Σ|terms| by commodity: what gaps are relative to.</summary>
    public double[] AbsoluteByCommodity { get; }

    public double AbsoluteTotal => AbsoluteByCommodity.Sum();

    public double Welfare =>
        DemandArea - SupplyCost - ProcessCost - Freight - Border - Transfer - Time - Friction;

    public double Objective => Welfare - Penalty - Conduct - Measures;

    /// <summary>From objective to welfare, term by term.</summary>
    public IReadOnlyList<BridgeTerm> Bridge() =>
    [
        new("demand_area", DemandArea),
        new("supply_cost", -SupplyCost),
        new("process_cost", -ProcessCost),
        new("freight", -Freight),
        new("border", -Border),
        new("transfer", -Transfer),
        new("time", -Time),
        new("friction_cost", -Friction),
        new("contract_penalty", -Penalty),
        new("conduct", -Conduct),
        new("measures", -Measures),
        new("objective", Objective),
        new("contract_penalty_is_a_transfer", Penalty),
        new("conduct_is_no_cost", Conduct),
        new("measures_are_transfers", Measures),
        new("welfare", Welfare),
        new("welfare_without_friction_cost", Welfare + Friction),
    ];

    private void AddColumn(MarketSolution solution, int j)
    {
        var value = solution.Fixed[j];
        var column = solution.Structure.Columns[j];
        var cost = (solution.Instance.Cost[j] + 0.5 * solution.Instance.Curvature[j] * value) * value;
        AbsoluteByCommodity[column.Commodity] += Math.Abs(cost);
        // What measures add to a column's own cost is a transfer.
        var charge = (solution.Instance.Cost[j] - column.Terms.Cost) * value;
        cost -= charge;
        Measures += charge;
        switch (column.Kind)
        {
            case ColumnKind.Supply: SupplyCost += cost; break;
            case ColumnKind.Process: ProcessCost += cost; break;
            case ColumnKind.Demand: DemandArea -= cost; break;
            case ColumnKind.Shortfall: Penalty += cost; break;
            case ColumnKind.Friction: Friction += cost; break;
            case ColumnKind.Conduct: Conduct += cost; break;
            case ColumnKind.Measure: Measures += cost; break;
        }
    }

    private void AddFlow(MarketSolution solution, RouteFlow flow)
    {
        var parts = solution.PartsOf(flow);
        var friction = solution.Structure.Lanes[flow.Lane].FrictionCost;
        Freight += parts.Freight * flow.Tonnes;
        Border += parts.Border * flow.Tonnes;
        Transfer += parts.Transfer * flow.Tonnes;
        Time += parts.Time * flow.Tonnes;
        Friction += friction * flow.Tonnes;
        var charge = solution.Instance.LaneCost[flow.Lane] - friction;
        Measures += charge * flow.Tonnes;
        AbsoluteByCommodity[solution.GateOf(flow).Commodity] += (parts.Total + Math.Abs(friction) + Math.Abs(charge)) * flow.Tonnes;
    }
}
