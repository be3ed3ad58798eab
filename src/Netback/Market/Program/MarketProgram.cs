using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Program;

/// <summary>
/// The quadratic program of an instance over a set of route columns, in natural units: a column in units of its
/// mineral's tonnes, a row likewise (a link in units of its limit), the objective in units of a middling trade. Columns
/// are the structure's fixed ones, then the routes; rows are the structure's.
/// </summary>
internal sealed class MarketProgram
{
    private readonly MarketStructure structure;
    private readonly double[] columnUnit;
    private readonly double[] rowUnit;
    private readonly double objectiveUnit;

    public MarketProgram(MarketStructure structure, MarketInstance instance, IReadOnlyList<RouteColumn> routes)
    {
        this.structure = structure;
        columnUnit = [.. structure.Columns.Select(column => structure.TonneScale[column.Commodity])
            .Concat(routes.Select(route => structure.TonneScale[CommodityOf(route)]))];
        rowUnit = [.. structure.Rows.Select((row, i) => UnitOf(row, instance.RightHandSide[i]))];
        objectiveUnit = MiddlingTrade(structure);
        Quadratic = Assemble(instance, routes);
    }

    public QuadraticProgram Quadratic { get; }

    /// <summary>Solves the program: minerals that meet on links only are parts of their own as long as the links have room.</summary>
    public QuadraticSolution Solve(CancellationToken cancel) =>
        PartwiseSolver.Solve(Quadratic, [.. Enumerable.Range(0, structure.Rows.Count).Where(row => structure.Rows[row].Kind == RowKind.Link)], structure.Memory.Programs, cancel);

    /// <summary>The solution in original units.</summary>
    public MarketPoint ToPoint(QuadraticSolution solution)
    {
        var fixedCount = structure.Columns.Count;
        var values = solution.X.Select((value, j) => value * columnUnit[j]).ToArray();
        return new MarketPoint(
            values[..fixedCount], values[fixedCount..],
            [.. solution.Y.Select((dual, i) => dual * objectiveUnit / rowUnit[i])]);
    }

    private int CommodityOf(RouteColumn route) => structure.Gates[structure.Lanes[route.Lane].Gate].Commodity;

    private double UnitOf(Row row, double rightHandSide) =>
        row.Commodity >= 0 ? structure.TonneScale[row.Commodity]
        : rightHandSide is > 0 and < double.PositiveInfinity ? rightHandSide
        : structure.TonneScale.Max();

    /// <summary>Rounded to a power of two: what moves one mineral a little leaves the numbers of all others as they are.</summary>
    private static double MiddlingTrade(MarketStructure structure)
    {
        var trades = structure.PriceScale.Zip(structure.TonneScale, (price, tonnes) => price * tonnes).Order().ToArray();
        return trades.Length == 0 ? 1 : Math.ScaleB(1, Math.ILogB(trades[trades.Length / 2]));
    }

    private QuadraticProgram Assemble(MarketInstance instance, IReadOnlyList<RouteColumn> routes)
    {
        var columns = columnUnit.Length;
        var entries = new ColumnEntries(rowUnit);
        var (p, q, upper) = (new double[columns], new double[columns], new double[columns]);
        for (var j = 0; j < columns; j++)
        {
            var unit = columnUnit[j];
            var route = j < structure.Columns.Count ? null : routes[j - structure.Columns.Count];
            q[j] = (route is null ? instance.Cost[j] : instance.CostOf(route)) * unit / objectiveUnit;
            p[j] = (route is null ? instance.Curvature[j] : 0) * unit * unit / objectiveUnit;
            upper[j] = (route is null ? instance.Upper[j] : double.PositiveInfinity) / unit;
            entries.Add(route is null ? structure.Columns[j].Entries : RouteEntries.Of(structure, route), unit);
        }
        return new QuadraticProgram
        {
            Rows = rowUnit.Length,
            Columns = columns,
            P = p,
            Q = q,
            Lower = new double[columns],
            Upper = upper,
            RowLower = [.. structure.Rows.Select((row, i) => instance.RangeOf(row, i).Low / rowUnit[i])],
            RowUpper = [.. structure.Rows.Select((row, i) => instance.RangeOf(row, i).High / rowUnit[i])],
            ColumnStart = entries.Starts,
            RowIndex = entries.Rows,
            Value = entries.Values,
        };
    }
}
