namespace Netback.Market.Batch;

/// <summary>What a batch cost.</summary>
/// <param name="Instances">Instances solved.</param>
/// <param name="Retries">Of these, how many needed the second reference.</param>
/// <param name="Fallbacks">Of these, how many the interior point had to solve.</param>
/// <param name="NotSolved">Of these, how many have no certified answer.</param>
/// <param name="Solves">Programs solved: rounds of pricing over all instances.</param>
/// <param name="Pivots">Pivots in all of them.</param>
internal readonly record struct BatchCounts(long Instances, long Retries, long Fallbacks, long NotSolved, long Solves, long Pivots);

/// <summary>
/// Solves any number of instances over threads. Every instance is solved by itself, so neither their order nor the number of
/// threads changes an answer; instances are made when they are needed, so memory does not grow with their number.
/// </summary>
internal static class BatchRun
{
    /// <summary>Instances that one thread holds at a time: enough that lanes seldom wait for the last one.</summary>
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
        var total = default(BatchCounts);
        var gate = new Lock();
        var settings = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        Parallel.For(0, (count + Chunk - 1) / Chunk, settings, () => new BatchWorker(market, read, cancel), (chunk, _, worker) =>
        {
            worker.Solve(chunk * Chunk, Math.Min(Chunk, count - chunk * Chunk), make);
            return worker;
        }, worker =>
        {
            lock (gate) total = Sum(total, worker.Counts);
        });
        return total;
    }

    private static BatchCounts Sum(BatchCounts a, BatchCounts b) => new(
        a.Instances + b.Instances, a.Retries + b.Retries, a.Fallbacks + b.Fallbacks, a.NotSolved + b.NotSolved, a.Solves + b.Solves, a.Pivots + b.Pivots);
}
