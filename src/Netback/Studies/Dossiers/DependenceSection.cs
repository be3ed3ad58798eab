using Netback.Market.Results;

namespace Netback.Studies.Dossiers;

/// <summary>Who depends on whom: concentration of each stage in the world, and the largest share of each kind for host countries.</summary>
internal static class DependenceSection
{
    /// <summary>Countries whose dependence on sellers is shown beside that of the hosts: those that take most.</summary>
    private const int LargestTakers = 4;

    public static DossierSection Of(MineralGoods goods) => new("Dependence",
        "World: shares of all that is made of a good, by country. Countries: the largest other and its share of their deliveries (seller, processor: into the country; buyer, route: from its sites); "
        + "hhi is the sum of squared shares, 1 where one country has all.",
        ["good", "who depends", "on whom, by", ">share", ">hhi", "next"], [.. goods.Goods.SelectMany(good => World(goods, good.Id).Concat(Countries(goods, good.Id)))], []);

    private static IEnumerable<IReadOnlyList<string>> World(MineralGoods goods, string good)
    {
        var total = goods.MadeOf(good);
        if (total <= 0) yield break;
        var shares = goods.Made.Where(pair => pair.Key.Commodity == good).GroupBy(pair => goods.View.CountryOfSite(pair.Key.Site))
            .Select(group => (Who: group.Key, Share: group.Sum(pair => pair.Value) / total)).OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Who, StringComparer.Ordinal).ToList();
        yield return
        [
            good, "the world", $"{goods.Labels.Country(shares[0].Who)}, output", NumberText.Percent(shares[0].Share), NumberText.Plain(shares.Sum(pair => pair.Share * pair.Share), 2), Next(shares.Skip(1)),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Countries(MineralGoods goods, string good)
    {
        var hosts = Hosts.Of(goods.View);
        var taken = goods.View.Result.Shipments.Where(row => row.Commodity == good).GroupBy(row => goods.View.CountryOfPlace(row.Destination))
            .OrderByDescending(group => group.Sum(row => row.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).Take(LargestTakers);
        return goods.View.Result.Dependence.Where(row => row.Commodity == good && row.Who != row.Country
                && (hosts.Contains(row.Country) || (row.By == "seller" && taken.Contains(row.Country))))
            .GroupBy(row => (row.Country, row.By)).Select(group => Row(goods, good, [.. group.OrderByDescending(row => row.Share).ThenBy(row => row.Who, StringComparer.Ordinal)]));
    }

    private static IReadOnlyList<string> Row(MineralGoods goods, string good, IReadOnlyList<DependenceRow> rows) =>
    [
        good, goods.Labels.Country(rows[0].Country), $"{goods.Labels.Country(rows[0].Who)}, {rows[0].By}", NumberText.Percent(rows[0].Share),
        rows[0].Hhi is { } hhi ? NumberText.Plain(hhi, 2) : "", Next(rows.Skip(1).Select(row => (row.Who, row.Share))),
    ];

    private static string Next(IEnumerable<(string Who, double Share)> shares) =>
        string.Join(", ", shares.Take(3).Select(pair => $"{pair.Who} {NumberText.Percent(pair.Share)}"));
}
