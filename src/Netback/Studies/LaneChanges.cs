using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>From a site to a place in one commodity.</summary>
public readonly record struct LaneKey(string Commodity, string Site, string Destination);

/// <summary>A lane with tonnes a year in the base and in a run, and the base's or else the run's gate price.</summary>
public readonly record struct LaneChange(LaneKey Lane, double Before, double After, double GatePrice)
{
    public double Change => After - Before;
}

/// <summary>What is shipped otherwise than in the base.</summary>
public static class LaneChanges
{
    /// <summary>Every lane that either result uses.</summary>
    public static IReadOnlyList<LaneChange> Of(MarketView run, MarketView reference)
    {
        var (before, after) = (ByLane(reference), ByLane(run));
        return [.. before.Keys.Union(after.Keys)
            .OrderBy(lane => lane.Commodity, StringComparer.Ordinal)
            .ThenBy(lane => lane.Site, StringComparer.Ordinal)
            .ThenBy(lane => lane.Destination, StringComparer.Ordinal)
            .Select(lane =>
            {
                var (old, young) = (before.GetValueOrDefault(lane), after.GetValueOrDefault(lane));
                return new LaneChange(lane, old.Tonnes, young.Tonnes, old.Tonnes > 0 ? old.GatePrice : young.GatePrice);
            })];
    }

    /// <summary>Tonnes a year of a mineral that change lanes: half of all that is added and taken away.</summary>
    public static double TonnesMoved(MarketView run, MarketView reference, string mineral) =>
        Of(run, reference).Where(lane => reference.MineralOf(lane.Lane.Commodity) == mineral).Sum(lane => Math.Abs(lane.Change)) / 2;

    /// <summary>The same in USD a year at gate prices.</summary>
    public static double ValueMoved(MarketView run, MarketView reference, string mineral) =>
        Of(run, reference).Where(lane => reference.MineralOf(lane.Lane.Commodity) == mineral)
            .Sum(lane => Math.Abs(lane.Change) * lane.GatePrice) / 2;

    /// <summary>The largest share of a mineral's shipments that changes lanes.</summary>
    public static double ShareMoved(MarketView run, MarketView reference) =>
        Of(run, reference).GroupBy(lane => reference.MineralOf(lane.Lane.Commodity))
            .Select(group => group.Sum(lane => Math.Abs(lane.Change)) / 2 / Math.Max(double.Epsilon, group.Sum(lane => lane.Before)))
            .DefaultIfEmpty(0).Max();

    private static Dictionary<LaneKey, (double Tonnes, double GatePrice)> ByLane(MarketView view) =>
        view.Result.Shipments.GroupBy(row => new LaneKey(row.Commodity, row.Site, row.Destination))
            .ToDictionary(group => group.Key, group => (group.Sum(row => row.Quantity), group.First().GatePrice));
}
