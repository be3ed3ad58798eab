namespace Netback.Numerics;

/// <summary>
/// Solves for the exact point of an active set that an interior point has identified: free columns and active rows form a
/// linear system, solved near the interior point (which picks a point in the middle of the face where the system leaves
/// some choice). Bounds then found wrong are exchanged a few times.
/// </summary>
internal sealed class ActiveSetPolish
{
    private const int MaxExchanges = 25;

    /// <summary>Proximal steps of each linear system; few are needed unless it is close to singular.</summary>
    private const int MaxProximalSteps = 40;

    /// <summary>Violations below this, in units of an equilibrated program, are rounding.</summary>
    private const double Tolerance = 1e-12;

    private readonly QuadraticProgram program;
    private readonly ActiveSet set;
    private readonly double[] x;
    private readonly double[] y;

    public ActiveSetPolish(QuadraticProgram program, BarrierSides sides, BarrierPoint point)
    {
        this.program = program;
        set = new ActiveSet(program, sides, point);
        (x, y) = ((double[])point.X.Clone(), (double[])point.Y.Clone());
    }

    /// <summary>The best point on the active sets tried, with its residuals.</summary>
    public (double[] X, double[] Y, ProgramResiduals Residuals) Run(CancellationToken cancel)
    {
        var (bestX, bestY, best) = (x, y, new ProgramResiduals(double.PositiveInfinity, 0, 0));
        for (var round = 0; round <= MaxExchanges && !cancel.IsCancellationRequested; round++)
        {
            Solve();
            var z = ProgramResiduals.ReducedCosts(program, x, y);
            var (clampedX, clampedY) = Clamped();
            var found = ProgramResiduals.Of(program, clampedX, clampedY, ProgramResiduals.ReducedCosts(program, clampedX, clampedY));
            if (found.Worst < best.Worst) (bestX, bestY, best) = (clampedX, clampedY, found);
            if (!Exchange(z)) break;
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
        var system = new KktSystem(Restricted(columns, rows));
        system.Factor([.. columns.Select(j => program.P[j])], new double[rows.Length]);
        var z = ProgramResiduals.ReducedCosts(program, x, y);
        var activity = Activity();
        var f = columns.Select(j => -z[j]).ToArray();
        var g = rows.Select(i => set.BoundOf(program.Columns + i) - activity[i]).ToArray();
        var (dx, dy) = (new double[columns.Length], new double[rows.Length]);
        system.SolveExact(f, g, dx, dy, MaxProximalSteps);
        for (var k = 0; k < columns.Length; k++) x[columns[k]] += dx[k];
        for (var k = 0; k < rows.Length; k++) y[rows[k]] += dy[k];
    }

    private SparseMatrix Restricted(int[] columns, int[] rows)
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
        return new SparseMatrix(rows.Length, columns.Length, starts, [.. index], [.. values]);
    }

    private double[] Activity()
    {
        var activity = new double[program.Rows];
        new SparseMatrix(program.Rows, program.Columns, program.ColumnStart, program.RowIndex, program.Value).Times(x, activity);
        return activity;
    }

    /// <summary>The point with columns put inside their bounds and row duals of the wrong sign put to zero.</summary>
    private (double[] X, double[] Y) Clamped() =>
        ([.. x.Select((value, j) => Math.Clamp(value, program.Lower[j], program.Upper[j]))],
            [.. y.Select((value, i) => Math.Clamp(value,
                double.IsFinite(program.RowUpper[i]) ? double.NegativeInfinity : 0,
                double.IsFinite(program.RowLower[i]) ? double.PositiveInfinity : 0))]);

    private bool Exchange(double[] z)
    {
        var hasMoved = false;
        var activity = Activity();
        for (var j = 0; j < program.Columns; j++)
        {
            hasMoved |= set.Correct(j, x[j], z[j], Tolerance * (1 + Math.Abs(x[j])), Tolerance * (1 + Math.Abs(z[j])));
        }
        for (var i = 0; i < program.Rows; i++)
        {
            var tolerance = Tolerance * (1 + Math.Abs(activity[i]));
            hasMoved |= set.Correct(program.Columns + i, activity[i], y[i], tolerance, Tolerance * (1 + Math.Abs(y[i])));
        }
        return hasMoved;
    }
}
