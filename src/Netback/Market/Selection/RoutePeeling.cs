using Netback.Market.Program;
using Netback.Market.Structure;

namespace Netback.Market.Selection;

/// <summary>
/// Splits the tonnes of each lane over its equally cheap routes: from the lane's link flows the widest route is taken
/// first, ties by link ids, until nothing is left.
/// </summary>
internal static class RoutePeeling
{
    /// <summary>Tonnes below this share of the mineral's are rounding and are not reported as a shipment.</summary>
    public const double NegligibleShare = 1e-13;

    public static IEnumerable<RouteFlow> Peel(MarketStructure structure, RouteColumn[] columns, double[] tonnes)
    {
        foreach (var lane in Enumerable.Range(0, columns.Length).GroupBy(r => columns[r].Lane))
        {
            var zero = NegligibleShare * structure.TonneScale[structure.Gates[structure.Lanes[lane.Key].Gate].Commodity];
            foreach (var flow in PeelLane(structure, columns, tonnes, [.. lane], zero)) yield return flow;
        }
    }

    private static IEnumerable<RouteFlow> PeelLane(
        MarketStructure structure, RouteColumn[] columns, double[] tonnes, int[] routes, double zero)
    {
        var left = new Dictionary<int, double>();
        var total = routes.Sum(r => tonnes[r]);
        foreach (var r in routes)
        {
            foreach (var link in columns[r].Links) left[link] = left.GetValueOrDefault(link) + tonnes[r];
        }
        var ordered = routes.OrderBy(r => string.Join('>', columns[r].Links.Select(link => structure.World.Links[link].Id)),
            StringComparer.Ordinal).ToList();
        while (total > zero)
        {
            var widest = ordered.MaxBy(r => Width(columns[r], left, total));
            var width = Width(columns[widest], left, total);
            if (width <= zero) break;
            foreach (var link in columns[widest].Links) left[link] -= width;
            total -= width;
            yield return new RouteFlow(columns[widest].Lane, columns[widest].Links, width);
        }
    }

    private static double Width(RouteColumn column, Dictionary<int, double> left, double total) =>
        column.Links.Length == 0 ? total : Math.Min(total, column.Links.Min(link => left[link]));
}
