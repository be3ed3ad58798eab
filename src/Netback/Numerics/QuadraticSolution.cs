namespace Netback.Numerics;

/// <summary>A solution with residuals measured on the original program.</summary>
public sealed record QuadraticSolution
{
    public required QuadraticStatus Status { get; init; }
    public required double[] X { get; init; }

    /// <summary>Row duals; see <see cref="QuadraticProgram"/> for the sign.</summary>
    public required double[] Y { get; init; }

    /// <summary>Reduced costs p∘x + q − Aᵀy.</summary>
    public required double[] Z { get; init; }
    public required int Iterations { get; init; }

    /// <summary>Largest violation of a row or bound, relative to 1 + |x| and |Ax| sizes.</summary>
    public required double PrimalResidual { get; init; }
    public required double DualResidual { get; init; }

    /// <summary>Complementarity Σ|slack·dual| ÷ (1 + |objective|).</summary>
    public required double Gap { get; init; }

    /// <summary>True when the active set was identified and the answer solved for exactly on it.</summary>
    public bool IsPolished { get; init; }

    /// <summary>The largest of the three residuals.</summary>
    public double WorstResidual => Math.Max(PrimalResidual, Math.Max(DualResidual, Gap));

    /// <summary>A point with its residuals, optimal where they are small enough.</summary>
    internal static QuadraticSolution At(QuadraticProgram program, double[] x, double[] y, int iterations, bool isPolished)
    {
        var z = ProgramResiduals.ReducedCosts(program, x, y);
        var residuals = ProgramResiduals.Of(program, x, y, z);
        return new QuadraticSolution
        {
            Status = residuals.Worst <= InteriorPoint.Tolerance ? QuadraticStatus.Optimal : QuadraticStatus.NotConverged,
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

    /// <summary>An end without a point.</summary>
    internal static QuadraticSolution Without(QuadraticProgram program, QuadraticStatus status, int iterations) => new()
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
}
