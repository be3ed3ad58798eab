namespace Netback.Numerics;

/// <summary>
/// One way through a presolved program: equilibration, interior point, and the polish of the active set that it points
/// at. Points come back in the program's own units with their residuals.
/// </summary>
internal sealed class BarrierAttempt
{
    private readonly QuadraticProgram program;
    private readonly Presolve presolve;
    private readonly Equilibration equilibration;
    private readonly Standing[] standings = [];
    private readonly QuadraticSolution? polished;

    public BarrierAttempt(QuadraticProgram program, Presolve presolve, CancellationToken cancel)
    {
        (this.program, this.presolve) = (program, presolve);
        equilibration = new Equilibration(presolve.Reduced());
        if (Scaled.Columns == 0)
        {
            (Interior, Answer) = (new BarrierPoint(0, Scaled.Rows, 0), InOriginalUnits([], new double[Scaled.Rows], 0, isPolished: true));
            return;
        }
        var barrier = new BarrierMethod(Scaled);
        var status = barrier.Run(cancel);
        (Interior, Iterations) = (barrier.Point, barrier.Iterations);
        if (status != QuadraticStatus.Optimal)
        {
            Answer = QuadraticSolution.Without(program, status, Iterations);
            return;
        }
        var guess = new ActiveSet(Scaled, barrier.Sides, Interior);
        standings = (Standing[])guess.Standings.Clone();
        var polish = new ActiveSetPolish(Scaled, guess, Interior.X, Interior.Y);
        var point = polish.Run(cancel);
        polished = InOriginalUnits(point.X, point.Y, Iterations, polish.IsConsistent);
        if (polish.IsConsistent || cancel.IsCancellationRequested) Answer = polished;
    }

    /// <summary>The presolved program in balanced units.</summary>
    public QuadraticProgram Scaled => equilibration.Scaled;

    /// <summary>The last iterate of the interior point, in balanced units.</summary>
    public BarrierPoint Interior { get; }

    public int Iterations { get; }

    /// <summary>How the attempt ended: an exact point, or no point at all; null where the point found is in doubt.</summary>
    public QuadraticSolution? Answer { get; }

    /// <summary>The last iterate of the interior point.</summary>
    public QuadraticSolution Unpolished => InOriginalUnits(Interior.X, Interior.Y, Iterations, isPolished: false);

    /// <summary>Of the iterate and its polish the one with the smaller residual.</summary>
    public QuadraticSolution Best
    {
        get
        {
            var unpolished = Unpolished;
            return polished is not null && polished.WorstResidual <= unpolished.WorstResidual ? polished : unpolished;
        }
    }

    /// <summary>Tries the proximal active set from here: an exact point, a proof that there is none, or neither.</summary>
    public QuadraticSolution LastResort(int iterations, CancellationToken cancel)
    {
        var last = new ProximalActiveSet(Scaled, Interior.X, standings);
        var end = last.Run(cancel);
        return end == QuadraticStatus.Optimal
            ? InOriginalUnits(last.X, last.Y, iterations, isPolished: true)
            : QuadraticSolution.Without(program, end, iterations);
    }

    /// <summary>A point of <see cref="Scaled"/> as a solution of the program.</summary>
    public QuadraticSolution InOriginalUnits(double[] scaledX, double[] scaledY, int iterations, bool isPolished)
    {
        var (x, y) = presolve.Restore(equilibration.Unscale(scaledX), equilibration.UnscaleDual(scaledY));
        return QuadraticSolution.At(program, x, y, iterations, isPolished);
    }
}
