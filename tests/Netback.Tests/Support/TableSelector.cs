using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Selectors read from their text once more, straight from the definition of the case format.</summary>
internal sealed class TableSelector(CaseWorld world)
{
    private readonly Dictionary<string, string?> blocs = world.Countries.ToDictionary(country => country.Id, country => country.Bloc);

    public static bool Commodity(string? text, Commodity goods) => Matches(text, atom =>
        atom == goods.Id || atom == "mineral:" + goods.Mineral || atom == "form:" + goods.Form);

    public bool Country(string atom, string country) => atom == country || atom == "bloc:" + blocs[country]
        || world.Groups.Any(member => member.Country == country && atom == "group:" + member.Group);

    public bool Place(string? text, string place) => Matches(text, atom =>
        atom == place || atom == "place:" + place || Country(atom, CountryOf(place)));

    /// <summary>A buyer of a contract or friction: a place, a country or a bloc by its bare name.</summary>
    public bool Buyer(string buyer, string place) =>
        buyer == place || buyer == CountryOf(place) || buyer == blocs[CountryOf(place)];

    public bool Link(string? text, Link link) => Matches(text, atom =>
        IsOf(atom, link) || atom == "place:" + link.From || atom == "place:" + link.To
        || Controllers(link).Any(country => Country(atom, country)));

    /// <summary>
    /// A ban's via, asked of a link: goods pass through a third country that controls it, or the link itself is named. Each
    /// alternative has to hold for one and the same country.
    /// </summary>
    public bool ViaLink(string? via, Link link, string from, string to)
    {
        var third = Controllers(link).Where(country => country != from && country != to).ToList();
        if (string.IsNullOrWhiteSpace(via)) return third.Count > 0;
        return via.Split(';').Any(alternative =>
        {
            var atoms = alternative.Split('&').Select(atom => atom.Trim()).ToList();
            var candidates = third.Select(country => (string?)country).ToList();
            if (atoms.Any(atom => IsOf(atom, link))) candidates.Add(null);
            return candidates.Any(country => atoms.All(atom =>
                Holds(atom, plain => IsOf(plain, link) || (country is not null && Country(plain, country)))));
        });
    }

    /// <summary>A ban's via, asked of a place on the way: it lies in a third country, or is named.</summary>
    public bool ViaPlace(string? via, string place, string from, string to)
    {
        var country = CountryOf(place);
        var isThird = country != from && country != to;
        if (string.IsNullOrWhiteSpace(via)) return isThird;
        return via.Split(';').Any(alternative =>
        {
            var atoms = alternative.Split('&').Select(atom => atom.Trim()).ToList();
            var isNamed = atoms.Any(atom => atom == place || atom == "place:" + place);
            return (isThird || isNamed) && atoms.All(atom => Holds(atom, plain =>
                plain == place || plain == "place:" + place || (isThird && Country(plain, country))));
        });
    }

    public IReadOnlyList<string> Controllers(Link link) =>
        link.Countries.Count > 0 ? link.Countries : [.. new[] { CountryOf(link.From), CountryOf(link.To) }.Distinct()];

    public string CountryOf(string place) => world.Places.First(item => item.Id == place).Country;

    private static bool IsOf(string atom, Link link) =>
        atom == link.Id || link.Corridors.Any(corridor => atom == "corridor:" + corridor);

    private static bool Holds(string atom, Func<string, bool> plain) => atom.StartsWith('!') ? !plain(atom[1..].Trim()) : plain(atom);

    private static bool Matches(string? text, Func<string, bool> holds) =>
        string.IsNullOrWhiteSpace(text)
        || text.Split(';').Any(alternative => alternative.Split('&').All(atom => Holds(atom.Trim(), holds)));
}
