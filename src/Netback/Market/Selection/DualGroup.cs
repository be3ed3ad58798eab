using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>
/// Chooses the duals of one group of free rows: least Σ of prices over scale, then least squares of prices and rents over
/// scale; and tells which are the same in all optimal duals.
/// </summary>
internal sealed class DualGroup
{
    /// <summary>An interval narrower than this, in units of the scale, is a point.</summary>
    private const double PointWidth = 1e-9;

    private readonly DualFace face;
    private readonly FreeDuals free;
    private readonly int[] rows;
    private readonly SolvedPrograms known;
    private readonly Dictionary<int, int> positionOf;
    private readonly FaceConstraint[] shared;
    private readonly FaceConstraint[] rents;

    public DualGroup(DualFace face, FreeDuals free, int[] rows, SolvedPrograms known)
    {
        (this.face, this.free, this.rows, this.known) = (face, free, rows, known);
        positionOf = Enumerable.Range(0, rows.Length).ToDictionary(i => rows[i]);
        shared = [.. free.Shared.Where(constraint => positionOf.ContainsKey(constraint.Terms[0].Row))];
        rents = [.. free.Rents.Where(constraint => positionOf.ContainsKey(constraint.Terms[0].Row))];
    }

    /// <summary>
    /// Writes the chosen duals, a point inside the face, and the uniqueness of the group's rows. Where a program is not
    /// solved, the duals stay as they are and do not count as unique.
    /// </summary>
    public void Choose(ScaledDuals duals, CancellationToken cancel)
    {
        if (rows.Length == 1 && shared.Length == 0 && (rents.Length == 0 || face.IsPrice(rows[0])))
        {
            ChooseAlone(duals);
            return;
        }
        if (LeastSum(cancel) is { } sum && Solve(LeastSquares(sum), cancel) is { } values)
        {
            for (var i = 0; i < rows.Length; i++) duals.Chosen[rows[i]] = values[i];
        }
        var constraints = shared.Select(constraint => (Local(constraint), Range(constraint))).ToArray();
        if (ImpliedEqualities.Find(Intervals(), constraints, known, cancel) is not { } interior) return;
        var unique = Unique(interior);
        for (var i = 0; i < rows.Length; i++)
        {
            duals.Inside[rows[i]] = interior.Point[i];
            duals.IsUnique[rows[i]] = unique[i];
        }
    }

    private void ChooseAlone(ScaledDuals duals)
    {
        var row = rows[0];
        var (low, high) = (free.Low[row], Math.Max(free.Low[row], free.High[row]));
        duals.Chosen[row] = face.IsPrice(row) ? low : Math.Clamp(0, low, high);
        duals.IsUnique[row] = high - low <= PointWidth * Math.Max(1, Math.Abs(duals.Chosen[row]));
        duals.Inside[row] = double.IsFinite(low) ? low + 0.5 * Math.Min(high - low, 2)
            : double.IsFinite(high) ? high - 1
            : 0;
    }

    /// <summary>Least Σ of the group's prices.</summary>
    private double? LeastSum(CancellationToken cancel)
    {
        var program = new GroupProgram(rows.Length);
        AddBounds(program, row => face.IsPrice(row) ? 1 : 0, _ => 0);
        foreach (var constraint in shared) program.AddRow(Local(constraint), Range(constraint));
        return Solve(program.Build(), cancel)?.Zip(rows, (value, row) => face.IsPrice(row) ? value : 0).Sum();
    }

    /// <summary>Least squares of prices and rents among the duals with the least sum.</summary>
    private QuadraticProgram LeastSquares(double leastSum)
    {
        var program = new GroupProgram(rows.Length);
        AddBounds(program, _ => 0, _ => 2);
        foreach (var constraint in shared) program.AddRow(Local(constraint), Range(constraint));
        foreach (var rent in rents)
        {
            var column = program.AddColumn(0, 2, 0, double.PositiveInfinity);
            program.AddRow([.. Local(rent), (column, -1)], (rent.Bound, rent.Bound));
        }
        var prices = Enumerable.Range(0, rows.Length).Where(i => face.IsPrice(rows[i])).Select(i => (i, 1.0)).ToArray();
        if (prices.Length > 0) program.AddRow(prices, (leastSum, leastSum));
        return program.Build();
    }

    private void AddBounds(GroupProgram program, Func<int, double> cost, Func<int, double> curvature)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = (free.Low[rows[i]], Math.Max(free.Low[rows[i]], free.High[rows[i]]));
            program.SetColumn(i, cost(rows[i]), curvature(rows[i]), low, high);
        }
    }

    private (int Column, double Value)[] Local(FaceConstraint constraint) =>
        [.. constraint.Terms.Select(term => (positionOf[term.Row], term.Coefficient))];

    private static (double Low, double High) Range(FaceConstraint constraint) => constraint.Relation switch
    {
        Relation.AtMost => (double.NegativeInfinity, constraint.Bound),
        Relation.Equal => (constraint.Bound, constraint.Bound),
        Relation.AtLeast => (constraint.Bound, double.PositiveInfinity),
    };

    private double[]? Solve(QuadraticProgram program, CancellationToken cancel) =>
        known.Solve(program, cancel) is { Status: QuadraticStatus.Optimal } solution ? solution.X : null;

    /// <summary>
    /// Which duals are the same all over the face: those that the equalities, and the inequalities that hold with equality
    /// everywhere on it, determine together.
    /// </summary>
    private bool[] Unique(Interior interior)
    {
        var equations = new List<(int Column, double Value)[]>();
        for (var k = 0; k < shared.Length; k++)
        {
            if (interior.Constraints[k]) equations.Add(Local(shared[k]));
        }
        for (var i = 0; i < rows.Length; i++)
        {
            if (interior.Variables[i]) equations.Add([(i, 1)]);
        }
        var starts = new int[equations.Count + 1];
        for (var k = 0; k < equations.Count; k++) starts[k + 1] = starts[k] + equations[k].Length;
        return AffineUniqueness.Determined(rows.Length, starts,
            [.. equations.SelectMany(terms => terms.Select(term => term.Column))],
            [.. equations.SelectMany(terms => terms.Select(term => term.Value))]);
    }

    private (double Low, double High)[] Intervals() =>
        [.. rows.Select(row => (free.Low[row], Math.Max(free.Low[row], free.High[row])))];
}
