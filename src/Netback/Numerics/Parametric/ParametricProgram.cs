namespace Netback.Numerics.Parametric;

/// <summary>
/// What a family of quadratic programs has in common:
/// <code>
///     minimise ½ Σ pⱼ xⱼ² + Σ qⱼ xⱼ,   low ≤ (x, A x) ≤ high
/// </code>
/// P and A are fixed, costs q and bounds differ. Targets are the n columns, then the m rows: target i has a value v (xⱼ or row
/// sum) and a multiplier μ (zⱼ = pⱼxⱼ + qⱼ − aⱼᵀy, or the row's dual y), μ ≥ 0 at the lower and μ ≤ 0 at the upper bound.
/// </summary>
internal sealed class ParametricProgram
{
    public ParametricProgram(double[] curvature, SparseMatrix matrix) => (Curvature, Matrix) = (curvature, matrix);

    public double[] Curvature { get; }
    public SparseMatrix Matrix { get; }
    public int Columns => Matrix.Columns;
    public int Rows => Matrix.Rows;
    public int Targets => Columns + Rows;

    /// <summary>The same program with a matrix of its own, whose spare columns can be set.</summary>
    public ParametricProgram Copy() => new(Curvature, new SparseMatrix(
        Rows, Columns, Matrix.ColumnStart, (int[])Matrix.RowIndex.Clone(), (double[])Matrix.Values.Clone()));
}

/// <summary>What differs between the programs of a family: costs by column, bounds by target.</summary>
/// <param name="Cost">Length n.</param>
/// <param name="Low">Length n + m; −∞ for none.</param>
/// <param name="High">Length n + m; +∞ for none.</param>
internal sealed record ProgramVectors(double[] Cost, double[] Low, double[] High)
{
    public ProgramVectors(ParametricProgram program) : this(
        new double[program.Columns], new double[program.Targets], new double[program.Targets])
    {
    }

    public void CopyTo(ProgramVectors other)
    {
        Cost.CopyTo(other.Cost, 0);
        Low.CopyTo(other.Low, 0);
        High.CopyTo(other.High, 0);
    }
}
