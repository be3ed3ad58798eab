using Netback.Market.Results;
using Netback.Tests.Support;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>Which prices are unique, and which of many are reported, asked of linear programs over all optimal duals in a hundred worlds.</summary>
[Trait("lane", "slow")]
public sealed class DualLaws
{
    private static readonly Lazy<IReadOnlyList<SolvedWorld>> Hundred = new(() =>
        [.. Enumerable.Range(0, 100).AsParallel().AsOrdered().Select(seed => SolvedWorld.Of(seed, RandomWorld.Small(5000 + seed)))]);

    private static IEnumerable<SolvedWorld> Certified => Hundred.Value.Where(item => item.Result.Certificate.Status == SolveStatus.Solved);

    [Fact]
    public void A_price_is_marked_unique_exactly_where_no_other_price_is_optimal() => Laws.Hold(Certified, item =>
    {
        var duals = new TableDuals(item);
        var facts = new TableFacts(item);
        return item.Result.Prices.SelectMany(row => Flag(
                row.ToString(), duals.Range(row.Side == PriceSide.Gate ? $"gate {row.Site} {row.Commodity}" : $"delivered {row.Place} {row.Commodity}"),
                row.Price, row.IsUnique, item.PriceOf(row.Commodity)))
            .Concat(item.World.Links.SelectMany(link =>
            {
                var row = item.Result.Links.First(result => result.Link == link.Id);
                var (low, high) = duals.Range($"link {link.Id}");
                return Flag(row.ToString(), (-high, -low), facts.RentOf(link) ?? -high, row.IsUnique, item.World.Commodities.Max(goods => item.PriceOf(goods.Id) * goods.Contained));
            }));
    });

    [Fact]
    public void Of_all_optimal_prices_those_with_the_least_sum_over_their_scales_are_reported() => Laws.Hold(Certified, item =>
    {
        var scales = TableScales.Of(item.World);
        var weights = item.Result.Prices.ToDictionary(
            row => row.Side == PriceSide.Gate ? $"gate {row.Site} {row.Commodity}" : $"delivered {row.Place} {row.Commodity}", row => 1 / scales[row.Commodity]);
        var reported = item.Result.Prices.Sum(row => row.Price / scales[row.Commodity]);
        return Laws.Differ("sum of prices over scale", reported, new TableDuals(item).LeastSum(row => weights.GetValueOrDefault(row)), 1e-6 * Math.Max(1, reported));
    });

    private static IEnumerable<string> Flag(string what, (double Low, double High) range, double price, bool isUnique, double scale)
    {
        var width = (range.High - range.Low) / scale;
        var wrong = Laws.Exceed($"{what} below all optimal", range.Low, price, 1e-6 * scale).Concat(Laws.Exceed($"{what} above all optimal", price, range.High, 1e-6 * scale));
        // Between these widths rounding decides; none of the worlds is meant to come there.
        if (width < 1e-8 && !isUnique) wrong = wrong.Append($"{what} is unique: {range}");
        if (width > 1e-6 && isUnique) wrong = wrong.Append($"{what} is not unique: {range}");
        return wrong;
    }
}
