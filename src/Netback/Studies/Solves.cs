using Netback.Market;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies;

/// <summary>A market to solve, and what it is called while somebody waits for it.</summary>
public sealed record NamedWorld(string Name, CaseWorld World);

/// <summary>Solves several worlds side by side, each into its own slot: the answers do not depend on the number of threads.</summary>
public static class Solves
{
    /// <summary>The same in a session of its own.</summary>
    public static IReadOnlyList<MarketResult> All(IReadOnlyList<NamedWorld> worlds, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default) =>
        All(worlds, new MarketSession(), threads, progress, cancel);

    /// <summary>One result a world, in their order.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IReadOnlyList<MarketResult> All(
        IReadOnlyList<NamedWorld> worlds, MarketSession session, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var results = new MarketResult[worlds.Count];
        var done = 0;
        Parallel.For(0, worlds.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i =>
        {
            results[i] = session.Solve(worlds[i].World, null, cancel);
            progress?.Report(new SolveCount(Interlocked.Increment(ref done), worlds.Count, worlds[i].Name));
        });
        cancel.ThrowIfCancellationRequested();
        return results;
    }
}
