using Netback.Data.Results;
using Netback.Studies.Calibration;
using Netback.Studies.Observed;

namespace Netback.Data.Reports;

/// <summary>The tables of a calibration: fit before and after, what was moved, shares over the spread of the assumptions.</summary>
public static class CalibrationReport
{
    public static Report Of(CalibrationResult result, IReadOnlyList<ShareRange> shares, RunDescription run) =>
        new("calibrate", run, [Fit(result), Figures(result), Frictions(result), Shares(shares)]);

    private static ReportTable Fit(CalibrationResult result) => ReportTable.Of(
        "fit", "observations beside the base, before and after",
        result.Before.Zip(result.After, (before, after) => (Before: before, After: after)).Where(pair => pair.Before.Solved is not null),
        new("observation", "", "id of the observation", row => row.Before.Observation.Id),
        new("year", "", "year observed", row => row.Before.Observation.Year),
        new("kind", "", "price, flow, share, output", row => row.Before.Observation.What.Kind),
        new("held_out", "", "true: no figure was set by it", row => !row.Before.Observation.IsUsedInCalibration),
        new("observed", "unit", "figure observed", row => row.Before.Observation.Value),
        new("unit", "", "unit as written", row => row.Before.Observation.Unit),
        new("before", "unit", "figure of the case as written", row => row.Before.Solved),
        new("after", "unit", "figure of the calibrated case", row => row.After.Solved),
        new("error_before", "share", "solved ÷ observed − 1; for shares the difference", row => row.Before.Error),
        new("error_after", "share", "the same after", row => row.After.Error));

    private static ReportTable Figures(CalibrationResult result) => ReportTable.Of(
        "figures", "figures moved", result.Figures,
        new("figure", "", "table/id/column", row => row.Figure.Target),
        new("before", "as the column", "figure of the case", row => row.Figure.Value),
        new("after", "as the column", "figure calibrated", row => row.Value),
        new("low", "as the column", "5 % value of its spread", row => row.Low),
        new("high", "as the column", "95 % value of its spread", row => row.High),
        new("z", "", "standard deviations that its rule moved", row => row.Z),
        new("at_bound", "", "true: the observations pull further", row => row.IsAtBound),
        new("rule", "", "rule that it shares", row => row.Figure.Note));

    private static ReportTable Frictions(CalibrationResult result) => ReportTable.Of(
        "anchors", "frictions written", result.Frictions,
        new("seller", "", "who sells", row => row.Friction.Seller),
        new("buyer", "", "who buys", row => row.Friction.Buyer),
        new("commodity", "", "of what", row => row.Friction.Commodity),
        new("observation", "", "flow that it is anchored at", row => row.Observation.Id),
        new("target", "t/yr", "flow observed", row => row.Target),
        new("flow", "t/yr", "flow solved", row => row.Flow),
        new("wedge", "USD/t", "marginal friction at the flow", row => row.Wedge),
        new("wedge_share", "share", "the same as a share of the reference price", row => row.Wedge / row.Price),
        new("cost", "USD/t", "cost written", row => row.Friction.Cost),
        new("slope", "USD/t per t/yr", "slope written", row => row.Friction.Slope),
        new("cost_before", "USD/t", "cost of the case; empty where it had no such friction", row => row.Before?.Cost),
        new("slope_before", "USD/t per t/yr", "slope of the case", row => row.Before?.Slope));

    private static ReportTable Shares(IReadOnlyList<ShareRange> shares) => ReportTable.Of(
        "shares", "share of the largest buyer over draws of the figures graded D", shares,
        new("country", "", "seller", row => row.Country),
        new("mineral", "", "what is sold, in all forms", row => row.Mineral),
        new("buyer", "", "who takes most of it", row => row.Buyer),
        new("state", "", "terms that hold", row => row.State),
        new("share", "share", "with the figures as they are", row => row.Share),
        new("low", "share", "5 % point", row => row.Low),
        new("median", "share", "median", row => row.Median),
        new("high", "share", "95 % point", row => row.High),
        new("draws", "", "draws that gave a share", row => row.Draws));
}
