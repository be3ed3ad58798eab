using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies;

/// <summary>A market to solve, and what it is called while somebody waits for it.</summary>
public sealed record NamedWorld(string Name, CaseWorld World)
{
    /// <summary>Structure of a world of which this one differs in figures only; null: it is built.</summary>
    internal Lazy<MarketStructure>? Like { get; init; }
}

/// <summary>Solves several worlds side by side, each into its own slot: the answers do not depend on the number of threads.</summary>
public static class Solves
{
    /// <summary>One result a world, in their order.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IReadOnlyList<MarketResult> All(
        IReadOnlyList<NamedWorld> worlds, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var results = new MarketResult[worlds.Count];
        var session = new MarketSession();
        var done = 0;
        Parallel.For(0, worlds.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i =>
        {
            var (world, like) = (worlds[i].World, worlds[i].Like);
            results[i] = like is null ? session.Solve(world, null, cancel) : MarketSolver.Solve(StructureBuilder.WithFigures(like.Value, world), null, cancel);
            progress?.Report(new SolveCount(Interlocked.Increment(ref done), worlds.Count, worlds[i].Name));
        });
        cancel.ThrowIfCancellationRequested();
        return results;
    }
}
