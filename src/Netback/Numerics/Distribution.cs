namespace Netback.Numerics;

/// <summary>
/// A distribution of one number, by its inverse: <see cref="Quantile"/> of a uniform number is a draw. Points named low and high
/// are those of 5 % and 95 % where a distribution has no ends of its own.
/// </summary>
public abstract record Distribution
{
    /// <summary>95 % point of the standard normal distribution.</summary>
    internal const double Z95 = 1.6448536269514722;

    /// <summary>The value below which a share <paramref name="probability"/> of all draws lies; it must lie in (0, 1).</summary>
    public abstract double Quantile(double probability);
}

/// <summary>exp of a normal number, through three points; where low·high = median² it is the usual lognormal, else each half has its own width.</summary>
public sealed record LognormalDistribution(double Low, double Median, double High) : Distribution
{
    public override double Quantile(double probability)
    {
        var z = NormalQuantile.At(probability) / Z95;
        return Median * Math.Exp(z * (z >= 0 ? Math.Log(High / Median) : Math.Log(Median / Low)));
    }
}

/// <summary>The normal distribution with given 5 % and 95 % points.</summary>
public sealed record NormalDistribution(double Low, double High) : Distribution
{
    public override double Quantile(double probability) =>
        (Low + High) / 2 + NormalQuantile.At(probability) * (High - Low) / (2 * Z95);
}

/// <summary>All values between two ends alike.</summary>
public sealed record UniformDistribution(double Low, double High) : Distribution
{
    public override double Quantile(double probability) => Low + probability * (High - Low);
}

/// <summary>All ratios between two positive ends alike.</summary>
public sealed record LogUniformDistribution(double Low, double High) : Distribution
{
    public override double Quantile(double probability) => Low * Math.Pow(High / Low, probability);
}

/// <summary>Rises in a straight line from one end to the mode and falls to the other.</summary>
public sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    public override double Quantile(double probability)
    {
        var width = High - Low;
        if (width == 0) return Low;
        return probability < (Mode - Low) / width
            ? Low + Math.Sqrt(probability * width * (Mode - Low))
            : High - Math.Sqrt((1 - probability) * width * (High - Mode));
    }
}

/// <summary>One of a few values, each as likely as its weight over all weights.</summary>
public sealed record DiscreteDistribution(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    public override double Quantile(double probability)
    {
        var left = probability * Weights.Sum();
        for (var i = 0; i < Values.Count - 1; i++)
        {
            left -= Weights[i];
            if (left < 0) return Values[i];
        }
        return Values[^1];
    }

    public bool Equals(DiscreteDistribution? other) =>
        other is not null && Values.SequenceEqual(other.Values) && Weights.SequenceEqual(other.Weights);

    public override int GetHashCode() => HashCode.Combine(Values.Count, Values[0], Values[^1]);
}
