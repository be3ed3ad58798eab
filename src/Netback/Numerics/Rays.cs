namespace Netback.Numerics;

/// <summary>Recognises in diverging iterates the rays that prove a program has no solution.</summary>
internal static class Rays
{
    /// <summary>What a ray may violate, relative to what it proves, in the units of an equilibrated program.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Duals or columns this large, in the same units, are on their way to infinity.</summary>
    private const double Diverging = 1e3;

    /// <summary>Farkas: Aᵀy + z = 0 with Σ λₖσₖbₖ + Σ y b &gt; 0, which no feasible x allows.</summary>
    public static bool ProvesInfeasible(QuadraticProgram program, SparseMatrix matrix, BarrierSides sides, BarrierPoint point)
    {
        var (worth, size) = (0.0, 0.0);
        void Add(double term) => (worth, size) = (worth + term, size + Math.Abs(term));
        for (var k = 0; k < sides.Count; k++) Add(point.Multiplier[k] * sides.Sign(k) * sides.Bound(k));
        for (var i = 0; i < program.Rows; i++)
        {
            if (sides.IsEquality[i]) Add(point.EqualityDual[i] * program.RowLower[i]);
        }
        if (!double.IsFinite(worth) || worth <= Tolerance * size || Math.Max(KktSystem.Largest(point.Multiplier), KktSystem.Largest(point.EqualityDual)) < Diverging) return false;
        var combination = new double[program.Columns];
        matrix.TimesTransposed(point.Y, combination);
        for (var j = 0; j < combination.Length; j++)
        {
            if (Math.Abs(combination[j] + point.Z[j]) > Tolerance * worth) return false;
        }
        return true;
    }

    /// <summary>
    /// Farkas by row multipliers alone: Σ y b &gt; Aᵀy·x for every x within the columns' bounds, b the row bound that y presses on.
    /// </summary>
    public static bool ProvesInfeasible(QuadraticProgram program, SparseMatrix matrix, double[] y)
    {
        var (worth, size, zero) = (0.0, 0.0, Tolerance * Math.Max(1, KktSystem.Largest(y)));
        void Add(double term) => (worth, size) = (worth + term, size + Math.Abs(term));
        for (var i = 0; i < y.Length; i++)
        {
            if (Math.Abs(y[i]) > zero) Add(y[i] * (y[i] > 0 ? program.RowLower[i] : program.RowUpper[i]));
        }
        var combination = new double[program.Columns];
        matrix.TimesTransposed(y, combination);
        for (var j = 0; j < combination.Length; j++)
        {
            var most = combination[j] > 0 ? program.Upper[j] : program.Lower[j];
            if (double.IsFinite(most)) Add(-combination[j] * most);
            else if (Math.Abs(combination[j]) > zero) return false;
        }
        return worth > Tolerance * size;
    }

    /// <summary>A direction that no bound stops, without curvature, along which the objective falls.</summary>
    public static bool ProvesUnbounded(QuadraticProgram program, BarrierSides sides, double[] x, double[] activity)
    {
        var gain = 0.0;
        for (var j = 0; j < x.Length; j++) gain -= program.Q[j] * x[j];
        var slack = Tolerance * gain;
        if (gain <= 0 || KktSystem.Largest(x) < Diverging) return false;
        for (var j = 0; j < x.Length; j++)
        {
            if (program.P[j] * Math.Abs(x[j]) > slack) return false;
        }
        for (var k = 0; k < sides.Count; k++)
        {
            var at = sides.Target(k) < x.Length ? x[sides.Target(k)] : activity[sides.Target(k) - x.Length];
            if (sides.Sign(k) * at < -slack) return false;
        }
        for (var i = 0; i < program.Rows; i++)
        {
            if (sides.IsEquality[i] && Math.Abs(activity[i]) > slack) return false;
        }
        return true;
    }
}
