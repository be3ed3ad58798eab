namespace Netback.Market.Batch;

/// <summary>One thread of a batch: solves from the reference, what that does not reach from the second one, and the rest by the interior point.</summary>
internal sealed class BatchWorker(BatchMarket market, Action<int, BatchPoint> read, CancellationToken cancel)
{
    private readonly BatchSolver first = new(market);
    private readonly BatchSolver? second = market.Another is { } another ? new BatchSolver(another) : null;
    private readonly List<BatchInstance> instances = [];
    private readonly List<BatchInstance> left = [];
    private readonly List<int> numbers = [];
    private long solved;
    private long retries;
    private long fallbacks;
    private long notSolved;

    public BatchCounts Counts => new(solved, retries, fallbacks, notSolved, first.Solves + (second?.Solves ?? 0), first.Pivots + (second?.Pivots ?? 0));

    /// <summary>Solves some instances and has each read.</summary>
    public void Solve(int start, int count, Func<int, BatchInstance> make)
    {
        instances.Clear();
        left.Clear();
        numbers.Clear();
        for (var i = 0; i < count; i++) instances.Add(make(start + i));
        solved += count;
        first.Solve(instances, (position, point) =>
        {
            if (point.Status != BatchStatus.Uncertain) read(start + position, point);
            else if (second is null) FallBack(start + position, instances[position], point);
            else
            {
                left.Add(instances[position]);
                numbers.Add(start + position);
            }
        });
        if (left.Count == 0 || second is null) return;
        retries += left.Count;
        second.Solve(left, (position, point) =>
        {
            if (point.Status == BatchStatus.Uncertain) FallBack(numbers[position], left[position], point);
            else read(numbers[position], point);
        });
    }

    private void FallBack(int number, BatchInstance instance, BatchPoint point)
    {
        BatchFallback.Solve(market.Structure, instance, point, cancel);
        fallbacks++;
        if (point.Status == BatchStatus.NotSolved) notSolved++;
        read(number, point);
    }
}
