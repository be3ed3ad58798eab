using Netback.Studies.Incidence;
using Netback.Studies.Language;
using Netback.World;

namespace Netback.Studies;

/// <summary>
/// Names of a world's rows in a language: those that the case gives for it, else the terms of the language, else the names that the
/// case has; what has no name of its own is called after what it joins or holds.
/// </summary>
public sealed class Labels
{
    private readonly Phrasebook words;
    private readonly Dictionary<string, Name> given;
    private readonly Dictionary<string, Country> countries;
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, Site> sites;
    private readonly Dictionary<string, Commodity> commodities;
    private readonly Dictionary<string, Link> links;
    private readonly HashSet<string> shared;

    /// <summary>Places named of a route before the middle is left out.</summary>
    private const int LongestRoute = 6;

    public Labels(CaseWorld world, Phrasebook words)
    {
        this.words = words;
        given = world.Names.Where(row => row.Language == words.Language)
            .DistinctBy(row => row.Target).ToDictionary(row => row.Target, row => Name.Read(row.Text), StringComparer.Ordinal);
        countries = world.Countries.ToDictionary(row => row.Id, StringComparer.Ordinal);
        places = world.Places.ToDictionary(row => row.Id, StringComparer.Ordinal);
        sites = world.Sites.ToDictionary(row => row.Id, StringComparer.Ordinal);
        commodities = world.Commodities.ToDictionary(row => row.Id, StringComparer.Ordinal);
        links = world.Links.ToDictionary(row => row.Id, StringComparer.Ordinal);
        shared = world.Commodities.GroupBy(row => (row.Mineral, row.Form)).Where(group => group.Count() > 1)
            .SelectMany(group => group).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
    }

    public Name Country(string id) =>
        Given("countries", id, "name") ?? words.Term($"country.{id}") ?? new Name(countries.TryGetValue(id, out var row) ? row.Name : id);

    public Name Place(string id) => Given("places", id, "name") ?? new Name(places.TryGetValue(id, out var row) ? row.Name : id);

    public Name Site(string id) => Given("sites", id, "name") ?? new Name(sites.TryGetValue(id, out var row) ? row.Name : id);

    public Name Mineral(string id) => Given("commodities", id, "mineral") ?? words.Term($"mineral.{id}") ?? new Name(id);

    public Name Corridor(string id) => Given("links", id, "corridors") ?? words.Word("corridor", id);

    /// <summary>The unit that the trade quotes.</summary>
    public Name TradeUnit(string unit) => Given("commodities", unit, "trade_unit") ?? new Name(unit);

    /// <summary>"USD 351 per mtu WO3"; null where the commodity names no trade unit.</summary>
    public string? TradePrice(Commodity? commodity, double usdPerTonne, int digits = 3) =>
        commodity is { TradeUnit: { } unit, PerTonne: > 0 and var perTonne }
            ? words.Numbers.PerTradeUnit(usdPerTonne / perTonne, TradeUnit(unit), digits) : null;

    /// <summary>On what basis measures stand, each once.</summary>
    public string LegalBasis(IEnumerable<MeasureName> measures) => string.Join("; ", measures
        .Select(measure => measure.Legal == MeasureName.NotChecked ? words.Say("measure.not-checked") : Text("measures", measure.Measure, "legal", measure.Legal)).Distinct());

    /// <summary>A title, or another text of the case, as the case gives it for the language; else as it stands.</summary>
    public Name Text(string table, string id, string column, string text) => Given(table, id, column) ?? new Name(text);

    /// <summary>"tungsten concentrate"; with the id where two commodities of a mineral have one form.</summary>
    public Name Commodity(string id) => Given("commodities", id, "commodity")
        ?? (commodities.TryGetValue(id, out var row) ? new Name(Called(row)) : new Name(id));

    /// <summary>"Dostyk – Alashankou (rail)".</summary>
    public Name Link(string id) => !links.TryGetValue(id, out var link) ? new Name(id)
        : new Name($"{Place(link.From)} – {Place(link.To)}{(link.Mode is { } mode ? $" ({words.Word("mode", mode)})" : "")}");

    /// <summary>Names of the places a route touches, in order of travel.</summary>
    public string Route(string fromPlace, IReadOnlyList<string> route)
    {
        List<string> stops = [fromPlace];
        foreach (var id in route)
        {
            if (!links.TryGetValue(id, out var link)) continue;
            stops.Add(link.From == stops[^1] ? link.To : link.From);
        }
        var named = stops.Select(stop => Place(stop).Text).ToList();
        return named.Count <= LongestRoute
            ? string.Join(" – ", named)
            : string.Join(" – ", [.. named.Take(LongestRoute / 2), "…", .. named.TakeLast(LongestRoute / 2)]);
    }

    private Name? Given(string table, string id, string column) => given.GetValueOrDefault($"{table}/{id}/{column}");

    private string Called(Commodity row)
    {
        var bare = words.Say("name.commodity", ("mineral", Mineral(row.Mineral)), ("form", words.Word("form", row.Form)));
        return shared.Contains(row.Id) ? $"{row.Id.Replace('-', ' ')} ({bare})" : bare;
    }
}
