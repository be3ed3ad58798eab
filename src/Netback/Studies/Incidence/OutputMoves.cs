namespace Netback.Studies.Incidence;

/// <summary>What countries mine and make with and without measures.</summary>
internal static class OutputMoves
{
    private readonly record struct Key(string Country, string Commodity, bool IsMined);

    /// <summary>All that is made in either state, by country, then commodity in the order of the case, mined before made.</summary>
    public static IReadOnlyList<OutputMove> Of(MarketView with, MarketView without, IReadOnlySet<string> inside)
    {
        var (after, before) = (Made(with), Made(without));
        var orders = with.World.Commodities.Concat(without.World.Commodities).Select(goods => goods.Id).Distinct().ToList();
        return [.. before.Keys.Union(after.Keys)
            .OrderBy(key => key.Country, StringComparer.Ordinal).ThenBy(key => orders.IndexOf(key.Commodity)).ThenByDescending(key => key.IsMined)
            .Select(key => new OutputMove(key.Country, inside.Contains(key.Country), key.Commodity, key.IsMined, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))];
    }

    private static Dictionary<Key, double> Made(MarketView view)
    {
        var made = new Dictionary<Key, double>();
        void Add(string site, string commodity, bool isMined, double tonnes)
        {
            var key = new Key(view.CountryOfSite(site), commodity, isMined);
            if (tonnes > 0) made[key] = made.GetValueOrDefault(key) + tonnes;
        }
        var mined = view.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        var activity = view.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        foreach (var supply in view.World.Supplies) Add(supply.Site, supply.Commodity, true, mined.GetValueOrDefault(supply.Id));
        foreach (var process in view.World.Processes)
        {
            foreach (var item in process.Recipe) Add(process.Site, item.Commodity, false, item.Amount * activity.GetValueOrDefault(process.Id));
        }
        return made;
    }
}
