namespace Netback.Studies;

/// <summary>
/// Whose gates a study speaks about: the club <c>hosts</c> of the case's groups, in the year solved. A case without one:
/// the players (every country where none are named; the members where blocs are) that sell most of what they make abroad,
/// more than half of the value that leaves their gates in the base; where no player does, all players with a gate that ships.
/// </summary>
public static class Hosts
{
    /// <summary>The club that names them.</summary>
    private const string Club = "hosts";
    private const double SellsMostlyAbroad = 0.5;

    /// <summary>True where the case names them itself.</summary>
    public static bool AreNamed(MarketView view) => Members(view).Count > 0;

    /// <summary>Host countries by code, in the order of the case.</summary>
    public static IReadOnlyList<string> Of(MarketView view)
    {
        if (Members(view) is { Count: > 0 } members) return members;
        var shipped = view.Result.Shipments.ToLookup(row => view.CountryOfSite(row.Site));
        var active = Players(view).Where(country => shipped[country].Any(row => row.Quantity > 0)).ToList();
        var hosts = active.Where(country =>
        {
            var all = shipped[country].Sum(row => row.Quantity * row.GatePrice);
            var abroad = shipped[country].Where(view.IsExport).Sum(row => row.Quantity * row.GatePrice);
            return all > 0 && abroad > SellsMostlyAbroad * all;
        }).ToList();
        return hosts.Count > 0 ? hosts : active;
    }

    private static IReadOnlyList<string> Members(MarketView view)
    {
        var members = view.World.Groups
            .Where(row => row.Group == Club && !(row.From > view.World.Year) && !(row.Until < view.World.Year))
            .Select(row => row.Country).ToHashSet(StringComparer.Ordinal);
        return [.. view.World.Countries.Select(country => country.Id).Where(members.Contains)];
    }

    private static IReadOnlyList<string> Players(MarketView view)
    {
        var named = view.World.Settings.Players;
        return [.. view.World.Countries
            .Where(country => named.Count == 0 || named.Contains(country.Id) || (country.Bloc is { } bloc && named.Contains(bloc)))
            .Select(country => country.Id)];
    }
}
