namespace Netback.Numerics;

/// <summary>
/// A convex quadratic program with a diagonal Hessian:
/// <code>
///     minimise    ½ Σ pⱼ xⱼ² + Σ qⱼ xⱼ
///     subject to  rowLower ≤ A x ≤ rowUpper,   lower ≤ x ≤ upper
/// </code>
/// A is stored by columns. Infinite bounds are ±∞; a row with equal bounds is an equality.
/// Duals: the stationarity condition is <c>p∘x + q − Aᵀy − z = 0</c>; y ≥ 0 presses on rowLower, y ≤ 0 on rowUpper,
/// z ≥ 0 on lower, z ≤ 0 on upper.
/// </summary>
public sealed class QuadraticProgram
{
    public required int Rows { get; init; }
    public required int Columns { get; init; }

    /// <summary>Diagonal of the Hessian, ≥ 0, length Columns.</summary>
    public required double[] P { get; init; }
    public required double[] Q { get; init; }
    public required double[] Lower { get; init; }
    public required double[] Upper { get; init; }
    public required double[] RowLower { get; init; }
    public required double[] RowUpper { get; init; }

    /// <summary>Length Columns + 1; entries of column j are ColumnStart[j] … ColumnStart[j+1]−1, rows ascending, no duplicates.</summary>
    public required int[] ColumnStart { get; init; }
    public required int[] RowIndex { get; init; }
    public required double[] Value { get; init; }
}

/// <summary>How a solve of a <see cref="QuadraticProgram"/> ended.</summary>
public enum QuadraticStatus
{
    /// <summary>All residuals are within the tolerance asked for.</summary>
    Optimal,

    /// <summary>No x meets the rows and bounds; <see cref="QuadraticSolution.Y"/> and Z are a Farkas ray where available.</summary>
    Infeasible,

    /// <summary>The objective falls without limit along a feasible direction.</summary>
    Unbounded,

    /// <summary>Neither was shown within the iterations allowed; X, Y, Z are the best point found.</summary>
    NotConverged,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
