namespace Netback.Numerics;

/// <summary>
/// Root of a falling function of one variable, f(x) = 0, by secant steps that stay inside the known bracket; a step that would
/// leave it halves it. On a piecewise linear function it ends after finitely many steps.
/// </summary>
internal sealed class BracketedSecant
{
    /// <summary>A secant step longer than this many plain steps f is cut to it while no upper end is known.</summary>
    private const double LongestStep = 8;

    private double low = double.NegativeInfinity;
    private double high = double.PositiveInfinity;
    private (double X, double F)? before;
    private (double X, double F)? last;

    /// <summary>True where nothing is left between the two ends: the function jumps over zero.</summary>
    public bool IsExhausted => low > double.NegativeInfinity && high < double.PositiveInfinity
        && !(low + (high - low) / 2 > low && low + (high - low) / 2 < high);

    /// <summary>Takes in a value and says where to look next.</summary>
    public double Next(double x, double f)
    {
        (before, last) = (last, (x, f));
        if (f > 0) low = Math.Max(low, x);
        else high = Math.Min(high, x);
        var step = Secant() ?? x + f;
        if (double.IsInfinity(high) || double.IsInfinity(low)) return x + Math.Clamp(step - x, -LongestStep * Math.Abs(f), LongestStep * Math.Abs(f));
        return step > low && step < high ? step : low + (high - low) / 2;
    }

    private double? Secant()
    {
        if (before is not { } first || last is not { } second || first.X == second.X) return null;
        var slope = (second.F - first.F) / (second.X - first.X);
        return slope < 0 ? second.X - second.F / slope : null;
    }
}
