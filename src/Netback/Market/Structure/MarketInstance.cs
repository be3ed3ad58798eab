using Netback.Market.Program;

namespace Netback.Market.Structure;

/// <summary>
/// The numbers of one solve over a structure, as vectors: linear costs, curvature and upper bounds of the columns that
/// are not routes, and right-hand sides of the rows. Money in USD, quantities in tonnes contained.
/// </summary>
internal sealed record MarketInstance
{
    /// <summary>USD per unit at zero; demands enter as −willingness to pay.</summary>
    public required double[] Cost { get; init; }

    /// <summary>USD per unit per unit, ≥ 0.</summary>
    public required double[] Curvature { get; init; }

    /// <summary>Largest value; +∞ where there is no limit.</summary>
    public required double[] Upper { get; init; }

    /// <summary>Right-hand side: free capacity of links, 1 of lines, tonnes of contracts, 0 elsewhere; ∞ is off.</summary>
    public required double[] RightHandSide { get; init; }

    /// <summary>USD per tonne contained that a lane costs beside carriage: frictions without slope, charges of measures.</summary>
    public required double[] LaneCost { get; init; }

    /// <summary>USD per tonne contained on a route of a lane, rents apart.</summary>
    public double CostOf(RouteColumn route) => route.Carriage + LaneCost[route.Lane];

    /// <summary>What measures that answer to prices are set to, by measure; empty for those that do not.</summary>
    public IReadOnlyList<double[]> Levels { get; init; } = [];

    /// <summary>The instance of the world that the structure was built from, measures that answer to prices at rest.</summary>
    public static MarketInstance Of(MarketStructure structure) =>
        At(structure, [.. structure.Measures.Select(measure => new double[measure.LevelCount])]);

    /// <summary>The instance with measures that answer to prices at given levels.</summary>
    public static MarketInstance At(MarketStructure structure, IReadOnlyList<double[]> levels)
    {
        var instance = new MarketInstance
        {
            Cost = [.. structure.Columns.Select(column => column.Terms.Cost)],
            Curvature = [.. structure.Columns.Select(column => column.Terms.Curvature)],
            Upper = [.. structure.Columns.Select(column => column.Terms.Upper)],
            LaneCost = [.. structure.Lanes.Select(lane => lane.FrictionCost)],
            RightHandSide = [.. structure.Rows.Select(row => RightHandSideOf(structure, row))],
            Levels = levels,
        };
        for (var i = 0; i < structure.Measures.Count; i++) structure.Measures[i].Set(instance, levels[i]);
        return instance;
    }

    /// <summary>What a row's sum may be: its right-hand side by its sense; an AtMost row at +∞ and an AtLeast row at −∞ are off.</summary>
    public (double Low, double High) RangeOf(Row row, int position) => row.Sense switch
    {
        RowSense.AtLeast => (RightHandSide[position], double.PositiveInfinity),
        RowSense.AtMost => (double.NegativeInfinity, RightHandSide[position]),
        RowSense.Equal => (RightHandSide[position], RightHandSide[position]),
    };

    private static double RightHandSideOf(MarketStructure structure, Row row) => row.Kind switch
    {
        RowKind.Gate or RowKind.Delivery or RowKind.Friction or RowKind.Conduct => 0,
        RowKind.Link => structure.World.Links[row.Subject].FreeCapacity ?? double.PositiveInfinity,
        RowKind.Line => 1,
        RowKind.Contract => structure.World.Contracts[row.Subject].Quantity ?? 0,
        RowKind.Measure => row.Bound,
    };
}
