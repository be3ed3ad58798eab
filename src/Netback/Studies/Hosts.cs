namespace Netback.Studies;

/// <summary>
/// Whose gates a study speaks about. The players of the case (every country where none are named; the members where blocs
/// are) that sell most of what they make abroad: more than half of the value that leaves their gates in the base crosses
/// their border. Where no player does, all players with a gate that ships.
/// </summary>
public static class Hosts
{
    private const double SellsMostlyAbroad = 0.5;

    /// <summary>The rule, for the reader.</summary>
    public const string Rule =
        "Host countries are the players of the case that ship more than half of the value leaving their gates abroad in the base.";

    /// <summary>Host countries by code, in the order of the case.</summary>
    public static IReadOnlyList<string> Of(MarketView view)
    {
        var players = Players(view);
        var shipped = view.Result.Shipments.ToLookup(row => view.CountryOfSite(row.Site));
        var active = players.Where(country => shipped[country].Any(row => row.Quantity > 0)).ToList();
        var hosts = active.Where(country =>
        {
            var all = shipped[country].Sum(row => row.Quantity * row.GatePrice);
            var abroad = shipped[country].Where(view.IsExport).Sum(row => row.Quantity * row.GatePrice);
            return all > 0 && abroad > SellsMostlyAbroad * all;
        }).ToList();
        return hosts.Count > 0 ? hosts : active;
    }

    private static IReadOnlyList<string> Players(MarketView view)
    {
        var named = view.World.Settings.Players;
        return [.. view.World.Countries
            .Where(country => named.Count == 0 || named.Contains(country.Id) || (country.Bloc is { } bloc && named.Contains(bloc)))
            .Select(country => country.Id)];
    }
}
