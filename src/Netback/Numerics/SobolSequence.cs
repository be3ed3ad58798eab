using System.Globalization;

namespace Netback.Numerics;

/// <summary>
/// Sobol's sequence in base 2 with Owen's nested uniform scrambling: evenly spread points whose error falls nearly as 1/n, each number
/// uniform by itself. Point i can be asked for without those before it, so that parts of a sample can be computed anywhere.
/// Direction numbers: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM
/// J. Sci. Comput. 30 (2008), file new-joe-kuo-6. Scrambling: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995).
/// </summary>
internal static class SobolSequence
{
    /// <summary>Dimensions that have direction numbers.</summary>
    public const int MaxDimensions = 512;

    /// <summary>Points that differ; more would repeat.</summary>
    public const long MaxPoints = 1L << Bits;

    private const int Bits = 32;

    private const double Step = 1.0 / (1L << Bits);

    private static readonly Lazy<uint[][]> Directions = new(ReadDirections);

    /// <summary>Coordinate of a point, uniform on (0, 1).</summary>
    /// <param name="point">Its number, from 0.</param>
    /// <param name="dimension">From 0, below <see cref="MaxDimensions"/>.</param>
    /// <param name="scrambling">Fixes the scrambling of the dimension: every bit is flipped or not, by the bits before it.</param>
    public static double At(long point, int dimension, RandomStream scrambling)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(point, MaxPoints);
        var plain = Plain(point, dimension);
        var scrambled = 0u;
        for (var bit = 0; bit < Bits; bit++)
        {
            // A node of the binary tree of prefixes: the prefix with a leading one, so that 0 and 00 differ.
            var node = bit == 0 ? 1UL : (1UL << bit) | (plain >> (Bits - bit));
            scrambled = (scrambled << 1) | (((plain >> (Bits - 1 - bit)) & 1) ^ (uint)(scrambling.BitsAt(node) >> 63));
        }
        return (scrambled + 0.5) * Step;
    }

    /// <summary>The coordinate before scrambling, as a 32-bit fraction.</summary>
    internal static uint Plain(long point, int dimension)
    {
        var directions = Directions.Value[dimension];
        var value = 0u;
        for (var bit = 0; point != 0; bit++, point >>= 1)
        {
            if ((point & 1) != 0) value ^= directions[bit];
        }
        return value;
    }

    /// <summary>The first dimension is van der Corput's; the others have direction numbers.</summary>
    private static uint[][] ReadDirections()
    {
        var given = JoeKuoDirections.Text.Split(';', StringSplitOptions.TrimEntries).Select(dimension =>
            dimension.Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture)).ToArray());
        return [Recurrence(0, 0, []), .. given.Select(numbers => Recurrence((int)numbers[0], numbers[1], numbers[2..]))];
    }

    /// <summary>m_k = 2a₁m_{k−1} ⊕ 4a₂m_{k−2} ⊕ … ⊕ 2^s m_{k−s} ⊕ m_{k−s}; a direction is m_k as a fraction of 2^k.</summary>
    private static uint[] Recurrence(int degree, uint polynomial, uint[] first)
    {
        var direction = new uint[Bits];
        for (var k = 0; k < Bits; k++)
        {
            if (degree == 0) direction[k] = 1u << (Bits - 1 - k);
            else if (k < degree) direction[k] = first[k] << (Bits - 1 - k);
            else direction[k] = Next(direction, k, degree, polynomial);
        }
        return direction;
    }

    private static uint Next(uint[] direction, int k, int degree, uint polynomial)
    {
        var next = direction[k - degree] ^ (direction[k - degree] >> degree);
        for (var j = 1; j < degree; j++)
        {
            if (((polynomial >> (degree - 1 - j)) & 1) != 0) next ^= direction[k - j];
        }
        return next;
    }
}
