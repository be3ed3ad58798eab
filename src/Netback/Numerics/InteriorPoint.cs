namespace Netback.Numerics;

/// <summary>
/// Solves a <see cref="QuadraticProgram"/>: presolve, equilibration, a primal-dual interior point, and a polish that solves
/// for the active set exactly. Of several optima it takes one in the middle of the face. Deterministic; one thread.
/// <list type="bullet">
/// <item><see cref="QuadraticStatus.Optimal"/>: residuals on the original program are at most <see cref="Tolerance"/>.</item>
/// <item><see cref="QuadraticStatus.Infeasible"/>, <see cref="QuadraticStatus.Unbounded"/>: proved by a ray or by presolve.</item>
/// <item><see cref="QuadraticStatus.NotConverged"/>: neither; the point is the best one found.</item>
/// <item><see cref="QuadraticStatus.Cancelled"/>: the caller cancelled.</item>
/// </list>
/// Method: Mehrotra (1992); quasi-definite systems after Vanderbei (1995).
/// </summary>
internal static class InteriorPoint
{
    /// <summary>Largest relative residual of a point that is called optimal.</summary>
    public const double Tolerance = 1e-8;

    /// <summary>Rounding in the bounds of a zoom, in the same units.</summary>
    private const double ZoomNoise = 1e-12;

    /// <summary>Duals beyond doubt in each zoom, in units of an equilibrated program.</summary>
    private static readonly double[] ClearDuals = [1e-4, 1e-7, 1e-10];

    public static QuadraticSolution Solve(QuadraticProgram program, CancellationToken cancel = default)
    {
        var presolve = new Presolve(program);
        if (presolve.IsInfeasible) return Without(program, QuadraticStatus.Infeasible, 0);
        if (presolve.IsUnbounded)
        {
            // Loose columns gain without limit, but only if the rest has a point at all.
            var rest = Solve(WithoutCosts(program), cancel);
            return Without(program, rest.Status == QuadraticStatus.Optimal ? QuadraticStatus.Unbounded : rest.Status, rest.Iterations);
        }
        var reduced = presolve.Reduced();
        if (reduced.Columns == 0) return Finish(program, presolve, [], new double[reduced.Rows], 0, isPolished: true);
        return SolveReduced(program, presolve, new Equilibration(reduced), cancel);
    }

    private static QuadraticSolution SolveReduced(
        QuadraticProgram program, Presolve presolve, Equilibration equilibration, CancellationToken cancel)
    {
        var scaled = equilibration.Scaled;
        var barrier = new BarrierMethod(scaled);
        var status = barrier.Run(cancel);
        if (status != QuadraticStatus.Optimal) return Without(program, status, barrier.Iterations);
        QuadraticSolution Finished(double[] x, double[] y, int iterations, bool isPolished) =>
            Finish(program, presolve, equilibration.Unscale(x), equilibration.UnscaleDual(y), iterations, isPolished);
        var guess = new ActiveSet(scaled, barrier.Sides, barrier.Point);
        var standings = (Standing[])guess.Standings.Clone();
        var polish = new ActiveSetPolish(scaled, guess, barrier.Point.X, barrier.Point.Y);
        var point = polish.Run(cancel);
        var polished = Finished(point.X, point.Y, barrier.Iterations, polish.IsConsistent);
        if (polish.IsConsistent || cancel.IsCancellationRequested) return polished;
        var interior = Finished(barrier.Point.X, barrier.Point.Y, barrier.Iterations, isPolished: false);
        var best = Zoomed(scaled, barrier.Point, Worst(polished) <= Worst(interior) ? polished : interior, Finished, isLast: false, cancel);
        if (best.IsPolished || cancel.IsCancellationRequested) return best;
        var last = new ProximalActiveSet(scaled, barrier.Point.X, standings);
        var end = last.Run(cancel);
        return end switch
        {
            QuadraticStatus.Optimal => Finished(last.X, last.Y, best.Iterations, isPolished: true),
            QuadraticStatus.Infeasible or QuadraticStatus.Unbounded when best.Status != QuadraticStatus.Optimal => Without(program, end, best.Iterations),
            _ => Zoomed(scaled, barrier.Point, best, Finished, isLast: true, cancel),
        };
    }

