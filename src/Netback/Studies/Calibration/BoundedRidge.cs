namespace Netback.Studies.Calibration;

/// <summary>
/// minimise ½ ‖r + J (z − z₀)‖² + ½ ‖z‖²  subject to  |z_k| ≤ bound, by coordinate descent: the program is strictly convex, so the
/// sweeps converge to its one solution; the order of coordinates is fixed, so the digits are too.
/// </summary>
internal static class BoundedRidge
{
    /// <summary>Largest move of a coordinate in a sweep that ends the descent, in standard deviations.</summary>
    private const double AtRest = 1e-9;
    private const int MostSweeps = 10_000;

    /// <param name="residual">r, by observation.</param>
    /// <param name="columns">J by coordinate: change of each residual per unit of z.</param>
    /// <param name="at">z₀, where residual and columns were taken.</param>
    /// <param name="bound">Largest size of a coordinate.</param>
    public static double[] Solve(IReadOnlyList<double> residual, IReadOnlyList<double[]> columns, IReadOnlyList<double> at, double bound)
    {
        var z = at.ToArray();
        var gap = residual.ToArray();
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var k = 0; k < z.Length; k++)
            {
                var column = columns[k];
                double slope = z[k], steepness = 1;
                for (var i = 0; i < gap.Length; i++)
                {
                    slope += column[i] * gap[i];
                    steepness += column[i] * column[i];
                }
                var next = Math.Clamp(z[k] - slope / steepness, -bound, bound);
                var move = next - z[k];
                if (move == 0) continue;
                for (var i = 0; i < gap.Length; i++) gap[i] += column[i] * move;
                z[k] = next;
                largest = Math.Max(largest, Math.Abs(move));
            }
            if (largest < AtRest) break;
        }
        return z;
    }
}
