namespace Netback.Studies;

/// <summary>
/// What a scenario does to one mineral: its largest price movement, and the largest output that changes at a site. Flows are
/// not asked: where several ways cost the same, another choice among them is no effect.
/// </summary>
/// <param name="Price">Largest |change| of a price that is unique in both runs, over its commodity's largest price.</param>
/// <param name="Output">Largest |change| of a site's output of a commodity, over all shipments of the mineral in the base.</param>
public readonly record struct Effect(double Price, double Output)
{
    /// <summary>Movements below this share are no effect.</summary>
    public const double Threshold = 0.001;

    public bool IsNone => Price <= Threshold && Output <= Threshold;

    /// <summary>Compares a run with the base.</summary>
    public static Effect On(string mineral, MarketView run, MarketView reference) =>
        new(PriceChange(mineral, run, reference), OutputChange(mineral, run, reference));

    /// <summary>True where no mineral of the base moves.</summary>
    public static bool IsNoneBetween(MarketView run, MarketView reference) =>
        reference.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal)
            .All(mineral => On(mineral, run, reference).IsNone);

    private static double PriceChange(string mineral, MarketView run, MarketView reference)
    {
        var rows = reference.Result.Prices.Where(row => reference.MineralOf(row.Commodity) == mineral).ToList();
        var scale = rows.GroupBy(row => row.Commodity).ToDictionary(group => group.Key, group => group.Max(row => row.Price), StringComparer.Ordinal);
        var largest = 0.0;
        foreach (var row in rows)
        {
            var other = row.Site is { } site ? run.Gate(site, row.Commodity) : run.Delivered(row.Place, row.Commodity);
            if (other is not { IsUnique: true } || !row.IsUnique || scale[row.Commodity] <= 0) continue;
            largest = Math.Max(largest, Math.Abs(other.Price - row.Price) / scale[row.Commodity]);
        }
        return largest;
    }

    private static double OutputChange(string mineral, MarketView run, MarketView reference)
    {
        var (before, after) = (Studies.Output.Of(reference), Studies.Output.Of(run));
        return before.Keys.Union(after.Keys).Where(key => run.MineralOf(key.Commodity) == mineral)
            .Select(key => Math.Abs(after.GetValueOrDefault(key) - before.GetValueOrDefault(key)))
            .DefaultIfEmpty(0).Max() / reference.Used(mineral);
    }
}
