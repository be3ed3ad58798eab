namespace Netback.Numerics;

/// <summary>How far a point is from solving a program: largest relative violations, recomputed from x and y alone.</summary>
internal readonly record struct ProgramResiduals(double Primal, double Dual, double Gap)
{
    public double Worst => Math.Max(Primal, Math.Max(Dual, Gap));

    /// <summary>
    /// Primal: violation of a row or bound ÷ (1 + largest term of the row, or |x|). Dual: a reduced cost on the wrong side
    /// of a bound that x does not have ÷ (1 + largest term of the column). Gap: Σ|slack·dual| ÷ (1 + |objective|).
    /// </summary>
    public static ProgramResiduals Of(QuadraticProgram program, double[] x, double[] y, double[] z)
    {
        var work = new Accumulator();
        var (activity, size) = (new double[program.Rows], new double[program.Rows]);
        for (var j = 0; j < program.Columns; j++)
        {
            var largest = Math.Max(Math.Abs(program.Q[j]), Math.Abs(program.P[j] * x[j]));
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var (i, term) = (program.RowIndex[p], program.Value[p] * x[j]);
                activity[i] += term;
                size[i] = Math.Max(size[i], Math.Abs(term));
                largest = Math.Max(largest, Math.Abs(program.Value[p] * y[i]));
            }
            work.Add(x[j], program.Lower[j], program.Upper[j], z[j], Math.Abs(x[j]), largest);
            work.Objective += (0.5 * program.P[j] * x[j] + program.Q[j]) * x[j];
        }
        for (var i = 0; i < program.Rows; i++)
        {
            work.Add(activity[i], program.RowLower[i], program.RowUpper[i], y[i], size[i], Math.Abs(y[i]));
        }
        return new ProgramResiduals(work.Primal, work.Dual, work.Products / (1 + Math.Abs(work.Objective)));
    }

    /// <summary>p∘x + q − Aᵀy.</summary>
    public static double[] ReducedCosts(QuadraticProgram program, double[] x, double[] y)
    {
        var z = new double[program.Columns];
        for (var j = 0; j < z.Length; j++)
        {
            z[j] = program.P[j] * x[j] + program.Q[j];
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++) z[j] -= program.Value[p] * y[program.RowIndex[p]];
        }
        return z;
    }

    private sealed class Accumulator
    {
        public double Primal { get; private set; }
        public double Dual { get; private set; }
        public double Products { get; private set; }
        public double Objective { get; set; }

        public void Add(double at, double lower, double upper, double dual, double size, double dualSize)
        {
            Primal = Worse(Primal, Math.Max(lower - at, at - upper) / (1 + size));
            var slack = dual >= 0 ? at - lower : upper - at;
            if (double.IsPositiveInfinity(slack)) Dual = Worse(Dual, Math.Abs(dual) / (1 + dualSize));
            else Products += Math.Abs(slack * dual);
        }

        private static double Worse(double known, double other) =>
            double.IsNaN(other) ? double.PositiveInfinity : Math.Max(known, other);
    }
}
