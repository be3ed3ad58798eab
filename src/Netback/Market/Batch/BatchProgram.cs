using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// The program that all instances of a structure share over one pool of routes, in <see cref="BatchUnits"/>: the structure's
/// fixed columns, then the routes.
/// </summary>
internal sealed class BatchProgram
{
    private readonly MarketStructure structure;
    private readonly double[] columnUnit;

    public BatchProgram(MarketStructure structure, IReadOnlyList<RouteColumn> routes)
    {
        (this.structure, Routes, Units) = (structure, routes, new BatchUnits(structure));
        columnUnit = [.. structure.Columns.Select(column => Units.Of(column.Commodity))
            .Concat(routes.Select(route => Units.Of(structure.Gates[structure.Lanes[route.Lane].Gate].Commodity)))];
        var entries = new ColumnEntries(Units.Row);
        for (var j = 0; j < structure.Columns.Count; j++) entries.Add(structure.Columns[j].Entries, columnUnit[j]);
        for (var r = 0; r < routes.Count; r++) entries.Add(RouteEntries.Of(structure, routes[r]), columnUnit[structure.Columns.Count + r]);
        var matrix = new SparseMatrix(structure.Rows.Count, columnUnit.Length, entries.Starts, entries.Rows, entries.Values);
        Family = new ParametricProgram(
            [.. structure.Columns.Select((column, j) => column.Terms.Curvature * columnUnit[j] * columnUnit[j] / Units.Money), .. new double[routes.Count]], matrix);
    }

    public IReadOnlyList<RouteColumn> Routes { get; }

    public BatchUnits Units { get; }

    public ParametricProgram Family { get; }

    /// <summary>An instance in these units, with its routes at given costs.</summary>
    public void Fill(MarketInstance instance, ReadOnlySpan<double> routeCost, ProgramVectors vectors)
    {
        var (fixedCount, columns) = (structure.Columns.Count, columnUnit.Length);
        for (var j = 0; j < columns; j++)
        {
            vectors.Cost[j] = (j < fixedCount ? instance.Cost[j] : routeCost[j - fixedCount]) * columnUnit[j] / Units.Money;
            vectors.High[j] = j < fixedCount ? instance.Upper[j] / columnUnit[j] : double.PositiveInfinity;
        }
        for (var i = 0; i < structure.Rows.Count; i++)
        {
            var (low, high) = instance.RangeOf(structure.Rows[i], i);
            (vectors.Low[columns + i], vectors.High[columns + i]) = (low / Units.Row[i], high / Units.Row[i]);
        }
    }

    /// <summary>Tonnes of a column's value.</summary>
    public double ToTonnes(int column, double value) => value * columnUnit[column];

    /// <summary>USD per unit of a row's dual.</summary>
    public double ToDual(int row, double dual) => dual * Units.Money / Units.Row[row];
}
