using System.Numerics;

namespace Netback.Numerics.Parametric;

/// <summary>Which stretches of slots hold anything: a bit for every sixteen.</summary>
internal readonly struct SlotRuns(ulong[] marks)
{
    /// <summary>Slots of a stretch: two vectors of eight.</summary>
    private const int Length = 16;

    private const int Bits = 64;

    /// <summary>No stretch, with room for a number of slots.</summary>
    public static SlotRuns None(int slots) => new(new ulong[(slots + Length * Bits - 1) / (Length * Bits)]);

    /// <summary>The stretches of a vector that are not all zero.</summary>
    public static SlotRuns Of(ReadOnlySpan<double> vector)
    {
        var runs = None(vector.Length);
        for (var slot = 0; slot < vector.Length; slot++)
        {
            if (vector[slot] != 0) runs.Mark(slot);
        }
        return runs;
    }

    public void Mark(int slot) => marks[slot / (Length * Bits)] |= 1UL << (slot / Length % Bits);

    public void Clear() => Array.Clear(marks);

    /// <summary>Marks what another has marked.</summary>
    public void Join(SlotRuns other) => Join(other.Marks);

    private ulong[] Marks => marks;

    private void Join(ulong[] others)
    {
        for (var i = 0; i < others.Length; i++) marks[i] |= others[i];
    }

    /// <summary>The next run of marked stretches from a slot on; false where there is none.</summary>
    /// <param name="from">In: where to look; out: where the run ends.</param>
    /// <param name="count">Slots there are.</param>
    /// <param name="start">Where the run starts.</param>
    public bool Next(ref int from, int count, out int start)
    {
        var stretch = Find(from / Length, true);
        start = stretch * Length;
        if (from >= count || start >= count) return false;
        from = Math.Min(count, Find(stretch, false) * Length);
        return true;
    }

    /// <summary>The first stretch from one on that is marked, or is not.</summary>
    private int Find(int stretch, bool isMarked)
    {
        for (var word = stretch / Bits; word < marks.Length; word++)
        {
            var bits = isMarked ? marks[word] : ~marks[word];
            if (word == stretch / Bits) bits &= ulong.MaxValue << (stretch % Bits);
            if (bits != 0) return word * Bits + BitOperations.TrailingZeroCount(bits);
        }
        return marks.Length * Bits;
    }
}
