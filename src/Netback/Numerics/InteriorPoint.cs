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

    /// <summary>A polished point this good is taken without a look at the interior one.</summary>
    private const double Exact = 1e-12;

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
        var polish = new ActiveSetPolish(scaled, barrier.Sides, barrier.Point).Run(cancel);
        if (cancel.IsCancellationRequested) return Without(program, QuadraticStatus.Cancelled, barrier.Iterations);
        var polished = Finish(program, presolve, equilibration.Unscale(polish.X), equilibration.UnscaleDual(polish.Y),
            barrier.Iterations, isPolished: true);
        if (Worst(polished) <= Exact) return polished;
        var interior = Finish(program, presolve, equilibration.Unscale(barrier.Point.X), equilibration.UnscaleDual(barrier.Point.Y),
            barrier.Iterations, isPolished: false);
        return Worst(polished) <= Worst(interior) ? polished : interior;
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
