using Netback.Checks;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.Studies.Draws;
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

    /// <summary>A price within this share of a choke is at it.</summary>
    private const double AtBound = 1e-9;

    private const double Half = 0.5;
    private const double Double = 2;

    /// <summary>Finds the leader's best level.</summary>
    /// <param name="world">The case in one year.</param>
    /// <param name="question">Who leads, in what, how.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>The answer; where the leader as a price taker has no certified market, one that says nothing else.</returns>
    /// <exception cref="CaseException">The question names what the case does not have; all problems at once.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static LeaderAnswer Find(CaseWorld world, LeaderQuestion question, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        LeaderAnswer Once(CaseWorld variant, bool isSpoken) => Answer(new LeaderMarket(variant, question), question, isSpoken, progress, cancel);
        var answer = Once(world, isSpoken: true);
        var hanging = AtChoke(world, question, answer.Result);
        return hanging.Count == 0 ? answer : answer with
        {
            UsersAtChoke = hanging,
            HalfChoke = Once(ChokeVariant.Times(world, Half), isSpoken: false).Best,
            DoubleChoke = Once(ChokeVariant.Times(world, Double), isSpoken: false).Best,
        };
    }

    private static LeaderAnswer Answer(LeaderMarket market, LeaderQuestion question, bool isSpoken, IProgress<SolveCount>? progress, CancellationToken cancel)
    {
        var zero = market.AtZero(cancel);
        LeaderAnswer Of(LeaderPeak best, IReadOnlyList<LeaderPoint> steps, IReadOnlyList<LeaderPoint> points) => new()
        {
            Question = question,
            Sites = market.Sites,
            Markets = market.Markets,
            Zero = zero,
            Full = steps[^1],
            Steps = steps,
            Points = [.. points.DistinctBy(point => point.Lever).OrderBy(point => point.Lever)],
            Best = best,
            Result = market.ResultAt(best.Point.Lever, zero, cancel),
        };
        var problem = zero.IsCertified ? LeaderCheck.NothingToDo(question, zero) : null;
        if (problem is not null && isSpoken) throw new CaseException([problem]);
        if (problem is not null || !zero.IsCertified) return Of(new LeaderPeak(zero, new LeverInterval(0, 0)), [zero], [zero]);
        var trials = new LeaderTrials(market, zero, question.Threads, question.Steps + 1 + 2 * SolvesExpected, progress, cancel);
        return question.Lever switch
        {
            Lever.Withholding => Withholding(trials, question, Of),
            Lever.Discount => Discount(trials, question, Of),
        };
    }

    private delegate LeaderAnswer Answering(LeaderPeak best, IReadOnlyList<LeaderPoint> steps, IReadOnlyList<LeaderPoint> points);

    private static LeaderAnswer Withholding(LeaderTrials trials, LeaderQuestion question, Answering answer)
    {
        var steps = trials.Grid(trials.Zero.Sold ?? 0, question.Steps);
        var (peaks, points) = PeakSearch.Find(trials, steps);
        var isNear = peaks.Count > 1 && peaks[0].Point.Profit - peaks[1].Point.Profit <= PeakSearch.NearShare * (peaks[0].Point.Profit - trials.Zero.Profit);
        return answer(peaks[0], steps, points) with { RunnerUp = isNear ? peaks[1] : null };
    }

    private static LeaderAnswer Discount(LeaderTrials trials, LeaderQuestion question, Answering answer)
    {
        var steps = trials.Grid(trials.Zero.MarketPrice ?? 0, question.Steps);
        var (chosen, dumping, points) = DumpingSearch.Find(trials, steps, question.Budget);
        return answer(chosen, steps, points) with { Dumping = dumping };
    }

    /// <summary>Users of the goods' mineral who pay their choke.</summary>
    private static List<string> AtChoke(CaseWorld world, LeaderQuestion question, MarketResult result)
    {
        var selector = Selector.Parse(question.Commodity);
        var mineral = world.Commodities.First(goods => selector.Matches(atom => WorldIndex.HoldsForCommodity(atom, goods))).Mineral;
        var chokes = world.Demands.Where(demand => demand.Choke is not null && world.Commodities.Any(goods => goods.Id == demand.Commodity && goods.Mineral == mineral))
            .ToDictionary(demand => demand.Id, demand => demand.Choke, StringComparer.Ordinal);
        return [.. result.Demands.Where(row => row.Price >= chokes.GetValueOrDefault(row.Demand) * (1 - AtBound)).Select(row => row.Demand)];
    }
}
