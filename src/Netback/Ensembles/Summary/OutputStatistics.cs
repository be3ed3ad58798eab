namespace Netback.Ensembles.Summary;

/// <summary>Where the values of one output lie in the futures of one scenario.</summary>
/// <param name="Count">Futures in which the output has a value.</param>
/// <param name="Mean">Mean of them.</param>
/// <param name="Deviation">Standard deviation; zero for one value.</param>
/// <param name="Quantiles">At <see cref="Probabilities"/>.</param>
public sealed record OutputStatistics(int Count, double Mean, double Deviation, IReadOnlyList<double> Quantiles)
{
    /// <summary>Shares below the quantiles reported.</summary>
    public static readonly IReadOnlyList<double> Probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    /// <summary>Levels, in multiples of the base value, of which the share of futures above is reported.</summary>
    public static readonly IReadOnlyList<double> Levels = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2];

    /// <summary>Statistics of values in ascending order; null without any.</summary>
    public static OutputStatistics? Of(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty) return null;
        var mean = 0.0;
        foreach (var value in sorted) mean += value / sorted.Length;
        var squares = 0.0;
        foreach (var value in sorted) squares += (value - mean) * (value - mean);
        var quantiles = new double[Probabilities.Count];
        for (var i = 0; i < quantiles.Length; i++) quantiles[i] = Quantile(sorted, Probabilities[i]);
        return new OutputStatistics(sorted.Length, mean, sorted.Length > 1 ? Math.Sqrt(squares / (sorted.Length - 1)) : 0, quantiles);
    }

    /// <summary>Linear between order statistics (type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996).</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>Share of values above a level.</summary>
    public static double ShareAbove(ReadOnlySpan<double> sorted, double level)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] > level) high = middle;
            else low = middle + 1;
        }
        return sorted.IsEmpty ? 0 : (double)(sorted.Length - low) / sorted.Length;
    }
}
