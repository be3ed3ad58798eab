using Netback.Numerics;

namespace Netback.Ensembles.Sampling;

/// <summary>
/// A random permutation of 0 … n−1 in which every place can be asked for alone: a balanced Feistel network on the next power of four,
/// walked until it lands below n (J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", 2002).
/// </summary>
internal sealed class KeyedPermutation
{
    private const int Rounds = 6;

    private readonly RandomStream key;
    private readonly long count;
    private readonly int half;

    public KeyedPermutation(long count, RandomStream key)
    {
        (this.count, this.key) = (count, key);
        while (1L << (2 * half) < count) half++;
    }

    /// <summary>Where a place goes.</summary>
    public long At(long place)
    {
        do place = Mixed(place);
        while (place >= count);
        return place;
    }

    private long Mixed(long place)
    {
        var mask = (1UL << half) - 1;
        var (left, right) = ((ulong)place >> half, (ulong)place & mask);
        for (var round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ (key.BitsAt(((ulong)round << half) | right) & mask));
        }
        return (long)((left << half) | right);
    }
}
