namespace Netback.Numerics;

/// <summary>
/// Primal-dual interior point with Mehrotra's predictor and corrector (1992) on a presolved, equilibrated program. Every
/// finite bound of a column or row is a side k with slack sₖ and multiplier λₖ &gt; 0:
/// <code>
///     σₖ (vₖ − bₖ) = sₖ,   sₖ λₖ → 0,   v = (x, A x),   σ = +1 at a lower, −1 at an upper bound
///     p∘x + q − Aᵀy − z = 0,   z, y = Σ σₖ λₖ over the sides of the column or row; y is free on an equality
/// </code>
/// </summary>
internal sealed class BarrierMethod
{
    private const int MaxIterations = 150;

    /// <summary>A relative gap this small tells slacks from multipliers wherever they can be told apart.</summary>
    private const double TargetGap = 1e-18;

    /// <summary>The gap is not driven below this share of the residuals: a point must not reach the boundary before it is feasible.</summary>
    private const double ResidualShare = 0.1;

    /// <summary>Iterations without a better point after which the best one is taken.</summary>
    private const int Patience = 12;

    /// <summary>A point this good is enough to tell the active set by; then little patience is spent on the last digits.</summary>
    private const double Good = 1e-9;

    private const int LittlePatience = 2;

    /// <summary>
    /// Patience while whole steps leave the residual as it is: where two ways cost nearly the same, the optimum lies at the end of a
    /// long edge, and the proximal terms let the iterates go along it only by their residual over ρ a step.
    /// </summary>
    private const int DriftPatience = 60;

    /// <summary>A step of at least this length is whole.</summary>
    private const double WholeStep = 0.9;

    /// <summary>A residual below this is rounding, so nothing drifts.</summary>
    private const double Still = 1e-13;

    /// <summary>A point this many times worse than the best one is a loss of accuracy: go back and regularise more.</summary>
    private const double Lost = 1e3;

    /// <summary>A Newton step of length α leaves 1 − α of the residuals; what is left beyond this share more, the proximal terms hold back.</summary>
    private const double Slow = 0.3;

    /// <summary>Residuals below this share of the gap do no harm.</summary>
    private const double Matters = 1e-3;

    /// <summary>Share of the way to the boundary that a step goes at most.</summary>
    private const double Fraction = 0.995;

    private readonly QuadraticProgram program;
    private readonly SparseMatrix matrix;
    private readonly KktSystem system;
    private readonly BarrierSides sides;
    private readonly BarrierPoint best;
    private readonly double[] activity;
    private readonly double[] dualResidual;
    private readonly double[] equalityResidual;
    private readonly double[] f;
    private readonly double[] g;
    private readonly double[] dx;
    private readonly double[] dy;
    private readonly double[] hessian;
    private readonly double[] relaxation;
    private readonly bool isLinear;
    private double residual = double.PositiveInfinity;
    private double gap = double.PositiveInfinity;
    private double bestError = double.PositiveInfinity;
    private double bestGap = double.PositiveInfinity;
    private double stepped;
    private bool isHeldBack;
    private int sinceBest;

    public BarrierMethod(QuadraticProgram program)
    {
        this.program = program;
        var (n, m) = (program.Columns, program.Rows);
        matrix = new SparseMatrix(m, n, program.ColumnStart, program.RowIndex, program.Value);
        system = new KktSystem(matrix);
        sides = new BarrierSides(program);
        (Point, best) = (new BarrierPoint(n, m, sides.Count), new BarrierPoint(n, m, sides.Count));
        (activity, dualResidual, equalityResidual) = (new double[m], new double[n], new double[m]);
        (hessian, relaxation) = (new double[n], new double[m]);
        (f, g, dx, dy) = (new double[n], new double[m], new double[n], new double[m]);
        isLinear = Array.TrueForAll(program.P, value => value == 0);
    }

    /// <summary>The best point found.</summary>
    public BarrierPoint Point { get; }

    public int Iterations { get; private set; }

    public BarrierSides Sides => sides;

    /// <summary>Iterates until the target, no more progress, or a ray that proves there is no solution.</summary>
    public QuadraticStatus Run(CancellationToken cancel)
    {
        Start();
        for (; Iterations < MaxIterations && sinceBest < PatienceNow; Iterations++)
        {
            if (cancel.IsCancellationRequested) return QuadraticStatus.Cancelled;
            Evaluate();
            Remember();
            if (gap <= TargetGap && residual <= Good) break;
            if (!(Math.Max(residual, gap) <= Lost * Math.Max(bestError, Good)))
            {
                Point.CopyFrom(best);
                if (!system.Strengthen()) break;
                Evaluate();
            }
            else if (isHeldBack) system.Weaken();
            if (Rays.ProvesInfeasible(program, matrix, sides, Point)) return QuadraticStatus.Infeasible;
            if (Rays.ProvesUnbounded(program, sides, Point.X, activity)) return QuadraticStatus.Unbounded;
            if (Step()) continue;
            Point.CopyFrom(best);
            if (!system.Strengthen()) break;
        }
        Point.CopyFrom(best);
        return QuadraticStatus.Optimal;
    }

    private int PatienceNow => bestError > Good ? Patience : isHeldBack && stepped >= WholeStep && residual > Still ? DriftPatience : LittlePatience;

