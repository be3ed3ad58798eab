using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Certify;

/// <summary>
/// What passes through each row at a solution, recomputed from the flows: the measure that residuals are relative to.
/// </summary>
internal sealed class Throughput
{
    /// <summary>A row's throughput counts as at least this share of its mineral's world use.</summary>
    public const double FloorShare = 1e-6;

    /// <summary>World use counts as at least this share of the finite capacities and reference quantities.</summary>
    private const double UseFloor = 0.01;

    private readonly double[] worldUse;

    public Throughput(MarketSolution solution)
    {
        var structure = solution.Structure;
        In = new double[structure.Rows.Count];
        Out = new double[structure.Rows.Count];
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            foreach (var entry in structure.Columns[j].Entries) Add(entry, solution.Fixed[j]);
        }
        foreach (var flow in solution.Flows) AddFlow(structure, flow);
        worldUse = WorldUse(solution);
    }

    /// <summary>Σ of positive terms of each row.</summary>
    public double[] In { get; }

    /// <summary>Σ of negative terms of each row, as a positive number.</summary>
    public double[] Out { get; }

    /// <summary>World use of a commodity's mineral, tonnes contained a year.</summary>
    public double WorldUseOf(int commodity) => worldUse[commodity];

    /// <summary>Tonnes that a residual of a commodity's row is measured against at least.</summary>
    public double FloorOf(int commodity) => FloorShare * worldUse[commodity];

    /// <summary>Throughput of a balance, at least the floor of its commodity.</summary>
    public double OfBalance(int row, int commodity) => Math.Max(Math.Max(In[row], Out[row]), FloorOf(commodity));

    private void Add(RowEntry entry, double value)
    {
        var term = entry.Coefficient * value;
        if (term >= 0) In[entry.Row] += term;
        else Out[entry.Row] -= term;
    }

    private void AddFlow(MarketStructure structure, RouteFlow flow)
    {
        var lane = structure.Lanes[flow.Lane];
        var contained = structure.Carriage[structure.Gates[lane.Gate].Commodity].Contained;
        Add(new RowEntry(lane.Gate, -1), flow.Tonnes);
        Add(new RowEntry(structure.DeliveryRow(lane.Delivery), 1), flow.Tonnes);
        foreach (var link in flow.Links)
        {
            if (structure.RowOfLink[link] >= 0) Add(new RowEntry(structure.RowOfLink[link], 1 / contained), flow.Tonnes);
        }
        foreach (var entry in lane.Entries) Add(entry, flow.Tonnes);
    }

    private static double[] WorldUse(MarketSolution solution)
    {
        var structure = solution.Structure;
        var commodities = structure.World.Commodities;
        var used = new Dictionary<string, double>(StringComparer.Ordinal);
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            var column = structure.Columns[j];
            var mineral = commodities[column.Commodity].Mineral;
            if (column.Kind == ColumnKind.Demand) used[mineral] = used.GetValueOrDefault(mineral) + solution.Fixed[j];
            if (column.Kind is ColumnKind.Supply or ColumnKind.Process) AddKnown(mineral, column.Terms.Upper);
        }
        foreach (var demand in structure.World.Demands)
        {
            AddKnown(commodities[structure.Index.Commodities[demand.Commodity]].Mineral, ReferenceOf(demand));
        }
        void AddKnown(string mineral, double size)
        {
            if (double.IsFinite(size)) known[mineral] = known.GetValueOrDefault(mineral) + size;
        }
        return [.. commodities.Select(commodity => LargerUse(
            used.GetValueOrDefault(commodity.Mineral), known.GetValueOrDefault(commodity.Mineral)))];
    }

    /// <summary>A mineral that nobody uses and that has no figure to go by is measured against one tonne.</summary>
    private static double LargerUse(double used, double known) => Math.Max(used, UseFloor * known) is var use && use > 0 ? use : 1;

    /// <summary>What a demand would use at a price of zero.</summary>
    public static double ReferenceOf(Demand demand) => Math.Min(demand.Limit ?? double.PositiveInfinity,
        demand.Slope > 0 ? Math.Max(0, demand.Intercept) / demand.Slope : double.PositiveInfinity);
}
