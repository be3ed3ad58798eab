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
        if (presolve.IsInfeasible) return QuadraticSolution.Without(program, QuadraticStatus.Infeasible, 0);
        if (presolve.IsUnbounded)
        {
            // Loose columns gain without limit, but only if the rest has a point at all.
            var rest = Solve(WithoutCosts(program), cancel);
            var status = rest.Status == QuadraticStatus.Optimal ? QuadraticStatus.Unbounded : rest.Status;
            return QuadraticSolution.Without(program, status, rest.Iterations);
        }
        var attempt = new BarrierAttempt(program, presolve, cancel);
        return attempt.Answer is { } answer ? answer : Refined(attempt, cancel);
    }

    /// <summary>What else is tried where the polish of the whole program leaves doubt, from the cheapest to the dearest.</summary>
    private static QuadraticSolution Refined(BarrierAttempt attempt, CancellationToken cancel)
    {
        var best = Zoomed(attempt, attempt.Best, isLast: false, cancel);
        if (best.IsPolished || cancel.IsCancellationRequested) return best;
        var last = attempt.LastResort(best.Iterations, cancel);
        var isProof = last.Status is QuadraticStatus.Infeasible or QuadraticStatus.Unbounded && best.Status != QuadraticStatus.Optimal;
        return last.Status == QuadraticStatus.Optimal || isProof ? last : Zoomed(attempt, best, isLast: true, cancel);
    }

    /// <summary>Solves for what is still in doubt, a few times; the first consistent point, else the best.</summary>
    private static QuadraticSolution Zoomed(BarrierAttempt attempt, QuadraticSolution best, bool isLast, CancellationToken cancel)
    {
        var scaled = attempt.Scaled;
        var (x, y, iterations) = (attempt.Interior.X, attempt.Interior.Y, best.Iterations);
        foreach (var clear in ClearDuals)
        {
            var zoom = new Zoom(scaled, x, y, clear);
            var inner = SolveOnce(zoom.Program, isLast, cancel);
            iterations += inner.Iterations;
            if (inner.Status is not (QuadraticStatus.Optimal or QuadraticStatus.NotConverged) || cancel.IsCancellationRequested) break;
            (x, y) = zoom.Restore(inner.X, inner.Y);
            var polish = new ActiveSetPolish(scaled, new ActiveSet(scaled, x, y), x, y);
            var point = polish.Run(cancel);
            var polished = attempt.InOriginalUnits(point.X, point.Y, iterations, polish.IsConsistent);
            if (polish.IsConsistent) return polished;
            if (polished.WorstResidual < best.WorstResidual) best = polished;
        }
        return best with { Iterations = iterations };
    }

    /// <summary>An attempt without any zoom.</summary>
    private static QuadraticSolution SolveOnce(QuadraticProgram program, bool isLast, CancellationToken cancel)
    {
        var presolve = new Presolve(program, ZoomNoise);
        if (presolve.IsInfeasible || presolve.IsUnbounded) return QuadraticSolution.Without(program, QuadraticStatus.Infeasible, 0);
        var attempt = new BarrierAttempt(program, presolve, cancel);
        if (attempt.Answer is { } answer) return answer;
        var last = isLast ? attempt.LastResort(attempt.Iterations, cancel) : null;
        return last?.Status == QuadraticStatus.Optimal ? last : attempt.Unpolished;
    }

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
