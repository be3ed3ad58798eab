using Netback.Market.Results;

namespace Netback.Studies.Dossiers;

/// <summary>Who ships to whom at the solution, by country.</summary>
internal static class FlowSection
{
    private const int MostOfAGood = 10;

    public static DossierSection Of(MineralGoods goods)
    {
        var rows = goods.Goods.SelectMany(good => OfGood(goods, good.Id)).ToList();
        return new DossierSection("Flows", $"Largest {MostOfAGood} of each good by country, within a country included; share of all that is shipped of the good. Mean price delivered in the unit of the trade.",
            ["good", "from", "to", ">t/yr", ">share", ">price delivered", "on the way through"], rows, []);
    }

    private static IEnumerable<IReadOnlyList<string>> OfGood(MineralGoods goods, string good)
    {
        var view = goods.View;
        var shipments = view.Result.Shipments.Where(row => row.Commodity == good && row.Quantity > 0).ToList();
        var total = shipments.Sum(row => row.Quantity);
        return shipments.GroupBy(row => (From: view.CountryOfSite(row.Site), To: view.CountryOfPlace(row.Destination)))
            .OrderByDescending(group => group.Sum(row => row.Quantity)).ThenBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .Take(MostOfAGood).Select(group => Row(goods, good, group.Key.From, group.Key.To, [.. group], total));
    }

    private static IReadOnlyList<string> Row(MineralGoods goods, string good, string from, string to, IReadOnlyList<ShipmentRow> rows, double total)
    {
        var tonnes = rows.Sum(row => row.Quantity);
        var price = rows.Sum(row => row.Quantity * row.DeliveredPrice) / tonnes;
        var routes = goods.View.Routes;
        var through = rows.SelectMany(row => routes.TransitOf(row).Select(country => (country, row.Quantity))).GroupBy(pair => pair.country)
            .OrderByDescending(group => group.Sum(pair => pair.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {NumberText.Percent(group.Sum(pair => pair.Quantity) / tonnes)}").Take(4);
        return
        [
            good, goods.Labels.Country(from), goods.Labels.Country(to), MineralGoods.Tonnes(tonnes), NumberText.Percent(tonnes / total),
            goods.View.Commodity(good) is { } commodity ? MineralGoods.Trade(commodity, price) : "", string.Join(", ", through),
        ];
    }
}
