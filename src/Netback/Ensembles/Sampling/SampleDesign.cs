using System.Globalization;
using Netback.Numerics;

namespace Netback.Ensembles.Sampling;

/// <summary>How futures are spread over the space of what is uncertain.</summary>
public enum SamplingMethod
{
    /// <summary>Every input's range cut into as many strata as there are samples, one sample in each (McKay, Beckman, Conover 1979).</summary>
    LatinHypercube,

    /// <summary>Sobol's sequence, scrambled; best with a power of two.</summary>
    Sobol,

    /// <summary>Independent draws.</summary>
    MonteCarlo,
}

/// <summary>
/// A sample of points in the unit cube, one coordinate an input. Every number is a function of seed, sample and name alone, so
/// any part can be computed anywhere in any order, and scenarios share their random numbers.
/// </summary>
public sealed class SampleDesign
{
    private readonly SamplingMethod method;
    private readonly long samples;
    private readonly long seed;
    private readonly Dictionary<string, int> dimensions;
    private readonly RandomStream[] streams;
    private readonly KeyedPermutation[] strata;

    /// <param name="method">How the points are spread.</param>
    /// <param name="samples">How many.</param>
    /// <param name="seed">Another seed, other points.</param>
    /// <param name="names">Names of the coordinates; their order does not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">More names or samples than Sobol's sequence has.</exception>
    public SampleDesign(SamplingMethod method, long samples, long seed, IEnumerable<string> names)
    {
        (this.method, this.samples, this.seed) = (method, samples, seed);
        string[] ordered = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (method == SamplingMethod.Sobol)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(ordered.Length, SobolSequence.MaxDimensions, nameof(names));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, SobolSequence.MaxPoints);
        }
        dimensions = ordered.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        streams = [.. ordered.Select(name => new RandomStream(seed, method.ToString(), name))];
        strata = method == SamplingMethod.LatinHypercube ? [.. streams.Select(stream => new KeyedPermutation(samples, stream))] : [];
    }

    /// <summary>Most coordinates that a method has room for; null without a limit.</summary>
    public static int? MostInputs(SamplingMethod method) => method == SamplingMethod.Sobol ? SobolSequence.MaxDimensions : null;

    /// <summary>A coordinate of a sample, uniform on (0, 1).</summary>
    public double At(long sample, string name)
    {
        var dimension = dimensions[name];
        return method switch
        {
            SamplingMethod.LatinHypercube => (strata[dimension].At(sample) + Independent(sample, name)) / samples,
            SamplingMethod.Sobol => SobolSequence.At(sample, dimension, streams[dimension]),
            SamplingMethod.MonteCarlo => Independent(sample, name),
        };
    }

    private double Independent(long sample, string name) =>
        new RandomStream(seed, string.Create(CultureInfo.InvariantCulture, $"sample {sample}"), name).NextUniform();
}
