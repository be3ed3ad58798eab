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
    /// ρ and δ to begin with, in the units of an equilibrated program. Rounding enters the factors as ε/(ρδ): at 1e-8 each,
    /// degenerate programs lost all digits near the solution; at 1e-6 none of 6,000 did, and no more iterations were needed.
    /// </summary>
    private const double FirstProximal = 1e-6;

    private const double MostProximal = 1e-3;

    private const double LeastProximal = 1e-12;

    /// <summary>ρ and δ of a barrier are not lowered further: at 1e-10 rounding cut the steps of programs with near ties to nothing.</summary>
    private const double LeastHeld = 1e-9;

    private const double LeastPivot = 1e-13;

    /// <summary>A residual below this share of the right-hand side is rounding.</summary>
    private const double Rounding = 1e-16;

    /// <summary>A residual below this share of the right-hand side is as good as it gets for a nearly singular system.</summary>
    private const double Settled = 1e-13;

    private const int MaxProximalSteps = 40;

    private readonly SparseMatrix matrix;
    private readonly SparseLdl factor;
    private readonly double[] entries;
    private readonly bool[] isNegative;
    private readonly double[] residual;
    private readonly double[] correction;
    private double least = LeastHeld;
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
    public double Proximal { get; private set; } = FirstProximal;

    /// <summary>Raises ρ and δ for good, where rounding spoils the factors; false where they are as large as they may be.</summary>
    public bool Strengthen()
    {
        Proximal *= 10;
        least = Proximal;
        return Proximal <= MostProximal;
    }

    /// <summary>Lowers ρ and δ where they hold the iterates back; not below a value that has spoiled the factors before.</summary>
    public void Weaken() => Proximal = Math.Max(least, Proximal / 10);

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

    /// <summary>
    /// Solves H u − Aᵀ v = f, A u + S v = g by proximal steps, with ever smaller ρ and δ as long as the residual is not rounding.
    /// </summary>
    public void SolveExact(double[] hessian, double[] relaxation, double[] f, double[] g, double[] u, double[] v)
    {
        var best = double.PositiveInfinity;
        var (tryU, tryV) = (new double[u.Length], new double[v.Length]);
        for (Proximal = FirstProximal; Proximal >= LeastProximal; Proximal /= 100)
        {
            Factor(hessian, relaxation);
            var error = Refine(f, g, tryU, tryV, 0, MaxProximalSteps);
            if (!(error < best)) continue;
            best = error;
            tryU.CopyTo(u, 0);
            tryV.CopyTo(v, 0);
            if (error <= Settled * Math.Max(Largest(f), Largest(g))) break;
        }
    }

    private double Refine(double[] f, double[] g, double[] u, double[] v, double kept, int maxSteps)
    {
        Array.Clear(u);
        Array.Clear(v);
        var floor = Rounding * Math.Max(Largest(f), Largest(g));
        var best = double.PositiveInfinity;
        for (var step = 0; step <= maxSteps; step++)
        {
            var error = Residual(f, g, u, v, kept);
            if (error > best) Correct(u, v, -1);
            if (error <= floor || error >= 0.9 * best || step == maxSteps) return Math.Min(error, best);
            best = error;
            residual.CopyTo(correction, 0);
            factor.Solve(correction);
            Correct(u, v, 1);
        }
        return best;
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
