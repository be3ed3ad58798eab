using Netback.World;

namespace Netback.Tests.Support;

/// <summary>
/// Worlds that look for trouble: full and closed links, one-way and parallel links, equal costs, flat and capped demands,
/// by-products, shared lines, ships between ships, freight rules, bans, contracts, frictions and places nobody can reach.
/// The same seed gives the same world everywhere. Most worlds are small, one in twenty has up to forty places.
/// </summary>
internal sealed class RandomWorld
{
    private static readonly string[] Codes = ["KAZ", "UZB", "CHN", "RUS", "DEU", "USA"];

    private readonly SeededRandom random;
    private readonly List<Country> countries = [];
    private readonly List<Place> places = [];

    private RandomWorld(int seed) => random = new SeededRandom(seed);

    public static CaseWorld Of(int seed) => new RandomWorld(seed).Build(seed % 20 == 19 ? 40 : seed % 5 == 4 ? 16 : 7);

    /// <summary>A world of at most six places and two minerals, for checks that grow with the number of routes.</summary>
    public static CaseWorld Small(int seed) => new RandomWorld(seed).Build(6);

    private CaseWorld Build(int mostPlaces)
    {
        AddPlaces(random.Whole(Math.Max(3, mostPlaces / 2), mostPlaces));
        var industry = new RandomIndustry(random, places, mostPlaces switch { <= 7 => 2, <= 16 => 3, _ => 4 });
        var links = new RandomLinks(random, places, countries, industry.GrossTonnes, industry.FreightUnit);
        var world = new CaseWorld
        {
            Settings = new Settings { BaseYear = 2025 },
            Year = 2025,
            Countries = countries,
            Groups = [.. countries.Where(_ => random.Chance(0.4)).Select(country => new GroupMember("club", country.Id, null, null))],
            Places = places,
            Commodities = industry.Commodities,
            Links = links.Links,
            Freight = [.. links.FreightRules(industry.Commodities)],
            Sites = industry.Sites,
            Supplies = industry.Supplies,
            Processes = industry.Processes,
            Demands = industry.Demands,
        };
        return new RandomTerms(random, world).Attach();
    }

    private void AddPlaces(int count)
    {
        var kinds = random.Whole(2, Codes.Length);
        for (var i = 0; i < kinds; i++) countries.Add(new Country(Codes[i], Codes[i], i % 3 == 0 ? "east" : i % 3 == 1 ? "west" : null));
        for (var i = 0; i < count; i++)
        {
            places.Add(new Place
            {
                Id = $"p{i}",
                Name = $"Place {i}",
                Country = random.Pick(countries).Id,
                Latitude = Math.Round(random.Between(0, 60)),
                Longitude = Math.Round(random.Between(0, 120)),
                TransferCost = random.Chance(0.6) ? random.Whole(1, 8) : 0,
                TransferDays = random.Chance(0.3) ? random.Whole(1, 5) : 0,
            });
        }
    }
}
