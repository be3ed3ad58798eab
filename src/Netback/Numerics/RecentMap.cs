namespace Netback.Numerics;

/// <summary>
/// Remembers values by key up to a size: two generations, of which the older is forgotten once the younger holds half the
/// limit; what is found in the older one grows young. Serves many threads. Values have to follow from their keys alone: then no
/// answer tells what was remembered.
/// </summary>
/// <param name="limit">Sizes that both generations may hold together.</param>
internal sealed class RecentMap<TKey, TValue>(long limit)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock access = new();
    private Dictionary<TKey, Sized> young = [];
    private Dictionary<TKey, Sized> old = [];
    private long youngSize;

    private readonly record struct Sized(TValue Value, long Size);

    /// <summary>The value of a key; null where it was never kept or is forgotten.</summary>
    public TValue? Find(TKey key)
    {
        lock (access)
        {
            if (young.TryGetValue(key, out var known)) return known.Value;
            if (!old.TryGetValue(key, out known)) return null;
            Add(key, known);
            return known.Value;
        }
    }

    /// <summary>Keeps a value, and returns the one that is kept: that of another thread where it came first.</summary>
    public TValue Keep(TKey key, TValue value, long size)
    {
        lock (access)
        {
            if (young.TryGetValue(key, out var known)) return known.Value;
            if (!old.TryGetValue(key, out known)) known = new Sized(value, size);
            Add(key, known);
            return known.Value;
        }
    }

    private void Add(TKey key, Sized value)
    {
        if (youngSize > 0 && youngSize + value.Size > limit / 2) (old, young, youngSize) = (young, [], 0);
        young[key] = value;
        youngSize += value.Size;
    }
}
