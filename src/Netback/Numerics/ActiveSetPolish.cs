namespace Netback.Numerics;

/// <summary>
/// Solves for the exact point of an active set that an interior point has identified: free columns and active rows form a
/// linear system, solved near the interior point (which picks a point in the middle of the face where the system leaves
/// some choice). Bounds then found wrong are exchanged a few times.
/// </summary>
internal sealed class ActiveSetPolish
{
    private const int MaxExchanges = 25;

    /// <summary>Violations below this, relative to the sizes of <see cref="ProgramSizes"/>, are rounding.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Violations below this, in units of an equilibrated program, are rounding whatever the size.</summary>
    private const double Rounding = 1e-15;

    /// <summary>What the linear system of an active set may leave, relative to the same sizes.</summary>
    private const double ExactTolerance = 1e-10;

    private static double Allowed(double size) => Math.Max(Rounding, Tolerance * size);

    private readonly QuadraticProgram program;
    private readonly ActiveSet set;
    private readonly double[] x;
    private readonly double[] y;
    private bool isExact;

    /// <param name="program">The program.</param>
    /// <param name="set">The active set to begin with.</param>
    /// <param name="x">A point near the solution.</param>
    /// <param name="y">Its row duals.</param>
    public ActiveSetPolish(QuadraticProgram program, ActiveSet set, double[] x, double[] y)
    {
        (this.program, this.set) = (program, set);
        (this.x, this.y) = ((double[])x.Clone(), (double[])y.Clone());
    }

    /// <summary>After <see cref="Run"/>: the last active set gave a point that contradicts none of its bounds.</summary>
    public bool IsConsistent { get; private set; }

    /// <summary>The consistent point, else the best point on the active sets tried, with its residuals.</summary>
    public (double[] X, double[] Y, ProgramResiduals Residuals) Run(CancellationToken cancel)
    {
        var (bestX, bestY, best) = (x, y, new ProgramResiduals(double.PositiveInfinity, 0, 0));
        for (var round = 0; round <= MaxExchanges && !cancel.IsCancellationRequested; round++)
        {
            Solve();
            var (clampedX, clampedY) = Clamped();
            var found = ProgramResiduals.Of(program, clampedX, clampedY, ProgramResiduals.ReducedCosts(program, clampedX, clampedY));
            if (found.Worst < best.Worst) (bestX, bestY, best) = (clampedX, clampedY, found);
            if (!Exchange())
            {
                IsConsistent = isExact;
                return (clampedX, clampedY, found);
            }
        }
        return (bestX, bestY, best);
    }

    private void Solve()
    {
        var columns = Enumerable.Range(0, program.Columns).Where(j => set.Standings[j] == Standing.Free).ToArray();
        var rows = Enumerable.Range(0, program.Rows).Where(i => set.Standings[program.Columns + i] != Standing.Free).ToArray();
        for (var j = 0; j < program.Columns; j++)
        {
            if (set.Standings[j] != Standing.Free) x[j] = set.BoundOf(j);
        }
        for (var i = 0; i < program.Rows; i++)
        {
            if (set.Standings[program.Columns + i] == Standing.Free) y[i] = 0;
        }
        var restricted = new Equilibration(Restricted(columns, rows));
        var sizes = new ProgramSizes(program, x, y);
        var (dx, dy) = restricted.SolveSystem(
            [.. columns.Select(j => -sizes.ReducedCost[j])], [.. rows.Select(i => set.BoundOf(program.Columns + i) - sizes.Activity[i])]);
        for (var k = 0; k < columns.Length; k++) x[columns[k]] += dx[k];
        for (var k = 0; k < rows.Length; k++) y[rows[k]] += dy[k];
        isExact = IsExact(columns, rows);
    }

    /// <summary>True where free columns have no reduced cost and active rows meet their bounds, to rounding.</summary>
    private bool IsExact(int[] columns, int[] rows)
    {
        var sizes = new ProgramSizes(program, x, y);
        return Array.TrueForAll(columns, j => Math.Abs(sizes.ReducedCost[j]) <= Math.Max(Rounding, ExactTolerance * sizes.Column[j]))
            && Array.TrueForAll(rows, i => Math.Abs(sizes.Activity[i] - set.BoundOf(program.Columns + i))
                <= Math.Max(Rounding, ExactTolerance * Math.Max(sizes.Row[i], Math.Abs(set.BoundOf(program.Columns + i)))));
    }

    /// <summary>The free columns in the active rows.</summary>
    private QuadraticProgram Restricted(int[] columns, int[] rows)
    {
        var place = new int[program.Rows];
        Array.Fill(place, -1);
        for (var k = 0; k < rows.Length; k++) place[rows[k]] = k;
        var (starts, index, values) = (new int[columns.Length + 1], new List<int>(), new List<double>());
        for (var k = 0; k < columns.Length; k++)
        {
            for (var p = program.ColumnStart[columns[k]]; p < program.ColumnStart[columns[k] + 1]; p++)
            {
                if (place[program.RowIndex[p]] < 0) continue;
                index.Add(place[program.RowIndex[p]]);
                values.Add(program.Value[p]);
            }
            starts[k + 1] = index.Count;
        }
        return new QuadraticProgram
        {
            Rows = rows.Length,
            Columns = columns.Length,
            P = [.. columns.Select(j => program.P[j])],
            Q = new double[columns.Length],
            Lower = new double[columns.Length],
            Upper = new double[columns.Length],
            RowLower = new double[rows.Length],
            RowUpper = new double[rows.Length],
            ColumnStart = starts,
            RowIndex = [.. index],
            Value = [.. values],
        };
    }

    /// <summary>The point with columns put inside their bounds and row duals of the wrong sign put to zero.</summary>
    private (double[] X, double[] Y) Clamped() =>
        ([.. x.Select((value, j) => Math.Clamp(value, program.Lower[j], program.Upper[j]))],
            [.. y.Select((value, i) => Math.Clamp(value,
                double.IsFinite(program.RowUpper[i]) ? double.NegativeInfinity : 0,
                double.IsFinite(program.RowLower[i]) ? double.PositiveInfinity : 0))]);

    private bool Exchange()
    {
        var hasMoved = false;
        var sizes = new ProgramSizes(program, x, y);
        for (var j = 0; j < program.Columns; j++)
        {
            hasMoved |= set.Correct(j, x[j], sizes.ReducedCost[j], Allowed(sizes.Value[j]), Allowed(sizes.Column[j]));
        }
        for (var i = 0; i < program.Rows; i++)
        {
            hasMoved |= set.Correct(program.Columns + i, sizes.Activity[i], y[i], Allowed(sizes.Row[i]), Allowed(sizes.Dual[i]));
        }
        return hasMoved;
    }
}
