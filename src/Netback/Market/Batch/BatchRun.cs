namespace Netback.Market.Batch;

/// <summary>What a batch cost.</summary>
/// <param name="Instances">Instances solved.</param>
/// <param name="Fallbacks">Of these, how many the interior point had to solve.</param>
/// <param name="NotSolved">Of these, how many have no certified answer.</param>
/// <param name="Solves">Programs solved: rounds of pricing over all instances.</param>
/// <param name="Pivots">Pivots in all of them.</param>
internal readonly record struct BatchCounts(long Instances, long Fallbacks, long NotSolved, long Solves, long Pivots);

/// <summary>
/// Solves any number of instances over threads. Every instance is solved by itself, so neither their order nor the number of
/// threads changes an answer; instances are made when they are needed, so memory does not grow with their number.
/// </summary>
internal static class BatchRun
{
    /// <summary>Instances that one thread holds at a time: enough to fill blocks again with those that priced anew.</summary>
    private const int Chunk = 64;

    /// <summary>Solves instances 0 … count − 1.</summary>
    /// <param name="market">The market, frozen.</param>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes an instance; the same one whenever asked.</param>
    /// <param name="read">Told position and solution of each, once, from any thread; the solution must not be kept.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="cancel">The caller's.</param>
    public static BatchCounts Run(BatchMarket market, int count, Func<int, BatchInstance> make, Action<int, BatchPoint> read, int threads, CancellationToken cancel)
    {
        var (fallbacks, notSolved, solves, pivots) = (0L, 0L, 0L, 0L);
        var settings = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        Parallel.For(0, (count + Chunk - 1) / Chunk, settings, () => new BatchSolver(market), (chunk, _, solver) =>
        {
            var first = chunk * Chunk;
            BatchInstance[] instances = [.. Enumerable.Range(first, Math.Min(Chunk, count - first)).Select(make)];
            solver.Solve(instances, (position, point) =>
            {
                if (point.Status == BatchStatus.Uncertain)
                {
                    BatchFallback.Solve(market.Structure, instances[position], point, cancel);
                    Interlocked.Increment(ref fallbacks);
                    if (point.Status == BatchStatus.NotSolved) Interlocked.Increment(ref notSolved);
                }
                read(first + position, point);
            });
            return solver;
        }, solver =>
        {
            Interlocked.Add(ref solves, solver.Solves);
            Interlocked.Add(ref pivots, solver.Pivots);
        });
        return new BatchCounts(count, fallbacks, notSolved, solves, pivots);
    }
}
