namespace Netback.Studies.Backtest;

/// <summary>One observed change beside what the market and two naive rules say.</summary>
/// <param name="Outcome">What was observed.</param>
/// <param name="Observed">The observed change; null where it cannot be formed.</param>
/// <param name="SolvedBefore">The solution's figure before; null without one.</param>
/// <param name="SolvedAfter">The solution's figure after; null without one.</param>
public sealed record OutcomeResult(Outcome Outcome, double? Observed, double? SolvedBefore, double? SolvedAfter)
{
    /// <summary>The change that the market says; null where it says none.</summary>
    public double? Solved => SolvedBefore is { } before && SolvedAfter is { } after ? Change.Of(Outcome.What, before, after) : null;

    /// <summary>
    /// The naive rule that knows the shock: a price rises by lost share ÷ |elasticity|, a flow falls by the lost share; null
    /// where the outcome names no lost share.
    /// </summary>
    public double? ByElasticity => (Outcome.LostShare, Outcome.Elasticity, Outcome.What.Kind) switch
    {
        ({ } lost, { } elasticity, "price") when elasticity != 0 => lost / Math.Abs(elasticity),
        ({ } lost, _, "flow" or "output" or "transit") => Change.Of(Outcome.What, 1, 1 - lost),
        _ => null,
    };

    /// <summary>The naive rule that nothing changes.</summary>
    public static double ByNoChange => 0;

    /// <summary>True where market and observation both have a change.</summary>
    public bool IsScored => Observed is not null && Solved is not null;

    public bool? IsHit => Judge(Solved);
    public bool? IsHitByElasticity => Judge(ByElasticity);
    public bool? IsHitByNoChange => Judge(ByNoChange);

    private bool? Judge(double? said) => Observed is { } observed && said is { } change ? Change.IsHit(observed, change) : null;
}

/// <summary>An episode run on the case.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="NotRun">Why it was not run, or has no answer; null where it was.</param>
/// <param name="Outcomes">Its outcomes; empty where it was not run.</param>
public sealed record EpisodeResult(Episode Episode, string? NotRun, IReadOnlyList<OutcomeResult> Outcomes);

/// <summary>How the market fares on the episodes of one mineral, beside the naive rules, over outcomes that all can be scored on.</summary>
/// <param name="Mineral">The mineral.</param>
/// <param name="Outcomes">Outcomes scored.</param>
/// <param name="Hits">Those that the market hits.</param>
/// <param name="HitsByNoChange">Those that "nothing changes" hits.</param>
/// <param name="HitsByElasticity">Those that "lost share ÷ elasticity" hits; a miss where it says nothing.</param>
/// <param name="Loses">True where a naive rule has more hits, or as many and lies nearer on average.</param>
public sealed record Verdict(string Mineral, int Outcomes, int Hits, int HitsByNoChange, int HitsByElasticity, bool Loses)
{
    internal static Verdict Of(string mineral, IReadOnlyList<OutcomeResult> outcomes)
    {
        (int Hits, double Miss) Score(Func<OutcomeResult, double?> rule) => (
            outcomes.Count(item => rule(item) is { } said && Change.IsHit(item.Observed ?? 0, said)),
            outcomes.Sum(item => Change.Miss(item.Observed ?? 0, rule(item) ?? OutcomeResult.ByNoChange)));
        var (market, still, naive) = (Score(item => item.Solved), Score(_ => OutcomeResult.ByNoChange), Score(item => item.ByElasticity));
        bool Beats((int Hits, double Miss) other) => other.Hits > market.Hits || (other.Hits == market.Hits && other.Miss < market.Miss);
        return new Verdict(mineral, outcomes.Count, market.Hits, still.Hits, naive.Hits, Beats(still) || Beats(naive));
    }
}

/// <summary>All episodes of a case, run.</summary>
public sealed record BacktestResult(IReadOnlyList<EpisodeResult> Episodes)
{
    /// <summary>Minerals with a scored outcome, by name.</summary>
    public IReadOnlyList<Verdict> Verdicts => [.. Episodes
        .Where(episode => episode.Episode.Mineral is not null)
        .GroupBy(episode => episode.Episode.Mineral ?? "", episode => episode.Outcomes.Where(item => item.IsScored))
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Verdict.Of(group.Key, [.. group.SelectMany(items => items)]))
        .Where(verdict => verdict.Outcomes > 0)];

    /// <summary>Minerals whose episodes a naive rule tells better: their results illustrate a mechanism and are no estimate.</summary>
    public IReadOnlySet<string> Illustrative => Verdicts.Where(verdict => verdict.Loses).Select(verdict => verdict.Mineral).ToHashSet(StringComparer.Ordinal);
}
