using Netback.Checks;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Market.Reasons;

/// <summary>Finds the one price that a question means.</summary>
internal static class PriceChoice
{
    private const int MostNamed = 12;

    public static PriceRow Find(CaseWorld world, MarketResult result, string place, string commodity, string? site)
    {
        var isSite = world.Places.All(other => other.Id != place) && world.Sites.Any(other => other.Id == place);
        var rows = result.Prices
            .Where(row => row.Commodity == commodity && (isSite ? row.Site == place : row.Place == place) && (site is null || row.Site == site))
            .ToList();
        var delivered = site is null ? rows.Where(row => row.Side == PriceSide.Delivered).ToList() : [];
        if (delivered.Count == 1) return delivered[0];
        if (rows.Count == 1) return rows[0];
        throw new CaseException([rows.Count > 1 ? Several(rows) : None(world, result, place, commodity, site)]);
    }

    private static Problem Several(List<PriceRow> rows) => Wrong(
        $"{rows.Count} gates at the place", "one", $"say --site: {Named(rows.Select(row => row.Site))}");

    private static Problem None(CaseWorld world, MarketResult result, string place, string commodity, string? site)
    {
        if (world.Commodities.All(other => other.Id != commodity))
        {
            return Wrong($"'{commodity}'", "a commodity of the case", $"say one of {Named(world.Commodities.Select(other => other.Id))}");
        }
        if (world.Places.All(other => other.Id != place) && world.Sites.All(other => other.Id != place))
        {
            return Wrong($"'{place}'", "a place of the case", $"{commodity} has a price at {Named(PlacesOf(result, commodity))}");
        }
        return Wrong(
            $"no price of {commodity} at {place}{(site is null ? "" : $" for site {site}")}",
            "a place where it is made or used (a place only passed through has no price)",
            $"{commodity} has a price at {Named(PlacesOf(result, commodity))}");
    }

    private static IEnumerable<string> PlacesOf(MarketResult result, string commodity) =>
        result.Prices.Where(row => row.Commodity == commodity).Select(row => row.Place);

    private static string Named(IEnumerable<string?> names)
    {
        var all = names.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return "no place";
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "");
    }

    private static Problem Wrong(string found, string expected, string remedy) => new("command line", null, null, found, expected, remedy);
}
