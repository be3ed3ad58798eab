using Netback.Studies;

namespace Netback.Bargaining.Leader;

/// <summary>Solves the market at many levels side by side and keeps count; each level writes to its own slot.</summary>
/// <param name="market">The market.</param>
/// <param name="zero">The leader as a price taker.</param>
/// <param name="threads">Most threads; no result depends on it.</param>
/// <param name="expected">Solves that are about to come, for the progress.</param>
/// <param name="progress">Told after every solve.</param>
/// <param name="cancel">Stops them.</param>
internal sealed class LeaderTrials(
    LeaderMarket market, LeaderPoint zero, int threads, int expected, IProgress<SolveCount>? progress, CancellationToken cancel)
{
    private int done;

    public LeaderPoint Zero => zero;

    /// <summary>Does pieces of work side by side, each of which may solve.</summary>
    public TPiece[] Each<TPiece>(int count, Func<int, TPiece> work)
    {
        var pieces = new TPiece[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i => pieces[i] = work(i));
        return pieces;
    }

    /// <summary>The market at a level.</summary>
    public LeaderPoint At(double lever)
    {
        var point = lever == 0 ? zero : market.At(lever, zero, cancel);
        var count = Interlocked.Increment(ref done);
        progress?.Report(new SolveCount(count, Math.Max(expected, count), FormattableString.Invariant($"{lever:#,0.##}")));
        return point;
    }

    /// <summary>Equal steps from nothing to all.</summary>
    public IReadOnlyList<LeaderPoint> Grid(double full, int steps) => Each(steps + 1, i => At(full * i / steps));
}
