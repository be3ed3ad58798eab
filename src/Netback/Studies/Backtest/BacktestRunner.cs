using Netback.Market;
using Netback.Studies.Observed;

namespace Netback.Studies.Backtest;

/// <summary>
/// Runs episodes as relative shocks: the case is solved before and after, flows that were cut are held by export quotas to their
/// share of the flow before, and changes are compared, never levels.
/// </summary>
public static class BacktestRunner
{
    /// <summary>The same in a session of its own.</summary>
    public static BacktestResult Run(IReadOnlyList<EpisodeCase> cases, int threads = 1, IProgress<SolveCount>? progress = null, CancellationToken cancel = default) =>
        Run(cases, new MarketSession(), threads, progress, cancel);

    /// <summary>Runs every episode; each has its own slot, so the answer is the same at any number of threads.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static BacktestResult Run(
        IReadOnlyList<EpisodeCase> cases, MarketSession session, int threads = 1, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var results = new EpisodeResult[cases.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        Parallel.For(0, cases.Count, options, i =>
        {
            results[i] = Run(cases[i], session, cancel);
            progress?.Report(new SolveCount(Interlocked.Increment(ref done), cases.Count, cases[i].Episode.Id));
        });
        return new BacktestResult(results);
    }

    private static EpisodeResult Run(EpisodeCase item, MarketSession session, CancellationToken cancel)
    {
        EpisodeResult Without(string reason) => new(item.Episode, reason, []);
        if (item is not { Before: { } before, After: { } after }) return Without(item.NotRun ?? "not run");
        if (MarketView.Of(before, session.Solve(before, null, cancel)) is not { } was) return Without("no certified answer before the shock");
        var shocked = Cutting.Apply(item.Episode, after, was);
        if (MarketView.Of(shocked, session.Solve(shocked, null, cancel)) is not { } now) return Without("no certified answer after the shock");
        var (gaugeBefore, gaugeAfter) = (new Gauge(was), new Gauge(now));
        return new EpisodeResult(item.Episode, null, [.. item.Episode.Outcomes.Select(outcome => new OutcomeResult(
            outcome, Change.Of(outcome.What, outcome.Before, outcome.After), gaugeBefore.Read(outcome.What), gaugeAfter.Read(outcome.What)))]);
    }
}
