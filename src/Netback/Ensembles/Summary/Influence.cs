using Netback.Numerics;

namespace Netback.Ensembles.Summary;

/// <summary>
/// How much of the variance of one output one input explains by itself: the first-order index
/// <code>
///     S = Var(E[Y | X]) ÷ Var(Y)
/// </code>
/// estimated from the futures as they are (E. Plischke, "An effective algorithm for computing global sensitivity indices (EASI)", 2010;
/// E. Plischke, E. Borgonovo, C. L. Smith, "Global sensitivity measures from given data", 2013, section 3): the draws of X are cut
/// into classes of equal probability, and the variance between the means of the classes is what X explains. What classes of
/// random futures would show by chance is taken off. The direction is the sign of the covariance.
/// </summary>
public sealed class Influence
{
    /// <summary>A deviation below this share of the output is rounding: the output does not vary.</summary>
    private const double Still = 1e-12;

    private const double Doubt = 0.01;

    private readonly double[] sums;
    private readonly long[] counts;
    private double reference;
    private double total;
    private double squares;
    private double covariance;
    private double uniforms;
    private long count;

    /// <param name="classes">Classes of the input.</param>
    public Influence(int classes) => (sums, counts) = (new double[classes], new long[classes]);

    /// <summary>Classes for a number of futures: enough to follow a curve, and each with enough futures for a mean.</summary>
    public static int ClassesFor(long futures) => (int)Math.Clamp(Math.Sqrt(futures) / 4, 2, 64);

    /// <summary>Takes a future in.</summary>
    /// <param name="uniform">The input's draw, in (0, 1).</param>
    /// <param name="value">The output.</param>
    public void Add(double uniform, double value)
    {
        // Relative to the first value, so that a large mean costs no digits.
        if (count == 0) reference = value;
        value -= reference;
        var own = Math.Min((int)(uniform * sums.Length), sums.Length - 1);
        sums[own] += value;
        counts[own]++;
        count++;
        total += value;
        squares += value * value;
        uniforms += uniform;
        covariance += uniform * value;
    }

    /// <summary>The index, from 0 to 1; null where the output does not vary or there are too few futures to tell.</summary>
    public double? FirstOrder
    {
        get
        {
            var (mean, filled) = (total / count, counts.Count(own => own > 0));
            var all = squares - count * mean * mean;
            if (count <= filled + 1 || filled < 2 || all <= count * Math.Pow(Still * reference, 2)) return null;
            var between = 0.0;
            for (var i = 0; i < sums.Length; i++)
            {
                if (counts[i] > 0) between += counts[i] * Math.Pow(sums[i] / counts[i] - mean, 2);
            }
            var within = Math.Max(0, all - between) / (count - filled);
            return Math.Clamp((between - (filled - 1) * within) / all, 0, 1);
        }
    }

    /// <summary>
    /// True where an input without any effect would show as much in less than one of a hundred ensembles with so many inputs: under
    /// no effect the index spreads about zero by √(2·(classes − 1)) ÷ futures.
    /// </summary>
    public bool IsClear(int inputs)
    {
        if (FirstOrder is not { } index) return false;
        var spread = Math.Sqrt(2.0 * (counts.Count(own => own > 0) - 1)) / count;
        return index > NormalQuantile.At(1 - Doubt / Math.Max(1, inputs)) * spread;
    }

    /// <summary>+1 where the output rises with the input, −1 where it falls, 0 where neither.</summary>
    public int Direction => Math.Sign(covariance - uniforms * total / Math.Max(1, count));
}
