namespace Netback.Web.Server;

/// <summary>The runs last asked for, by the hash of their state; the one longest unasked goes first.</summary>
internal sealed class RunCache(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<LiveRun>> byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveRun> latestFirst = new();

    public LiveRun? Find(string hash)
    {
        lock (gate)
        {
            if (!byHash.TryGetValue(hash, out var node)) return null;
            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            return node.Value;
        }
    }

    public LiveRun? FindById(string id)
    {
        lock (gate) return latestFirst.FirstOrDefault(run => run.Id == id);
    }

    public void Add(LiveRun run)
    {
        lock (gate)
        {
            if (byHash.ContainsKey(run.Hash)) return;
            byHash[run.Hash] = latestFirst.AddFirst(run);
            if (byHash.Count <= most || latestFirst.Last is not { } oldest) return;
            latestFirst.Remove(oldest);
            byHash.Remove(oldest.Value.Hash);
        }
    }
}
