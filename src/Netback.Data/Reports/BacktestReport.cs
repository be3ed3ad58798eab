using Netback.Data.Results;
using Netback.Studies.Backtest;
using Netback.Studies.Observed;

namespace Netback.Data.Reports;

/// <summary>The tables of a backtest: observations beside the base, their summary, episodes, verdicts by mineral.</summary>
public static class BacktestReport
{
    public static Report Of(IReadOnlyList<ObservationMatch> comparisons, int year, BacktestResult episodes, RunDescription run) =>
        new("backtest", run, [Observations(comparisons), Summary(MatchSummary.Of(comparisons, year)), Episodes(episodes), Verdicts(episodes)]);

    /// <summary>Observations beside a solution.</summary>
    public static ReportTable Observations(IReadOnlyList<ObservationMatch> comparisons) => ReportTable.Of(
        "observations", "what was observed beside the base", comparisons,
        new("observation", "", "id of the observation", row => row.Observation.Id),
        new("year", "", "year observed", row => row.Observation.Year),
        new("kind", "", "price, flow, share, output", row => row.Observation.What.Kind),
        new("used_in_calibration", "", "true: it set a figure and cannot test the result", row => row.Observation.IsUsedInCalibration),
        new("observed", "unit", "figure observed", row => row.Observation.Value),
        new("solved", "unit", "figure of the solution; empty where it cannot be compared", row => row.Solved),
        new("unit", "", "unit as written", row => row.Observation.Unit),
        new("error", "share", "solved ÷ observed − 1; for shares solved − observed", row => row.Error),
        new("met", "", "within 5 % (price, output), 10 % (flow), 10 points (share)", row => row.IsMet is { } met ? met : default(ResultCell)),
        new("not_compared", "", "why it cannot be compared", row => row.NotCompared),
        new("confidence", "", "grade of the observation", row => row.Observation.Confidence.ToString()),
        new("source", "", "ids of sources", row => string.Join(';', row.Observation.Sources)),
        new("note", "", "what the case says about it", row => row.Observation.Note));

    private static ReportTable Summary(IReadOnlyList<MatchSummary> groups) => ReportTable.Of(
        "summary", "errors by group of observations", groups,
        new("held_out", "", "true: no figure was set by them", row => row.IsHeldOut),
        new("base_year", "", "true: observed in the year solved", row => row.IsOfBaseYear),
        new("kind", "", "price, flow, share, output", row => row.Kind),
        new("compared", "", "observations compared", row => row.Compared),
        new("met", "", "those within tolerance", row => row.Met),
        new("median_error", "share", "median size of the error", row => row.MedianError),
        new("largest_error", "share", "largest size of the error", row => row.LargestError));

    public static ReportTable Episodes(BacktestResult result) => ReportTable.Of(
        "episodes", "observed changes beside those of the market and of two naive rules",
        result.Episodes.SelectMany(episode => episode.Outcomes.Count == 0 ? [(episode, null)] : episode.Outcomes.Select(item => (Episode: episode, Item: (OutcomeResult?)item))),
        new("episode", "", "id of the episode", row => row.Episode.Episode.Id),
        new("mineral", "", "mineral; empty for transport", row => row.Episode.Episode.Mineral),
        new("not_run", "", "why it was not run", row => row.Episode.NotRun),
        new("outcome", "", "what was observed", row => row.Item?.Outcome.Id),
        new("kind", "", "price, flow, share, transit, output", row => row.Item?.Outcome.What.Kind),
        new("before", "unit", "figure observed before", row => row.Item?.Outcome.Before),
        new("after", "unit", "figure observed after", row => row.Item?.Outcome.After),
        new("unit", "", "unit of the two", row => row.Item?.Outcome.Unit),
        new("solved_before", "USD/t, t or share", "figure of the market before", row => row.Item?.SolvedBefore),
        new("solved_after", "USD/t, t or share", "figure of the market after", row => row.Item?.SolvedAfter),
        new("observed", "times", "observed change: +1 twice as much, −1 half; a difference for shares", row => row.Item?.Observed),
        new("market", "times", "change of the market", row => row.Item?.Solved),
        new("by_elasticity", "times", "lost share ÷ elasticity; for flows the lost share", row => row.Item?.ByElasticity),
        new("hit", "", "the market is within a factor of two", row => Flag(row.Item?.IsHit)),
        new("hit_by_no_change", "", "so is no change", row => Flag(row.Item?.IsHitByNoChange)),
        new("hit_by_elasticity", "", "so is lost share ÷ elasticity", row => Flag(row.Item?.IsHitByElasticity)),
        new("confidence", "", "grade of the observed change", row => row.Item?.Outcome.Confidence.ToString()),
        new("source", "", "ids of sources", row => row.Item is { } item ? string.Join(';', item.Outcome.Sources) : null),
        new("note", "", "what stands behind it", row => row.Item?.Outcome.Note));

    public static ReportTable Verdicts(BacktestResult result) => ReportTable.Of(
        "verdicts", "hits by mineral", result.Verdicts,
        new("mineral", "", "the mineral", row => row.Mineral),
        new("outcomes", "", "outcomes scored", row => row.Outcomes),
        new("hits", "", "those that the market hits", row => row.Hits),
        new("hits_by_no_change", "", "those that no change hits", row => row.HitsByNoChange),
        new("hits_by_elasticity", "", "those that lost share ÷ elasticity hits", row => row.HitsByElasticity),
        new("illustrative", "", "true: a naive rule does better", row => row.Loses));

    private static ResultCell Flag(bool? flag) => flag is { } value ? value : default(ResultCell);
}
