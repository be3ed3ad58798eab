namespace Netback.Web.Charts;

/// <summary>A linear scale from data to pixels.</summary>
internal readonly record struct AxisScale(double From, double To, double Start, double End)
{
    /// <summary>Pixel of a value; the middle where the data has no extent.</summary>
    public double At(double value) => To <= From ? (Start + End) / 2 : Start + (value - From) / (To - From) * (End - Start);

    /// <summary>Round values within the scale, about <paramref name="wanted"/> of them.</summary>
    public IEnumerable<double> Ticks(int wanted)
    {
        if (To <= From) yield break;
        var rough = (To - From) / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        for (var i = Math.Ceiling(From / step); i * step <= To; i++) yield return i * step;
    }
}
