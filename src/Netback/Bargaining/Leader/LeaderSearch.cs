using Netback.Market.Results;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>
/// A dominant firm that foresees its fringe: the market is solved over its lever, and the level that serves it best is told
/// with the interval in which it lies. See docs/concepts/leader.md.
/// </summary>
public static class LeaderSearch
{
    /// <summary>Solves for one local maximum or turn, for the progress: parabolas take four, halvings nine.</summary>
    private const int SolvesExpected = 10;

    /// <summary>Finds the leader's best level.</summary>
    /// <param name="world">The case in one year.</param>
    /// <param name="question">Who leads, in what, how.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>The answer; where the leader as a price taker has no certified market, one that says nothing else.</returns>
    /// <exception cref="Checks.CaseException">The question names what the case does not have; all problems at once.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static LeaderAnswer Find(CaseWorld world, LeaderQuestion question, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var market = new LeaderMarket(world, question);
        var zero = market.AtZero(cancel);
        var nothing = new LeaderPeak(zero, new LeverInterval(0, 0));
        LeaderAnswer Answer(LeaderPeak best, IReadOnlyList<LeaderPoint> points, LeaderPoint full) => new()
        {
            Question = question,
            Sites = market.Sites,
            Markets = market.Markets,
            Zero = zero,
            Full = full,
            Points = [.. points.DistinctBy(point => point.Lever).OrderBy(point => point.Lever)],
            Best = best,
            Result = market.ResultAt(best.Point.Lever, zero, cancel),
        };
        if (!zero.IsCertified) return Answer(nothing, [zero], zero);
        var trials = new LeaderTrials(market, zero, question.Threads, question.Steps + 1 + 2 * SolvesExpected, progress, cancel);
        return question.Lever switch
        {
            Lever.Withholding => Withholding(trials, question, Answer),
            Lever.Discount => Discount(trials, question, Answer),
        };
    }

    private delegate LeaderAnswer Answering(LeaderPeak best, IReadOnlyList<LeaderPoint> points, LeaderPoint full);

    private static LeaderAnswer Withholding(LeaderTrials trials, LeaderQuestion question, Answering answer)
    {
        LeaderCheck.Something(question, trials.Zero);
        var (peaks, points) = PeakSearch.Find(trials, trials.Zero.Sold ?? 0, question.Steps);
        var isNear = peaks.Count > 1 && peaks[0].Point.Profit - peaks[1].Point.Profit <= PeakSearch.NearShare * Math.Abs(peaks[0].Point.Profit ?? 0);
        return answer(peaks[0], points, points[question.Steps]) with { RunnerUp = isNear ? peaks[1] : null };
    }

    private static LeaderAnswer Discount(LeaderTrials trials, LeaderQuestion question, Answering answer)
    {
        LeaderCheck.Somebody(question, trials.Zero);
        var (chosen, dumping, points) = DumpingSearch.Find(trials, trials.Zero.MarketPrice ?? 0, question.Steps, question.Budget);
        return answer(chosen, points, points[question.Steps]) with { Dumping = dumping };
    }
}
