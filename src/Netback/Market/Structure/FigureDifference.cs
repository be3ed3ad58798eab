using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// Tells whether two worlds differ only in what <see cref="StructureBuilder.WithFigures"/> reads anew: costs, slopes, quantities, days,
/// capacities and prices, and in conduct and measures that close and name no way. Who and what there is, in which order, and
/// which links have a limit has to be the same.
/// </summary>
internal static class FigureDifference
{
    public static bool IsAll(CaseWorld one, CaseWorld other) =>
        Are(one.Countries, other.Countries) && Are(one.Groups, other.Groups) && Are(one.Sites, other.Sites)
        && Are(one.Freight, other.Freight) && Are(one.Contracts, other.Contracts) && Are(one.Frictions, other.Frictions)
        && Are(one.Actors, other.Actors) && Are(one.Ownership, other.Ownership)
        && Are(ShapingRoutes(one), ShapingRoutes(other))
        && Are(one.Commodities, other.Commodities, (row, to) => row with { Price = to.Price })
        && Are(one.Places, other.Places, (row, to) => row with { TransferCost = to.TransferCost, TransferDays = to.TransferDays })
        && Are(one.Links, other.Links, Matched)
        && Are(one.Supplies, other.Supplies, (row, to) => row with { Cost = to.Cost, Slope = to.Slope, Capacity = to.Capacity })
        && Are(one.Processes, other.Processes, Matched)
        && Are(one.Demands, other.Demands, (row, to) => row with { Intercept = to.Intercept, Slope = to.Slope, Limit = to.Limit, Choke = to.Choke });

    /// <summary>Measures that decide which routes are open and which ways are told apart.</summary>
    private static List<Measure> ShapingRoutes(CaseWorld world) => [.. world.Measures.Where(measure => Ban.IsBan(measure) || measure.Via is not null)];

    private static Link Matched(Link link, Link to) => link.Capacity is null != to.Capacity is null ? link : link with
    {
        Cost = to.Cost,
        Days = to.Days,
        DaysP90 = to.DaysP90,
        BorderCost = to.BorderCost,
        BorderDays = to.BorderDays,
        Capacity = to.Capacity,
        Background = to.Background,
        Countries = link.Countries.SequenceEqual(to.Countries) ? to.Countries : link.Countries,
        Corridors = link.Corridors.SequenceEqual(to.Corridors) ? to.Corridors : link.Corridors,
    };

    private static Process Matched(Process process, Process to) => process with
    {
        Cost = to.Cost,
        Slope = to.Slope,
        Capacity = to.Capacity,
        Recipe = process.Recipe.SequenceEqual(to.Recipe) ? to.Recipe : process.Recipe,
    };

    private static bool Are<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, T>? matched = null)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(matched is null ? one[i] : matched(one[i], other[i]), other[i])) return false;
        }
        return true;
    }
}
