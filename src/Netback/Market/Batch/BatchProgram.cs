using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// The program that all instances of a structure share, in <see cref="BatchUnits"/>: the structure's fixed columns, then the lane columns that are
/// known, then spare ones, which a thread gives to ways that an instance finds over watched links nobody had combined before.
/// </summary>
internal sealed class BatchProgram
{
    /// <summary>Spare lane columns: so many for each of the instances that a thread has in hand.</summary>
    public const int SparesEach = 64;

    /// <summary>A limit that an instance does not have and the reference has, in units of the natural size.</summary>
    private const double Far = 1e4;

    /// <summary>Watched links that a spare column has room for.</summary>
    private const int SpareLinks = 32;

    private readonly MarketStructure structure;
    private readonly RouteBook book;
    private readonly double[] fixedUnit;
    private readonly RouteColumn?[] routes;

    public BatchProgram(MarketStructure structure, RouteBook book)
    {
        (this.structure, this.book, Units, Known) = (structure, book, new BatchUnits(structure), book.Columns.Count);
        routes = [.. book.Columns, .. new RouteColumn?[SparesEach * CostBlock.Width]];
        fixedUnit = [.. structure.Columns.Select(column => Units.Of(column.Commodity))];
        var entries = new ColumnEntries(Units.Row);
        for (var j = 0; j < Fixed; j++) entries.Add(structure.Columns[j].Entries, fixedUnit[j]);
        foreach (var route in book.Columns) entries.Add(EntriesOf(route), Units.Of(CommodityOf(route)));
        var room = 2 + SpareLinks + structure.Lanes.Select(lane => lane.Entries.Count).DefaultIfEmpty().Max();
        for (var spare = Known; spare < LaneColumns; spare++) entries.AddEmpty(room);
        var matrix = new SparseMatrix(structure.Rows.Count, Fixed + LaneColumns, entries.Starts, entries.Rows, entries.Values);
        Family = new ParametricProgram(
            [.. structure.Columns.Select((column, j) => ToCurvature(j, column.Terms.Curvature)), .. new double[LaneColumns]], matrix);
    }

    private BatchProgram(BatchProgram from)
    {
        (structure, book, Units, Known, fixedUnit) = (from.structure, from.book, from.Units, from.Known, from.fixedUnit);
        (routes, Family) = ((RouteColumn?[])from.routes.Clone(), from.Family.Copy());
    }

    /// <summary>Columns that are not lanes.</summary>
    public int Fixed => structure.Columns.Count;

    /// <summary>Lane columns of every instance.</summary>
    public int Known { get; }

    /// <summary>Lane columns, spare ones among them.</summary>
    public int LaneColumns => routes.Length;

    public BatchUnits Units { get; }

    public ParametricProgram Family { get; }

    /// <summary>The same program with spare columns of its own, for one thread.</summary>
    public BatchProgram Copy() => new(this);

    /// <summary>Lane of a lane column; a spare one has to be taken.</summary>
    public int LaneOf(int column) => RouteOf(column).Lane;

    /// <summary>Position of the commodity of a lane column.</summary>
    public int CommodityOf(int column) => CommodityOf(RouteOf(column));

    /// <summary>Gives a spare lane column to a way; false where it goes over too many watched links.</summary>
    public bool Take(int spare, int lane, int[] links)
    {
        var route = RouteColumn.Of(structure, lane, links);
        var (unit, matrix) = (Units.Of(CommodityOf(route)), Family.Matrix);
        var at = matrix.ColumnStart[Fixed + spare];
        foreach (var entry in EntriesOf(route))
        {
            if (at == matrix.ColumnStart[Fixed + spare + 1]) return false;
            (matrix.RowIndex[at], matrix.Values[at]) = (entry.Row, entry.Coefficient * unit / Units.Row[entry.Row]);
            at++;
        }
        for (; at < matrix.ColumnStart[Fixed + spare + 1]; at++) matrix.Values[at] = 0;
        routes[spare] = route;
        return true;
    }

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
        vectors.High.AsSpan(Fixed, LaneColumns).Fill(double.PositiveInfinity);
        return vectors;
    }

    /// <summary>Fixed columns and rows of an instance.</summary>
    public void Fill(MarketInstance instance, ProgramVectors vectors)
    {
        for (var j = 0; j < Fixed; j++)
        {
            vectors.Cost[j] = instance.Cost[j] * fixedUnit[j] / Units.Money;
            vectors.High[j] = Limit(instance.Upper[j] / fixedUnit[j], structure.Columns[j].Commodity);
        }
        for (var i = 0; i < structure.Rows.Count; i++)
        {
            var (low, high) = instance.RangeOf(structure.Rows[i], i);
            var at = Family.Columns + i;
            (vectors.Low[at], vectors.High[at]) = (low / Units.Row[i], high / Units.Row[i]);
            if (structure.Rows[i].Sense == RowSense.AtMost) vectors.High[at] = Limit(vectors.High[at], structure.Rows[i].Commodity);
        }
    }

    /// <summary>Cost of a lane column from USD per tonne.</summary>
    public double ToCost(int column, double usd) => usd * Units.Of(CommodityOf(column)) / Units.Money;

    /// <summary>Tonnes of a lane column's value.</summary>
    public double ToTonnes(int column, double value) => value * Units.Of(CommodityOf(column));

    /// <summary>Tonnes, or activity, of a fixed column's value.</summary>
    public double ToFixed(int column, double value) => value * fixedUnit[column];

    /// <summary>USD per unit of a row's dual.</summary>
    public double ToDual(int row, double dual) => dual * Units.Money / Units.Row[row];

    private IEnumerable<RowEntry> EntriesOf(RouteColumn route)
    {
        var rows = RouteEntries.Of(structure, route);
        return rows.Where(entry => structure.Rows[entry.Row].Kind != RowKind.Link || book.IsWatched(entry.Row));
    }

    public RouteColumn RouteOf(int column) => routes[column] ?? throw new InvalidOperationException("a spare column is asked for before it is taken");

    private double ToCurvature(int column, double curvature) => curvature * fixedUnit[column] * fixedUnit[column] / Units.Money;

    private double Limit(double limit, int commodity) => double.IsPositiveInfinity(limit) ? Far * (commodity < 0 ? 1 : Units.Size[commodity]) : limit;

    private int CommodityOf(RouteColumn route) => structure.Gates[structure.Lanes[route.Lane].Gate].Commodity;
}