    private void Start()
    {
        for (var j = 0; j < hessian.Length; j++) hessian[j] = program.P[j] + 1;
        for (var i = 0; i < relaxation.Length; i++)
        {
            relaxation[i] = sides.IsEquality[i] ? 0 : 1;
            g[i] = Math.Clamp(0, program.RowLower[i], program.RowUpper[i]);
        }
        for (var j = 0; j < f.Length; j++) f[j] = -program.Q[j];
        system.Factor(hessian, relaxation);
        system.SolveProximal(f, g, Point.X, Point.EqualityDual);
        matrix.Times(Point.X, activity);
        for (var i = 0; i < relaxation.Length; i++) Point.EqualityDual[i] = sides.IsEquality[i] ? Point.EqualityDual[i] : 0;
        sides.Start(Point, activity);
    }

    /// <summary>Keeps the point where it is better: a smaller error, or, once that is good, a smaller gap at a good residual.</summary>
    private void Remember()
    {
        sinceBest++;
        var error = Math.Max(residual, gap);
        if (error < bestError || (bestError <= Good && residual <= Good && gap < 0.5 * bestGap))
        {
            (bestError, bestGap, sinceBest) = (Math.Min(error, bestError), gap, 0);
            best.CopyFrom(Point);
        }
    }

    /// <summary>Residuals and gap at the point, relative.</summary>
    private void Evaluate()
    {
        matrix.Times(Point.X, activity);
        sides.Duals(Point);
        matrix.TimesTransposed(Point.Y, dualResidual);
        var (dualError, dualSize, objective) = (0.0, 1.0, 0.0);
        for (var j = 0; j < dualResidual.Length; j++)
        {
            var gradient = program.P[j] * Point.X[j] + program.Q[j];
            dualSize = Math.Max(dualSize, Math.Max(Math.Abs(dualResidual[j]), Math.Abs(gradient)));
            dualResidual[j] = gradient - dualResidual[j] - Point.Z[j];
            dualError = Math.Max(dualError, Math.Abs(dualResidual[j]));
            objective += (0.5 * program.P[j] * Point.X[j] + program.Q[j]) * Point.X[j];
        }
        var primalError = sides.Residuals(Point, activity);
        var primalSize = Math.Max(1, KktSystem.Largest(activity));
        for (var i = 0; i < equalityResidual.Length; i++)
        {
            equalityResidual[i] = sides.IsEquality[i] ? activity[i] - program.RowLower[i] : 0;
            primalError = Math.Max(primalError, Math.Abs(equalityResidual[i]));
        }
        var last = residual;
        residual = Math.Max(dualError / dualSize, primalError / primalSize);
        gap = sides.Gap(Point) / (1 + Math.Abs(objective));
        isHeldBack = residual > Matters * gap && residual > (1 - stepped + Slow) * last;
    }

    /// <summary>One predictor-corrector step; false where no step is left.</summary>
    private bool Step()
    {
        FactorHere();
        var mu = sides.Count == 0 ? 0 : sides.Gap(Point) / sides.Count;
        sides.AimAt(Point, 0, withCorrection: false);
        Direction();
        var (primal, dual) = sides.StepLengths(Point, 1);
        if (!isLinear) primal = dual = Math.Min(primal, dual);
        var affine = sides.Count == 0 ? 0 : sides.GapAfter(Point, primal, dual) / sides.Count;
        var centring = mu > 0 ? Math.Pow(affine / mu, 3) : 0;
        var least = sides.Count == 0 ? 0 : Math.Min(1, ResidualShare * residual / gap);
        sides.AimAt(Point, Math.Clamp(centring, least, 1) * mu, withCorrection: true);
        Direction();
        (primal, dual) = sides.StepLengths(Point, Fraction);
        if (!isLinear) primal = dual = Math.Min(primal, dual);
        return Move(primal, dual);
    }

    private void FactorHere()
    {
        program.P.CopyTo(hessian, 0);
        Array.Clear(relaxation);
        sides.Weights(Point, hessian, relaxation);
        for (var i = 0; i < relaxation.Length; i++) relaxation[i] = sides.IsEquality[i] ? 0 : 1 / relaxation[i];
        system.Factor(hessian, relaxation);
    }

    private void Direction()
    {
        for (var j = 0; j < f.Length; j++) f[j] = -dualResidual[j];
        Array.Clear(g);
        sides.RightHandSide(Point, f, g);
        for (var i = 0; i < g.Length; i++) g[i] = sides.IsEquality[i] ? -equalityResidual[i] : g[i] * relaxation[i];
        system.SolveProximal(f, g, dx, dy);
        matrix.Times(dx, g);
        for (var i = 0; i < g.Length; i++) g[i] += system.Proximal * dy[i];
        matrix.TimesTransposed(dy, f);
        for (var j = 0; j < f.Length; j++) f[j] = program.P[j] * dx[j] - f[j] + dualResidual[j];
        sides.Directions(Point, dx, g, f, dy);
    }

    private bool Move(double primal, double dual)
    {
        if (!double.IsFinite(primal) || !double.IsFinite(dual) || Math.Max(primal, dual) < 1e-10) return false;
        stepped = Math.Min(primal, dual);
        for (var j = 0; j < dx.Length; j++)
        {
            if (!double.IsFinite(dx[j])) return false;
            Point.X[j] += primal * dx[j];
        }
        for (var i = 0; i < dy.Length; i++)
        {
            if (sides.IsEquality[i]) Point.EqualityDual[i] += dual * dy[i];
        }
        sides.Move(Point, primal, dual);
        return true;
    }
}
