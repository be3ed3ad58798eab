using Netback.World;

namespace Netback.Studies;

/// <summary>Names of a world's rows for people; what has no name of its own is called after what it joins or holds.</summary>
public sealed class Labels
{
    /// <summary>Places named of a route before the middle is left out.</summary>
    private const int LongestRoute = 6;

    private readonly Dictionary<string, string> countries;
    private readonly Dictionary<string, string> places;
    private readonly Dictionary<string, string> sites;
    private readonly Dictionary<string, string> commodities;
    private readonly Dictionary<string, Link> links;

    public Labels(CaseWorld world)
    {
        countries = world.Countries.ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        places = world.Places.ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        sites = world.Sites.ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        links = world.Links.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var shared = world.Commodities.GroupBy(row => (row.Mineral, row.Form)).Where(group => group.Count() > 1)
            .SelectMany(group => group).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        commodities = world.Commodities.ToDictionary(row => row.Id, row => Called(row, shared.Contains(row.Id)), StringComparer.Ordinal);
    }

    public string Country(string id) => countries.GetValueOrDefault(id, id);

    public string Place(string id) => places.GetValueOrDefault(id, id);

    public string Site(string id) => sites.GetValueOrDefault(id, id);

    /// <summary>"tungsten concentrate"; with the id where two commodities of a mineral have one form.</summary>
    public string Commodity(string id) => commodities.GetValueOrDefault(id, id);

    /// <summary>"Dostyk – Alashankou (rail)".</summary>
    public string Link(string id) => !links.TryGetValue(id, out var link) ? id
        : $"{Place(link.From)} – {Place(link.To)}{(link.Mode is null ? "" : $" ({link.Mode})")}";

    /// <summary>Names of the places a route touches, in order of travel.</summary>
    public string Route(string fromPlace, IReadOnlyList<string> route)
    {
        List<string> stops = [fromPlace];
        foreach (var id in route)
        {
            if (!links.TryGetValue(id, out var link)) continue;
            stops.Add(link.From == stops[^1] ? link.To : link.From);
        }
        var named = stops.Select(Place).ToList();
        return named.Count <= LongestRoute
            ? string.Join(" – ", named)
            : string.Join(" – ", [.. named.Take(LongestRoute / 2), "…", .. named.TakeLast(LongestRoute / 2)]);
    }

    private static string Called(Commodity row, bool isShared) =>
        isShared ? $"{Spaced(row.Id)} ({row.Mineral} {row.Form})" : $"{row.Mineral} {row.Form}";

    private static string Spaced(string id) => id.Replace('-', ' ');
}
