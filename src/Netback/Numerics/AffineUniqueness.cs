namespace Netback.Numerics;

/// <summary>
/// Tells which unknowns a consistent system of linear equations determines: those whose component is zero in every solution
/// of the homogeneous system. Gaussian elimination leaves pivots as functions of the remaining unknowns; a few of their
/// values taken at random (from a fixed stream) show which pivots depend on them.
/// </summary>
internal static class AffineUniqueness
{
    /// <summary>Coefficients below this after elimination, relative to their row, are rounding.</summary>
    private const double ZeroCoefficient = 1e-11;

    /// <summary>A homogeneous component below this, relative to the terms it is summed from, is zero.</summary>
    private const double ZeroComponent = 1e-9;

    /// <summary>A pivot is at least this share of its row's largest coefficient.</summary>
    private const double PivotShare = 0.1;

    private const int Probes = 2;

    /// <param name="unknowns">Number of unknowns.</param>
    /// <param name="starts">Length equations + 1; entries of equation e are starts[e] … starts[e+1]−1.</param>
    /// <param name="indices">Unknown of each entry.</param>
    /// <param name="values">Coefficient of each entry.</param>
    /// <returns>By unknown: the equations leave it one value.</returns>
    public static bool[] Determined(int unknowns, int[] starts, int[] indices, double[] values)
    {
        var pivots = new SparseElimination(unknowns, starts, indices, values, ZeroCoefficient, PivotShare).Pivots;
        var isDetermined = new bool[unknowns];
        foreach (var pivot in pivots) isDetermined[pivot.Unknown] = true;
        for (var probe = 0; probe < Probes; probe++) Probe(pivots, isDetermined, unknowns, probe);
        return isDetermined;
    }

    private static void Probe(IReadOnlyList<EliminatedRow> pivots, bool[] isDetermined, int unknowns, int probe)
    {
        var component = new double[unknowns];
        for (var j = 0; j < unknowns; j++) component[j] = FixedNoise(j, probe);
        for (var k = pivots.Count - 1; k >= 0; k--)
        {
            var (sum, size) = (0.0, 0.0);
            foreach (var (unknown, coefficient) in pivots[k].Others)
            {
                sum += coefficient * component[unknown];
                size = Math.Max(size, Math.Abs(coefficient * component[unknown]));
            }
            var isZero = Math.Abs(sum) <= ZeroComponent * size;
            component[pivots[k].Unknown] = isZero ? 0 : -sum / pivots[k].Coefficient;
            if (!isZero) isDetermined[pivots[k].Unknown] = false;
        }
    }

    /// <summary>A number in [1, 2) that depends on its place alone (the mixing of SplitMix64, Steele et al. 2014).</summary>
    private static double FixedNoise(int place, int probe)
    {
        var bits = unchecked(((ulong)place + 1) * 0x9E3779B97F4A7C15UL + ((ulong)probe + 1) * 0xD1B54A32D192ED03UL);
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        return 1 + ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
