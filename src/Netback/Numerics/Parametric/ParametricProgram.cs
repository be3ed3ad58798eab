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
    public ParametricProgram(double[] curvature, SparseMatrix matrix)
    {
        (Curvature, Matrix) = (curvature, matrix);
        (RowStart, ColumnIndex, RowValue) = ByRows(matrix);
    }

    public double[] Curvature { get; }
    public SparseMatrix Matrix { get; }
    public int[] RowStart { get; }
    public int[] ColumnIndex { get; }
    public double[] RowValue { get; }
    public int Columns => Matrix.Columns;
    public int Rows => Matrix.Rows;
    public int Targets => Columns + Rows;

    private static (int[] Start, int[] Column, double[] Value) ByRows(SparseMatrix matrix)
    {
        var start = new int[matrix.Rows + 1];
        for (var p = 0; p < matrix.Entries; p++) start[matrix.RowIndex[p] + 1]++;
        for (var i = 0; i < matrix.Rows; i++) start[i + 1] += start[i];
        var next = start[..matrix.Rows];
        var (column, value) = (new int[matrix.Entries], new double[matrix.Entries]);
        for (var j = 0; j < matrix.Columns; j++)
        {
            for (var p = matrix.ColumnStart[j]; p < matrix.ColumnStart[j + 1]; p++)
            {
                var at = next[matrix.RowIndex[p]]++;
                (column[at], value[at]) = (j, matrix.Values[p]);
            }
        }
        return (start, column, value);
    }
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
