namespace Netback.Numerics;

/// <summary>A value of a function of one variable.</summary>
internal readonly record struct Sample(double X, double F);

/// <summary>
/// Narrows a bracket low ≤ peak ≤ high with f(peak) ≥ f(low), f(high) around a local maximum, by parabolic and golden steps (after Brent
/// 1973, chapter 5). On a piece where f is a parabola it ends after about four values; where f jumps it ends at the jump. A value
/// of −∞ says that f has none there.
/// </summary>
internal sealed class BracketedPeak(Sample low, Sample peak, Sample high)
{
    /// <summary>Share of the longer segment at which a golden step looks.</summary>
    private const double Golden = 0.381966011250105;

    /// <summary>Distance from the peak, as a share of the final width, at which it is closed in on either side.</summary>
    private const double Closing = 0.4;

    /// <summary>Two steps that leave more than this share of the bracket make the next one golden.</summary>
    private const double Progress = 0.5;

    private double before = double.PositiveInfinity;
    private double beforeThat = double.PositiveInfinity;

    public Sample Low { get; private set; } = low;

    public Sample Peak { get; private set; } = peak;

    public Sample High { get; private set; } = high;

    private double Width => High.X - Low.X;

    public bool IsWithin(double width) => Width <= width;

    /// <summary>Where to look next to bring the bracket within a width.</summary>
    public double Next(double width)
    {
        var close = Closing * width;
        var isStuck = Width > Progress * beforeThat;
        (beforeThat, before) = (before, Width);
        var (left, right) = (Peak.X - Low.X, High.X - Peak.X);
        var towardHigh = right >= left;
        if (left == 0 || right == 0) return towardHigh ? Peak.X + Math.Min(close, right / 2) : Peak.X - Math.Min(close, left / 2);
        if (!isStuck && Vertex() is { } vertex)
        {
            if (Math.Abs(vertex - Peak.X) >= close) return vertex;
            var isRight = left <= close || (towardHigh && right > close);
            return isRight ? Peak.X + Math.Min(close, right / 2) : Peak.X - Math.Min(close, left / 2);
        }
        return towardHigh ? Peak.X + Golden * right : Peak.X - Golden * left;
    }

    /// <summary>Takes in a value inside the bracket; of two equal ones the smaller x is the peak.</summary>
    public void Take(Sample sample)
    {
        var isHigher = sample.F > Peak.F || (sample.F == Peak.F && sample.X < Peak.X);
        var isRight = sample.X > Peak.X;
        if (isHigher)
        {
            if (isRight) Low = Peak; else High = Peak;
            Peak = sample;
        }
        else if (isRight)
        {
            High = sample;
        }
        else
        {
            Low = sample;
        }
    }

    /// <summary>Top of the parabola through the three values; null where there is none strictly inside.</summary>
    private double? Vertex()
    {
        if (!double.IsFinite(Low.F) || !double.IsFinite(High.F)) return null;
        var rise = (Peak.F - Low.F) / (Peak.X - Low.X);
        var fall = (High.F - Peak.F) / (High.X - Peak.X);
        var curvature = (fall - rise) / Width;
        if (!(curvature < 0)) return null;
        var vertex = (Low.X + Peak.X) / 2 - rise / (2 * curvature);
        return vertex > Low.X && vertex < High.X ? vertex : null;
    }
}
