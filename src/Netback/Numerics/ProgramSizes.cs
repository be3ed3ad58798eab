namespace Netback.Numerics;

/// <summary>
/// The size of everything at a point, by which residuals are measured, so that a small market beside a large one is held to
/// its own scale:
/// <code>
///     row i       rᵢ = max |aᵢⱼ xⱼ|                     column j        cⱼ = max(|qⱼ|, |pⱼ xⱼ|, |aᵢⱼ yᵢ|)
///     value of j  vⱼ = max(|xⱼ|, minᵢ rᵢ ÷ |aᵢⱼ|)       dual of row i   dᵢ = max(|yᵢ|, minⱼ cⱼ ÷ |aᵢⱼ|)
/// </code>
/// </summary>
internal sealed class ProgramSizes
{
    public ProgramSizes(QuadraticProgram program, double[] x, double[] y)
    {
        (Row, Column) = (new double[program.Rows], new double[program.Columns]);
        (Activity, ReducedCost) = (new double[program.Rows], new double[program.Columns]);
        for (var j = 0; j < program.Columns; j++)
        {
            var (linear, curved) = (program.Q[j], program.P[j] * x[j]);
            (ReducedCost[j], Column[j]) = (linear + curved, Math.Max(Math.Abs(linear), Math.Abs(curved)));
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var i = program.RowIndex[p];
                var (term, worth) = (program.Value[p] * x[j], program.Value[p] * y[i]);
                Activity[i] += term;
                Row[i] = Math.Max(Row[i], Math.Abs(term));
                ReducedCost[j] -= worth;
                Column[j] = Math.Max(Column[j], Math.Abs(worth));
            }
        }
        (Value, Dual) = (new double[program.Columns], new double[program.Rows]);
        Array.Fill(Dual, double.PositiveInfinity);
        for (var j = 0; j < program.Columns; j++)
        {
            var least = double.PositiveInfinity;
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var (i, entry) = (program.RowIndex[p], Math.Abs(program.Value[p]));
                if (entry == 0) continue;
                if (Row[i] > 0) least = Math.Min(least, Row[i] / entry);
                if (Column[j] > 0) Dual[i] = Math.Min(Dual[i], Column[j] / entry);
            }
            Value[j] = Math.Max(Math.Abs(x[j]), double.IsFinite(least) ? least : 0);
        }
        for (var i = 0; i < Dual.Length; i++) Dual[i] = Math.Max(Math.Abs(y[i]), double.IsFinite(Dual[i]) ? Dual[i] : 0);
    }

    /// <summary>A x.</summary>
    public double[] Activity { get; }

    /// <summary>p∘x + q − Aᵀy.</summary>
    public double[] ReducedCost { get; }

    public double[] Row { get; }
    public double[] Column { get; }
    public double[] Value { get; }
    public double[] Dual { get; }
}
