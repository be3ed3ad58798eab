using Netback.Market.Structure;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>
/// What a move takes from the hosts' trade with the power, by commodity: sales that end, and supplies that stop. A month of it is a
/// twelfth of the year's; stocks cover supplies, not sales.
/// </summary>
internal static class Cover
{
    private const double MonthsPerYear = 12;

    /// <summary>Trade that shrinks by less than this share has not ended.</summary>
    private const double Noticeable = 1e-3;

    public static IEnumerable<CoverRow> Of(ReplyScene scene, string move, MarketView view)
    {
        foreach (var goods in scene.Adopted.World.Commodities)
        {
            foreach (var (what, from, to) in new[] { ("sales", scene.Hosts, scene.Power), ("supplies", scene.Power, scene.Hosts) })
            {
                var (tonnes, value) = Traded(scene.Adopted, goods.Id, from, to);
                var lost = tonnes - Traded(view, goods.Id, from, to).Tonnes;
                if (lost <= Noticeable * tonnes) continue;
                yield return RowOf(scene, move, goods, what, lost / MonthsPerYear, lost / MonthsPerYear * value / tonnes);
            }
        }
    }

    private static CoverRow RowOf(ReplyScene scene, string move, Commodity goods, string what, double tonnes, double usd)
    {
        var row = new CoverRow { Move = move, Commodity = goods.Id, What = what, TonnesPerMonth = tonnes, UsdPerMonth = usd };
        if (what == "sales") return row;
        return StockOf(scene, goods) is { } stock ? row with { Stock = stock, Months = stock / tonnes }
            : row with { Missing = $"observations: kind stock of {goods.Id} in {scene.Hosts.Text}" };
    }

    /// <summary>Tonnes and their value at the price that the other side pays, USD a year.</summary>
    private static (double Tonnes, double Value) Traded(MarketView view, string goods, Party from, Party to)
    {
        var rows = view.Result.Shipments.Where(row => row.Commodity == goods && from.Has(row.Origin) && to.Has(view.CountryOfPlace(row.Destination))).ToList();
        return (rows.Sum(row => row.Quantity), rows.Sum(row => row.Quantity * row.DeliveredPrice));
    }

    private static double? StockOf(ReplyScene scene, Commodity goods)
    {
        var (world, index) = (scene.Adopted.World, new WorldIndex(scene.Adopted.World));
        bool IsHeldByHosts(StockHeld stock) => world.Places.Any(place => scene.Hosts.Has(place.Country)
            && Selector.Parse(stock.Place).Matches(atom => index.HoldsForPlace(atom, index.Places[place.Id])));
        var held = world.Stocks.Where(stock => Selector.Parse(stock.Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, goods)) && IsHeldByHosts(stock)).ToList();
        return held.Count == 0 ? null : held.Sum(stock => stock.Tonnes);
    }
}
