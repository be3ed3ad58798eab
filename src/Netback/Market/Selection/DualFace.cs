using Netback.Market.Program;
using Netback.Market.Structure;

namespace Netback.Market.Selection;

/// <summary>
/// The set of optimal duals at an optimal point: duals of rows with slack are zero, a used column's worth equals its marginal
/// cost, an unused one's is at most it, a full one's at least. Duals are scaled by <see cref="Scale"/>. Any optimal
/// point of the program gives the same set.
/// </summary>
internal sealed class DualFace
{
    /// <summary>Quantities below this share of their mineral's tonnes count as zero; the solver's polish is far finer.</summary>
    private const double ZeroShare = 1e-9;

    private readonly double zeroShare;

    private readonly MarketStructure structure;
    private readonly MarketInstance instance;

    public DualFace(MarketStructure structure, MarketInstance instance, IReadOnlyList<RouteColumn> routes, MarketPoint point, double accuracy)
    {
        (this.structure, this.instance, zeroShare) = (structure, instance, Math.Max(ZeroShare, accuracy));
        Scale = [.. structure.Rows.Select(ScaleOf)];
        IsTight = TightRows(routes, point);
        Constraints = [.. Enumerable.Range(0, structure.Columns.Count).Select(j => OfColumn(j, point.Fixed[j]))
            .Concat(routes.Select((route, r) => OfRoute(route, point.Flow[r])))
            .OfType<FaceConstraint>()];
    }

    /// <summary>USD per unit of each row's dual.</summary>
    public double[] Scale { get; }

    /// <summary>By row: no slack, so the dual may differ from zero.</summary>
    public bool[] IsTight { get; }

    public IReadOnlyList<FaceConstraint> Constraints { get; }

    /// <summary>True for gate and delivered rows, whose sum is minimised first.</summary>
    public bool IsPrice(int row) => structure.Rows[row].IsBalance;

    /// <summary>Lowest and highest value of a row's dual by sign alone.</summary>
    public (double Low, double High) SignOf(int row) => structure.Rows[row].Sense switch
    {
        RowSense.AtLeast => (0, double.PositiveInfinity),
        RowSense.AtMost => (double.NegativeInfinity, 0),
        RowSense.Equal => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private double ScaleOf(Row row) =>
        row.Commodity >= 0 ? structure.PriceScale[row.Commodity]
        : row.Kind == RowKind.Link ? GrossScale()
        : LineScale(row.Subject);

    /// <summary>Largest value of a gross tonne: one scale for all links, so that links in series share alike.</summary>
    private double GrossScale() => structure.PriceScale.Zip(structure.Carriage, (price, carriage) => price * carriage.Contained).Max();

    private double LineScale(int line)
    {
        var row = structure.RowOfLine.First(entry => structure.Rows[entry.Value].Subject == line).Value;
        return structure.Columns
            .Where(column => column.Entries.Any(entry => entry.Row == row))
            .Max(column => structure.PriceScale[column.Commodity] * column.Terms.Upper);
    }

    private FaceConstraint? OfColumn(int j, double value)
    {
        var column = structure.Columns[j];
        var upper = instance.Upper[j];
        if (upper <= 0) return null;
        var zero = zeroShare * structure.TonneScale[column.Commodity];
        var relation = value <= Math.Min(zero, 0.5 * upper) ? Relation.AtMost
            : value >= upper - Math.Min(zero, 0.5 * upper) ? Relation.AtLeast
            : Relation.Equal;
        return Constraint(column.Entries, column.Commodity, instance.Cost[j] + instance.Curvature[j] * value, relation);
    }

    private FaceConstraint OfRoute(RouteColumn route, double flow)
    {
        var commodity = structure.Gates[structure.Lanes[route.Lane].Gate].Commodity;
        var relation = flow > zeroShare * structure.TonneScale[commodity] ? Relation.Equal : Relation.AtMost;
        return Constraint(RouteEntries.Of(structure, route), commodity, instance.CostOf(route), relation);
    }

    private FaceConstraint Constraint(IEnumerable<RowEntry> entries, int commodity, double cost, Relation relation)
    {
        var scale = structure.PriceScale[commodity];
        var terms = new List<FaceTerm>(4);
        foreach (var entry in entries)
        {
            if (IsTight[entry.Row]) Add(terms, entry);
        }
        terms.RemoveAll(term => term.Coefficient == 0);
        for (var k = 0; k < terms.Count; k++) terms[k] = terms[k] with { Coefficient = terms[k].Coefficient * Scale[terms[k].Row] / scale };
        return new FaceConstraint(terms, relation, cost / scale);
    }

    private static void Add(List<FaceTerm> terms, RowEntry entry)
    {
        for (var k = 0; k < terms.Count; k++)
        {
            if (terms[k].Row != entry.Row) continue;
            terms[k] = terms[k] with { Coefficient = terms[k].Coefficient + entry.Coefficient };
            return;
        }
        terms.Add(new FaceTerm(entry.Row, entry.Coefficient));
    }

    private bool[] TightRows(IReadOnlyList<RouteColumn> routes, MarketPoint point)
    {
        var (sum, size) = (new double[structure.Rows.Count], new double[structure.Rows.Count]);
        void Add(IEnumerable<RowEntry> entries, double value)
        {
            foreach (var entry in entries)
            {
                sum[entry.Row] += entry.Coefficient * value;
                size[entry.Row] += Math.Abs(entry.Coefficient * value);
            }
        }
        for (var j = 0; j < structure.Columns.Count; j++) Add(structure.Columns[j].Entries, point.Fixed[j]);
        for (var r = 0; r < routes.Count; r++) Add(RouteEntries.Of(structure, routes[r]), point.Flow[r]);
        return [.. structure.Rows.Select((row, i) => IsTightRow(row, sum[i], size[i], instance.RightHandSide[i]))];
    }

    private bool IsTightRow(Row row, double sum, double size, double rightHandSide)
    {
        if (row.Sense == RowSense.Equal) return true;
        if (double.IsInfinity(rightHandSide)) return false;
        return Math.Abs(sum - rightHandSide) <= zeroShare * Math.Max(UnitOf(row), Math.Max(size, Math.Abs(rightHandSide)));
    }

    private double UnitOf(Row row) => row.Commodity >= 0 ? structure.TonneScale[row.Commodity] : 0;
}
