using System.Globalization;

namespace Netback.Studies.Dossiers;

/// <summary>Mines and plants: who, where, in what state, how large, what they make at the solution.</summary>
internal static class PlantSection
{
    /// <summary>Sites outside the host countries, beyond the largest of each good, are counted and not listed.</summary>
    private const int MostElsewhere = 8;

    public static DossierSection Of(MineralGoods goods, DossierFacts facts)
    {
        var hosts = Hosts.Of(goods.View).ToHashSet(StringComparer.Ordinal);
        var rows = facts.Sites.SelectMany(site => site.Capacities.Select(capacity => (Site: site, Capacity: capacity))).ToList();
        var shown = rows.Where(row => hosts.Contains(row.Site.Country))
            .Concat(rows.Where(row => !hosts.Contains(row.Site.Country)).GroupBy(row => row.Capacity.Commodity)
                .SelectMany(group => group.OrderByDescending(row => Size(goods, row.Site, row.Capacity)).ThenBy(row => row.Site.Id, StringComparer.Ordinal).Take(MostElsewhere)))
            .OrderBy(row => goods.StageOf(row.Capacity.Commodity)).ThenByDescending(row => hosts.Contains(row.Site.Country))
            .ThenByDescending(row => Size(goods, row.Site, row.Capacity)).ThenBy(row => row.Site.Id, StringComparer.Ordinal).ToList();
        return new DossierSection("Mines and plants", "Tonnes contained a year. Host countries first, all of them; of others the largest. Output is that of the solution; gate price in the unit of the trade.",
            ["good", "site", "country", "status", ">capacity", ">output", ">gate price", "owners"],
            [.. shown.Select(row => Row(goods, row.Site, row.Capacity))],
            rows.Count > shown.Count ? [$"{Counted.Of(rows.Count - shown.Count, "smaller row")} of other countries not listed."] : []);
    }

    private static IReadOnlyList<string> Row(MineralGoods goods, KnownSite site, KnownCapacity capacity)
    {
        var made = goods.Made.GetValueOrDefault((site.Id, capacity.Commodity));
        var gate = goods.View.Gate(site.Id, capacity.Commodity);
        var good = goods.View.Commodity(capacity.Commodity);
        return
        [
            capacity.Commodity, $"{site.Name} ({site.Place})", site.Country, Status(site),
            capacity.Tonnes is { } tonnes ? MineralGoods.Tonnes(tonnes) : "no limit", gate is null ? "" : MineralGoods.Tonnes(made),
            gate is not null && good is not null ? MineralGoods.Trade(good, gate.Price) : "", site.Owners,
        ];
    }

    private static string Status(KnownSite site)
    {
        var years = (site.Opens, site.Closes) switch
        {
            ({ } opens, { } closes) => $" {Year(opens)}–{Year(closes)}",
            ({ } opens, null) => $" from {Year(opens)}",
            (null, { } closes) => $" until {Year(closes)}",
            _ => "",
        };
        return (site.Status ?? "operating") + years;
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static double Size(MineralGoods goods, KnownSite site, KnownCapacity capacity) =>
        Math.Max(capacity.Tonnes ?? 0, goods.Made.GetValueOrDefault((site.Id, capacity.Commodity)));
}
