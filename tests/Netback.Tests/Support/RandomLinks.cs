using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Links of a random world: mostly connected, often full, with ties, twins, closures and shared control.</summary>
internal sealed class RandomLinks
{
    private static readonly string?[] Modes = ["rail", "rail", "road", "sea", "sea", "ferry", null];
    private static readonly string[] Corridors = ["north", "middle"];

    private readonly SeededRandom random;
    private readonly List<Link> links = [];
    private readonly double grossTonnes;
    private readonly double unit;

    /// <param name="random">The stream.</param>
    /// <param name="places">Ends.</param>
    /// <param name="countries">Who may control a link.</param>
    /// <param name="grossTonnes">Gross tonnes a year that the world may want to move.</param>
    /// <param name="unit">USD per gross tonne that a link of middling length costs.</param>
    public RandomLinks(SeededRandom random, List<Place> places, List<Country> countries, double grossTonnes, double unit)
    {
        (this.random, this.grossTonnes, this.unit) = (random, grossTonnes, unit);
        for (var i = 1; i < places.Count; i++)
        {
            // One place in twelve is left without a link: nobody reaches it.
            if (!random.Chance(0.08)) Add(places[random.Whole(0, i - 1)], places[i], countries);
        }
        for (var i = 0; i < places.Count; i++)
        {
            var (from, to) = (random.Pick(places), random.Pick(places));
            if (from.Id != to.Id) Add(from, to, countries);
        }
    }

    public IReadOnlyList<Link> Links => links;

    public IEnumerable<FreightRule> FreightRules(IReadOnlyList<Commodity> commodities)
    {
        var used = new HashSet<string>();
        for (var i = random.Whole(0, 4); i > 0; i--)
        {
            var goods = random.Pick(commodities);
            var rule = new FreightRule(
                random.Chance(0.5) || links.Count == 0 ? random.Pick(["corridor:north", "KAZ", "CHN&!corridor:middle", "bloc:east;corridor:middle"]) : random.Pick(links).Id,
                random.Pick([goods.Id, $"mineral:{goods.Mineral}", $"form:{goods.Form}", $"mineral:{goods.Mineral}&!form:ore", ""]),
                random.Chance(0.5) ? random.Whole(1, 4) / 2.0 : 1, random.Chance(0.5) ? unit * random.Whole(0, 3) / 4 : 0,
                !random.Chance(0.15));
            if (used.Add(rule.Id)) yield return rule;
        }
    }

    private void Add(Place from, Place to, List<Country> countries)
    {
        var isBounded = random.Chance(0.5);
        var capacity = random.Chance(0.06) ? 0 : grossTonnes * random.Magnitude(0.02, 0.8);
        var link = new Link
        {
            Id = $"l{links.Count}",
            From = from.Id,
            To = to.Id,
            Mode = random.Pick(Modes),
            Cost = unit * random.Whole(0, 8) / 4,
            Days = random.Chance(0.4) ? random.Whole(0, 20) : 0,
            BorderCost = random.Chance(0.2) ? unit * random.Whole(1, 4) / 8 : 0,
            BorderDays = random.Chance(0.2) ? random.Whole(1, 6) : 0,
            Capacity = isBounded ? capacity : null,
            Background = isBounded && random.Chance(0.2) ? capacity * random.Between(0.1, 1.2) : 0,
            Countries = random.Chance(0.5) ? [] : random.Chance(0.3) ? [from.Country, random.Pick(countries).Id] : [from.Country],
            Corridors = random.Chance(0.4) ? [random.Pick(Corridors)] : [],
            IsOneWay = random.Chance(0.15),
        };
        if (link.Countries.Count == 2 && link.Countries[0] == link.Countries[1]) link = link with { Countries = [from.Country] };
        links.Add(link);
        if (random.Chance(0.1)) links.Add(link with { Id = $"l{links.Count}" });
    }
}
