namespace Netback.Tests.Support;

/// <summary>
/// A stream of numbers that is the same on every machine and runtime: SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
internal sealed class SeededRandom(int seed)
{
    // Neighbouring seeds have to start far apart: a multiple of the step itself would give the same numbers one place on.
    private ulong state = Mix((ulong)seed + 0xD1B54A32D192ED03UL);

    /// <summary>Uniform in [0, 1).</summary>
    public double Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (Mix(state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>Uniform on the logarithm: every order of magnitude is as likely as another.</summary>
    public double Magnitude(double low, double high) => Math.Exp(Between(Math.Log(low), Math.Log(high)));

    /// <summary>A whole number from low to high, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Next() * (high - low + 1));

    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Whole(0, items.Count - 1)];

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
