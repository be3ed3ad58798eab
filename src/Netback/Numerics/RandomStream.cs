namespace Netback.Numerics;

/// <summary>
/// A named stream of random numbers: (seed, scenario, purpose) fixes every number of it, on every machine. Streams of
/// different names do not touch each other, so one more draw for one purpose leaves all others as they were.
/// Counter-based: number i is the splitmix64 finaliser of key + i·γ (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014), and can be asked for without those before it.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>2⁻⁵³: the step between neighbouring uniform numbers.</summary>
    private const double UniformStep = 1.0 / (1UL << 53);

    private readonly ulong key;
    private ulong drawn;

    /// <summary>The stream of a name.</summary>
    /// <param name="seed">Seed of the whole study.</param>
    /// <param name="scenario">What is being drawn for, for instance the number of a draw.</param>
    /// <param name="purpose">What is drawn, for instance the rule behind a figure.</param>
    public RandomStream(long seed, string scenario, string purpose)
    {
        unchecked
        {
            key = Mix(Hash(Hash(Mix((ulong)seed), scenario) ^ Gamma, purpose));
        }
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits() => BitsAt(drawn++);

    /// <summary>The next number, uniform on the open interval (0, 1).</summary>
    public double NextUniform() => ((NextBits() >> 11) + 0.5) * UniformStep;

    /// <summary>The next standard normal number.</summary>
    public double NextNormal() => NormalQuantile.At(NextUniform());

    /// <summary>64 bits of any position, without moving.</summary>
    public ulong BitsAt(ulong position)
    {
        unchecked
        {
            return Mix(key + (position + 1) * Gamma);
        }
    }

    /// <summary>FNV-1a over UTF-16 code units, closed by the length so that names do not run together.</summary>
    private static ulong Hash(ulong start, string text)
    {
        unchecked
        {
            var hash = start ^ FnvOffset;
            foreach (var unit in text) hash = (hash ^ unit) * FnvPrime;
            return (hash ^ (ulong)text.Length) * FnvPrime;
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
