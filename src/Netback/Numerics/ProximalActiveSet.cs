namespace Netback.Numerics;

/// <summary>
/// The last resort where an interior point does not converge, as on programs without any interior: proximal points
/// (Rockafellar 1976), each the solution of a strictly convex program
/// <code>
///     minimise  ½ Σ (p + ρ) x² + Σ (q − ρ x̄) x   over the same bounds,   x̄ the point before
/// </code>
/// by a dual active set. It needs no interior, ends in a finite number of steps and proves what is infeasible, but its
/// factors are dense.
/// </summary>
internal sealed class ProximalActiveSet
{
    /// <summary>ρ to begin with, in units of an equilibrated program.</summary>
    private const double FirstWeight = 1e-3;

    private const double LeastWeight = 1e-12;

    private const int MaxPoints = 500;

    private const double Step = 10;

    /// <summary>A change below this share of the largest of a step is rounding.</summary>
    private const double Flat = 1e-13;

    /// <summary>Multiplications in factors spent at most: a few seconds.</summary>
    private const long WorkLimit = 2_000_000_000;

    private readonly QuadraticProgram program;
    private readonly BarrierSides sides;
    private readonly SparseMatrix matrix;
    private Standing[] standings;
    private long work = WorkLimit;
    private int points;

    /// <param name="program">An equilibrated program.</param>
    /// <param name="x">A point to begin near.</param>
    /// <param name="standings">Bounds that it may hold.</param>
    public ProximalActiveSet(QuadraticProgram program, double[] x, Standing[] standings)
    {
        (this.program, this.standings) = (program, (Standing[])standings.Clone());
        sides = new BarrierSides(program);
        matrix = new SparseMatrix(program.Rows, program.Columns, program.ColumnStart, program.RowIndex, program.Value);
        X = [.. x.Select((value, j) => double.IsFinite(value) ? Math.Clamp(value, program.Lower[j], program.Upper[j]) : 0)];
        Y = new double[program.Rows];
    }

    /// <summary>After an optimal end: the point.</summary>
    public double[] X { get; private set; }

    /// <summary>After an optimal end: its row duals.</summary>
    public double[] Y { get; private set; }

    /// <summary>Optimal with a consistent point, infeasible or unbounded with a proof, else not converged.</summary>
    public QuadraticStatus Run(CancellationToken cancel)
    {
        var (weight, least) = (FirstWeight, LeastWeight);
        while (points < MaxPoints)
        {
            var end = RunWith(weight, goOn: weight <= least, cancel);
            if (end is { } status && (status != QuadraticStatus.NotConverged || weight >= FirstWeight)) return status;
            if (end is null && weight <= least) break;
            // Where rounding spoils the method at a weight, the one before it is as small as may be.
            weight = end is null ? Math.Max(least, weight / Step) : least = weight * Step;
        }
        return QuadraticStatus.NotConverged;
    }

    /// <summary>Proximal points with one weight; null where they have come to rest without a consistent point.</summary>
    private QuadraticStatus? RunWith(double weight, bool goOn, CancellationToken cancel)
    {
        var inner = new DualActiveSet(program, [.. program.P.Select(p => p + weight)], (Standing[])standings.Clone(), work);
        for (var isMoving = true; isMoving && points < MaxPoints; points++)
        {
            if (cancel.IsCancellationRequested) return QuadraticStatus.Cancelled;
            var status = inner.Run([.. program.Q.Select((q, j) => q - weight * X[j])]);
            work = inner.WorkLeft;
            if (status != QuadraticStatus.Optimal) return status;
            var step = inner.X.Select((value, j) => value - X[j]).ToArray();
            var isSettled = inner.Standings.AsSpan().SequenceEqual(standings);
            (X, Y, standings) = ([.. inner.X], [.. inner.Y], [.. inner.Standings]);
            if (IsUnbounded(step)) return QuadraticStatus.Unbounded;
            if (isSettled && IsPolished(cancel)) return QuadraticStatus.Optimal;
            var isExtended = Extend(step, isSettled ? weight : 0);
            isMoving = !isSettled || (goOn && isExtended);
        }
        return null;
    }

    /// <summary>
    /// Goes on along a step (of a weight, where the bounds held have not changed) to the lowest value or the first bound: a slight slope would otherwise be walked down in a great
    /// many steps.
    /// </summary>
    /// <returns>True where that is further on.</returns>
    private bool Extend(double[] step, double weight)
    {
        var (fall, curvature) = (0.0, 0.0);
        for (var j = 0; j < step.Length; j++)
        {
            // At rest the slope at the end of a proximal step is −ρ‖step‖²; summed from costs it would be lost in rounding.
            fall += weight > 0 ? weight * step[j] * step[j] : -(program.P[j] * X[j] + program.Q[j]) * step[j];
            curvature += program.P[j] * step[j] * step[j];
        }
        if (fall <= 0) return false;
        var reach = curvature > 0 ? fall / curvature : double.PositiveInfinity;
        var flat = Flat * KktSystem.Largest(step);
        var (activity, change) = (new double[program.Rows], new double[program.Rows]);
        matrix.Times(X, activity);
        matrix.Times(step, change);
        for (var t = 0; t < standings.Length; t++)
        {
            if (standings[t] != Standing.Free) continue;
            var (value, rate) = t < step.Length ? (X[t], step[t]) : (activity[t - step.Length], change[t - step.Length]);
            var (lower, upper) = t < step.Length
                ? (program.Lower[t], program.Upper[t]) : (program.RowLower[t - step.Length], program.RowUpper[t - step.Length]);
            if (rate < -flat) reach = Math.Min(reach, Math.Max(0, value - lower) / -rate);
            if (rate > flat) reach = Math.Min(reach, Math.Max(0, upper - value) / rate);
        }
        if (!double.IsFinite(reach) || reach <= 0) return false;
        for (var j = 0; j < step.Length; j++) X[j] += reach * step[j];
        return true;
    }

    private bool IsPolished(CancellationToken cancel)
    {
        var polish = new ActiveSetPolish(program, new ActiveSet(program, standings), X, Y);
        var (x, y, rr) = polish.Run(cancel);
        if (polish.IsConsistent) (X, Y) = (x, y);
        return polish.IsConsistent;
    }

    /// <summary>Proximal points of an unbounded program walk along a ray in ever equal steps.</summary>
    private bool IsUnbounded(double[] step)
    {
        var activity = new double[program.Rows];
        matrix.Times(step, activity);
        return Rays.ProvesUnbounded(program, sides, step, activity);
    }
}
