using Netback.Studies.Findings;

namespace Netback.Studies.Observed;

/// <summary>How well a solution meets a group of observations.</summary>
/// <param name="IsHeldOut">True for observations that no figure was set by.</param>
/// <param name="IsOfBaseYear">True for observations of the year solved; others tell of another market.</param>
/// <param name="Kind">price, flow, share, output.</param>
/// <param name="Compared">Observations that could be compared.</param>
/// <param name="Met">Those within the tolerance of the kind.</param>
/// <param name="MedianError">Median size of the error; a difference for shares, else relative.</param>
/// <param name="LargestError">Largest size of the error.</param>
public sealed record MatchSummary(bool IsHeldOut, bool IsOfBaseYear, string Kind, int Compared, int Met, double MedianError, double LargestError)
{
    /// <summary>Groups in the order calibrated before held out, base year before others, kinds by name; empty groups left out.</summary>
    public static IReadOnlyList<MatchSummary> Of(IEnumerable<ObservationMatch> comparisons, int year) =>
    [
        .. comparisons.Where(item => item.Error is not null)
            .GroupBy(item => (IsHeldOut: !item.Observation.IsUsedInCalibration, IsOther: item.Observation.Year != year, item.Observation.What.Kind))
            .OrderBy(group => group.Key.IsHeldOut).ThenBy(group => group.Key.IsOther).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
            .Select(group => Of(group.Key.IsHeldOut, !group.Key.IsOther, group.Key.Kind, [.. group])),
    ];

    private static MatchSummary Of(bool isHeldOut, bool isOfBaseYear, string kind, IReadOnlyList<ObservationMatch> items)
    {
        var errors = items.Select(item => Math.Abs(item.Error ?? 0)).Order().ToList();
        return new MatchSummary(isHeldOut, isOfBaseYear, kind, items.Count, items.Count(item => item.IsMet == true), Ranges.Quantile(errors, 0.5), errors[^1]);
    }
}
