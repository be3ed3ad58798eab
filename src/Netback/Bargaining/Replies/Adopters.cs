using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>Who adopts a measure, as far as its row says: the country at whose border or in whose territory it acts.</summary>
public static class Adopters
{
    /// <summary>Selector of countries; null where the row names nobody.</summary>
    public static string? Of(CaseWorld world, Measure measure) => measure.Kind switch
    {
        "tariff" or "import_ban" or "variable_levy" => measure.Destination,
        "quota" => measure.Destination ?? measure.Origin,
        "transit_ban" => measure.Via ?? measure.Destination,
        "intervention" or "cfd" => CountryOf(world, measure.Place),
        _ => measure.Origin ?? CountryOf(world, world.Sites.FirstOrDefault(site => site.Id == measure.Site)?.Place),
    };

    private static string? CountryOf(CaseWorld world, string? place) => world.Places.FirstOrDefault(item => item.Id == place)?.Country;
}