    /// <summary>Solves for what is still in doubt, a few times; the first consistent point, else the best.</summary>
    private static QuadraticSolution Zoomed(
        QuadraticProgram scaled, BarrierPoint start, QuadraticSolution best,
        Func<double[], double[], int, bool, QuadraticSolution> finished, bool isLast, CancellationToken cancel)
    {
        var (x, y, iterations) = (start.X, start.Y, best.Iterations);
        foreach (var clear in ClearDuals)
        {
            var zoom = new Zoom(scaled, x, y, clear);
            var inner = SolveOnce(zoom.Program, isLast, cancel);
            iterations += inner.Iterations;
            if (inner.Status is not (QuadraticStatus.Optimal or QuadraticStatus.NotConverged) || cancel.IsCancellationRequested) break;
            (x, y) = zoom.Restore(inner.X, inner.Y);
            var polish = new ActiveSetPolish(scaled, new ActiveSet(scaled, x, y), x, y);
            var point = polish.Run(cancel);
            var polished = finished(point.X, point.Y, iterations, polish.IsConsistent);
            if (polish.IsConsistent) return polished;
            if (Worst(polished) < Worst(best)) best = polished;
        }
        return best with { Iterations = iterations };
    }

    /// <summary>Presolve, interior point and polish without any zoom.</summary>
    private static QuadraticSolution SolveOnce(QuadraticProgram program, bool isLast, CancellationToken cancel)
    {
        var presolve = new Presolve(program, ZoomNoise);
        if (presolve.IsInfeasible || presolve.IsUnbounded) return Without(program, QuadraticStatus.Infeasible, 0);
        var reduced = presolve.Reduced();
        if (reduced.Columns == 0) return Finish(program, presolve, [], new double[reduced.Rows], 0, isPolished: true);
        var equilibration = new Equilibration(reduced);
        var barrier = new BarrierMethod(equilibration.Scaled);
        var status = barrier.Run(cancel);
        if (status != QuadraticStatus.Optimal) return Without(program, status, barrier.Iterations);
        var guess = new ActiveSet(equilibration.Scaled, barrier.Sides, barrier.Point);
        var standings = (Standing[])guess.Standings.Clone();
        var polish = new ActiveSetPolish(equilibration.Scaled, guess, barrier.Point.X, barrier.Point.Y);
        var point = polish.Run(cancel);
        var (x, y) = polish.IsConsistent ? (point.X, point.Y) : (barrier.Point.X, barrier.Point.Y);
        if (isLast && !polish.IsConsistent && new ProximalActiveSet(equilibration.Scaled, x, standings) is var last && last.Run(cancel) == QuadraticStatus.Optimal)
        {
            return Finish(program, presolve, equilibration.Unscale(last.X), equilibration.UnscaleDual(last.Y), barrier.Iterations, isPolished: true);
        }
        return Finish(program, presolve, equilibration.Unscale(x), equilibration.UnscaleDual(y), barrier.Iterations, polish.IsConsistent);
    }

    private static double Worst(QuadraticSolution solution) =>
        Math.Max(solution.PrimalResidual, Math.Max(solution.DualResidual, solution.Gap));

    private static QuadraticSolution Finish(
        QuadraticProgram program, Presolve presolve, double[] reducedX, double[] reducedY, int iterations, bool isPolished)
    {
        var (x, y) = presolve.Restore(reducedX, reducedY);
        var z = ProgramResiduals.ReducedCosts(program, x, y);
        var residuals = ProgramResiduals.Of(program, x, y, z);
        return new QuadraticSolution
        {
            Status = residuals.Worst <= Tolerance ? QuadraticStatus.Optimal : QuadraticStatus.NotConverged,
            X = x,
            Y = y,
            Z = z,
            Iterations = iterations,
            PrimalResidual = residuals.Primal,
            DualResidual = residuals.Dual,
            Gap = residuals.Gap,
            IsPolished = isPolished,
        };
    }

    private static QuadraticSolution Without(QuadraticProgram program, QuadraticStatus status, int iterations) => new()
    {
        Status = status,
        X = new double[program.Columns],
        Y = new double[program.Rows],
        Z = new double[program.Columns],
        Iterations = iterations,
        PrimalResidual = double.PositiveInfinity,
        DualResidual = double.PositiveInfinity,
        Gap = double.PositiveInfinity,
    };

    private static QuadraticProgram WithoutCosts(QuadraticProgram program) => new()
    {
        Rows = program.Rows,
        Columns = program.Columns,
        P = new double[program.Columns],
        Q = new double[program.Columns],
        Lower = program.Lower,
        Upper = program.Upper,
        RowLower = program.RowLower,
        RowUpper = program.RowUpper,
        ColumnStart = program.ColumnStart,
        RowIndex = program.RowIndex,
        Value = program.Value,
    };
}
