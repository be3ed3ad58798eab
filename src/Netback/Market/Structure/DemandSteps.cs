using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// A demand as columns: willingness to pay <c>min(choke, intercept − slope·d)</c> is flat at the choke, then falls.
/// </summary>
internal static class DemandSteps
{
    /// <summary>Cost (−willingness), curvature and width of each step, dearest first.</summary>
    public static IReadOnlyList<ColumnTerms> Of(Demand demand)
    {
        var limit = demand.Limit ?? double.PositiveInfinity;
        var top = Math.Min(demand.Choke ?? demand.Intercept, demand.Intercept);
        if (top >= demand.Intercept || demand.Slope <= 0) return [new ColumnTerms(-top, demand.Slope, limit)];
        var flat = Math.Min(limit, (demand.Intercept - top) / demand.Slope);
        return flat >= limit
            ? [new ColumnTerms(-top, 0, flat)]
            : [new ColumnTerms(-top, 0, flat), new ColumnTerms(-top, demand.Slope, limit - flat)];
    }
}
