namespace Netback.Studies;

/// <summary>Whether a scenario does anything: the largest price movement and the largest share of a mineral that moves.</summary>
/// <param name="Price">Largest |change| of a unique price over its commodity's largest price, a share.</param>
/// <param name="Volume">Largest share of a mineral's shipments that leaves its lane.</param>
public readonly record struct Effect(double Price, double Volume)
{
    /// <summary>Movements below this share are no effect.</summary>
    public const double Threshold = 0.001;

    public bool IsNone => Price <= Threshold && Volume <= Threshold;

    /// <summary>Compares a run with the base.</summary>
    public static Effect Between(MarketView run, MarketView reference) =>
        new(PriceChange(run, reference), LaneChanges.ShareMoved(run, reference));

    private static double PriceChange(MarketView run, MarketView reference)
    {
        var scale = reference.Result.Prices.GroupBy(row => row.Commodity)
            .ToDictionary(group => group.Key, group => group.Max(row => row.Price), StringComparer.Ordinal);
        var largest = 0.0;
        foreach (var row in reference.Result.Prices)
        {
            var other = row.Site is { } site ? run.Gate(site, row.Commodity) : run.Delivered(row.Place, row.Commodity);
            if (other is not { IsUnique: true } || !row.IsUnique || scale[row.Commodity] <= 0) continue;
            largest = Math.Max(largest, Math.Abs(other.Price - row.Price) / scale[row.Commodity]);
        }
        return largest;
    }
}
