namespace Netback.Numerics;

/// <summary>
/// The Newton system of a quadratic program with proximal terms ρ and δ,
/// <code>
///     [ H + ρ    Aᵀ   ] [  u ]   [ f ]
///     [ A      −S − δ ] [ −v ] = [ g ]
/// </code>
/// factored once for each H and S (diagonals); A is fixed. It is solved as it stands, or, by refinement, for ρ = δ = 0: then
/// the refinement is a proximal point iteration, which converges also where the system is singular but consistent.
/// </summary>
internal sealed class KktSystem
{
    /// <summary>
    /// ρ and δ in the units of an equilibrated program. Rounding enters the factors as ε/(ρδ): at 1e-8 each, degenerate
    /// programs lost all digits near the solution; at 1e-6 none of 6,000 did, and no more iterations were needed.
    /// </summary>
    public const double LeastProximal = 1e-6;

    private const double MostProximal = 1e-3;

    private const double LeastPivot = 1e-13;

    /// <summary>A residual below this share of the right-hand side is rounding.</summary>
    private const double Rounding = 1e-16;

    private readonly SparseMatrix matrix;
    private readonly SparseLdl factor;
    private readonly double[] entries;
    private readonly bool[] isNegative;
    private readonly double[] residual;
    private readonly double[] correction;
    private double[] h = [];
    private double[] s = [];

    public KktSystem(SparseMatrix matrix)
    {
        this.matrix = matrix;
        var (n, m) = (matrix.Columns, matrix.Rows);
        var (rows, columns) = (new int[n + m + matrix.Entries], new int[n + m + matrix.Entries]);
        for (var i = 0; i < n + m; i++) rows[i] = columns[i] = i;
        var next = n + m;
        for (var j = 0; j < n; j++)
        {
            for (var p = matrix.ColumnStart[j]; p < matrix.ColumnStart[j + 1]; p++)
            {
                (rows[next], columns[next++]) = (n + matrix.RowIndex[p], j);
            }
        }
        factor = new SparseLdl(n + m, rows, columns);
        entries = new double[rows.Length];
        matrix.Values.CopyTo(entries.AsSpan(n + m));
        isNegative = new bool[n + m];
        isNegative.AsSpan(n).Fill(true);
        (residual, correction) = (new double[n + m], new double[n + m]);
    }

    /// <summary>ρ and δ now.</summary>
    public double Proximal { get; private set; } = LeastProximal;

    /// <summary>Raises ρ and δ, where rounding spoils the factors; false where they are as large as they may be.</summary>
    public bool Strengthen()
    {
        Proximal *= 10;
        return Proximal <= MostProximal;
    }

    /// <summary>Factors with new diagonals; S may hold zeros.</summary>
    public void Factor(double[] hessian, double[] relaxation)
    {
        (h, s) = (hessian, relaxation);
        for (var j = 0; j < matrix.Columns; j++) entries[j] = h[j] + Proximal;
        for (var i = 0; i < matrix.Rows; i++) entries[matrix.Columns + i] = -s[i] - Proximal;
        factor.Factor(entries, isNegative, LeastPivot);
    }

    /// <summary>Solves (H + ρ) u − Aᵀ v = f, A u + (S + δ) v = g to rounding.</summary>
    public void SolveProximal(double[] f, double[] g, double[] u, double[] v) => Refine(f, g, u, v, Proximal, 3);

    /// <summary>Solves H u − Aᵀ v = f, A u + S v = g in at most a number of proximal steps.</summary>
    public void SolveExact(double[] f, double[] g, double[] u, double[] v, int maxSteps) => Refine(f, g, u, v, 0, maxSteps);

    private void Refine(double[] f, double[] g, double[] u, double[] v, double kept, int maxSteps)
    {
        Array.Clear(u);
        Array.Clear(v);
        var floor = Rounding * Math.Max(Largest(f), Largest(g));
        var best = double.PositiveInfinity;
        for (var step = 0; step <= maxSteps; step++)
        {
            var error = Residual(f, g, u, v, kept);
            if (error > best) Correct(u, v, -1);
            if (error <= floor || error >= 0.9 * best || step == maxSteps) break;
            best = error;
            residual.CopyTo(correction, 0);
            factor.Solve(correction);
            Correct(u, v, 1);
        }
    }

    private void Correct(double[] u, double[] v, double times)
    {
        for (var j = 0; j < u.Length; j++) u[j] += times * correction[j];
        for (var i = 0; i < v.Length; i++) v[i] -= times * correction[u.Length + i];
    }

    private double Residual(double[] f, double[] g, double[] u, double[] v, double kept)
    {
        var first = residual.AsSpan(0, u.Length);
        var second = residual.AsSpan(u.Length);
        matrix.TimesTransposed(v, first);
        matrix.Times(u, second);
        var largest = 0.0;
        for (var j = 0; j < u.Length; j++)
        {
            first[j] = f[j] - (h[j] + kept) * u[j] + first[j];
            largest = Math.Max(largest, Math.Abs(first[j]));
        }
        for (var i = 0; i < v.Length; i++)
        {
            second[i] = g[i] - second[i] - (s[i] + kept) * v[i];
            largest = Math.Max(largest, Math.Abs(second[i]));
        }
        return largest;
    }

    internal static double Largest(ReadOnlySpan<double> vector)
    {
        var largest = 0.0;
        foreach (var value in vector) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
