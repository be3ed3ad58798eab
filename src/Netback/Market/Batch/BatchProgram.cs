using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// The program that all instances of a structure share, in <see cref="BatchUnits"/>: the structure's fixed columns, then lane columns.
/// </summary>
internal sealed class BatchProgram
{
    /// <summary>A limit that an instance does not have and the reference has, in units of the natural size.</summary>
    private const double Far = 1e4;

    private readonly MarketStructure structure;
    private readonly double[] columnUnit;

    public BatchProgram(MarketStructure structure, IReadOnlyList<RouteColumn> routes)
    {
        (this.structure, Routes, Units) = (structure, routes, new BatchUnits(structure));
        columnUnit = [.. structure.Columns.Select(column => Units.Of(column.Commodity)).Concat(routes.Select(route => Units.Of(CommodityOf(route))))];
        var entries = new ColumnEntries(Units.Row);
        for (var j = 0; j < Fixed; j++) entries.Add(structure.Columns[j].Entries, columnUnit[j]);
        for (var r = 0; r < routes.Count; r++) entries.Add(RouteEntries.Of(structure, routes[r]), columnUnit[Fixed + r]);
        var matrix = new SparseMatrix(structure.Rows.Count, columnUnit.Length, entries.Starts, entries.Rows, entries.Values);
        Family = new ParametricProgram(
            [.. structure.Columns.Select((column, j) => ToCurvature(j, column.Terms.Curvature)), .. new double[routes.Count]], matrix);
    }

    /// <summary>Columns that are not lanes.</summary>
    public int Fixed => structure.Columns.Count;

    public IReadOnlyList<RouteColumn> Routes { get; }

    public BatchUnits Units { get; }

    public ParametricProgram Family { get; }

    /// <summary>Position of a column's commodity.</summary>
    public int CommodityOf(int column) => column < Fixed ? structure.Columns[column].Commodity : CommodityOf(Routes[column - Fixed]);

    /// <summary>True where an instance has the curvatures of the family.</summary>
    public bool HasCurvatures(MarketInstance instance)
    {
        for (var j = 0; j < Fixed; j++)
        {
            if (instance.Curvature[j] != structure.Columns[j].Terms.Curvature) return false;
        }
        return true;
    }

    /// <summary>Vectors with lane columns at no cost and without limit.</summary>
    public ProgramVectors NewVectors()
    {
        var vectors = new ProgramVectors(Family);
        vectors.High.AsSpan(Fixed, Routes.Count).Fill(double.PositiveInfinity);
        return vectors;
    }

    /// <summary>Fixed columns and rows of an instance.</summary>
    public void Fill(MarketInstance instance, ProgramVectors vectors)
    {
        for (var j = 0; j < Fixed; j++)
        {
            vectors.Cost[j] = ToCost(j, instance.Cost[j]);
            vectors.High[j] = Limit(instance.Upper[j] / columnUnit[j], structure.Columns[j].Commodity);
        }
        for (var i = 0; i < structure.Rows.Count; i++)
        {
            var (low, high) = instance.RangeOf(structure.Rows[i], i);
            var at = Family.Columns + i;
            (vectors.Low[at], vectors.High[at]) = (low / Units.Row[i], high / Units.Row[i]);
            if (structure.Rows[i].Sense == RowSense.AtMost) vectors.High[at] = Limit(vectors.High[at], structure.Rows[i].Commodity);
        }
    }

    /// <summary>Cost of a column from USD per tonne or per unit of activity.</summary>
    public double ToCost(int column, double usd) => usd * columnUnit[column] / Units.Money;

    /// <summary>Tonnes, or activity, of a column's value.</summary>
    public double ToTonnes(int column, double value) => value * columnUnit[column];

    /// <summary>USD per unit of a row's dual.</summary>
    public double ToDual(int row, double dual) => dual * Units.Money / Units.Row[row];

    private double ToCurvature(int column, double curvature) => curvature * columnUnit[column] * columnUnit[column] / Units.Money;

    private double Limit(double limit, int commodity) => double.IsPositiveInfinity(limit) ? Far * (commodity < 0 ? 1 : Units.Size[commodity]) : limit;

    private int CommodityOf(RouteColumn route) => structure.Gates[structure.Lanes[route.Lane].Gate].Commodity;
}
