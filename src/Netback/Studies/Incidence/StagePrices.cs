using Netback.Market.Results;

namespace Netback.Studies.Incidence;

/// <summary>
/// Mean delivered prices by commodity, inside and outside. Weights are the tonnes delivered, the mean of both states, so that a mean
/// moves only because prices do: Σ ½(x₀ + x₁) P / Σ ½(x₀ + x₁). Balances that are in use in both states and whose price is
/// unique in both count; <see cref="StagePrice.Coverage"/> says how much of what is delivered that is.
/// </summary>
internal sealed class StagePrices(MarketView with, MarketView without, IReadOnlySet<string> inside)
{
    private readonly Dictionary<(string Place, string Commodity), double> after = Delivered(with);
    private readonly Dictionary<(string Place, string Commodity), double> before = Delivered(without);

    public IReadOnlyList<StagePrice> All() =>
        [.. without.World.Commodities.SelectMany(goods => new[] { Of(goods.Id, true), Of(goods.Id, false) }).OfType<StagePrice>()];

    /// <summary>Null where nothing is delivered on that side in both states at a unique price.</summary>
    public StagePrice? Of(string commodity, bool isInside)
    {
        var balances = before.Keys.Union(after.Keys)
            .Where(key => key.Commodity == commodity && inside.Contains(without.CountryOfPlace(key.Place)) == isInside)
            .OrderBy(key => key.Place, StringComparer.Ordinal).ToList();
        double Weight((string, string) key) => (before.GetValueOrDefault(key) + after.GetValueOrDefault(key)) / 2;
        var counted = balances.Where(key => before.ContainsKey(key) && after.ContainsKey(key))
            .Select(key => (Weight: Weight(key), Old: without.Delivered(key.Place, commodity), New: with.Delivered(key.Place, commodity)))
            .Where(item => item is { Old.IsUnique: true, New.IsUnique: true }).ToList();
        var tonnes = counted.Sum(item => item.Weight);
        if (tonnes <= 0) return null;
        double Mean(Func<(double Weight, PriceRow? Old, PriceRow? New), double> price) => counted.Sum(item => item.Weight * price(item)) / tonnes;
        return new StagePrice(commodity, isInside, Mean(item => item.Old?.Price ?? 0), Mean(item => item.New?.Price ?? 0), tonnes, tonnes / balances.Sum(Weight));
    }

    private static Dictionary<(string, string), double> Delivered(MarketView view) => view.Result.Shipments
        .GroupBy(row => (row.Destination, row.Commodity)).ToDictionary(group => group.Key, group => group.Sum(row => row.Quantity));
}
