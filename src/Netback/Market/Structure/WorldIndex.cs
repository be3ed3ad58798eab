using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Positions and memberships of a world's rows: who is where, in which country, bloc and club.</summary>
internal sealed class WorldIndex
{
    private readonly Dictionary<string, string?> blocs;
    private readonly HashSet<(string Group, string Country)> members;
    private readonly (int From, int To)[] ends;

    public WorldIndex(CaseWorld world)
    {
        World = world;
        Places = Positions(world.Places, place => place.Id);
        Commodities = Positions(world.Commodities, commodity => commodity.Id);
        Sites = Positions(world.Sites, site => site.Id);
        Links = Positions(world.Links, link => link.Id);
        ends = [.. world.Links.Select(link => (Places[link.From], Places[link.To]))];
        blocs = world.Countries.ToDictionary(country => country.Id, country => country.Bloc, StringComparer.Ordinal);
        members = [.. world.Groups.Select(member => (member.Group, member.Country))];
        Actors = world.Actors.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        Owners = world.Ownership.ToLookup(stake => stake.Asset, stake => stake.Actor, StringComparer.Ordinal);
    }

    public CaseWorld World { get; }
    public IReadOnlyDictionary<string, int> Places { get; }
    public IReadOnlyDictionary<string, int> Commodities { get; }
    public IReadOnlyDictionary<string, int> Sites { get; }
    public IReadOnlyDictionary<string, int> Links { get; }

    /// <summary>Ids of all actors.</summary>
    public IReadOnlySet<string> Actors { get; }

    /// <summary>Actors that hold a share of an asset.</summary>
    public ILookup<string, string> Owners { get; }

    public string CountryOfPlace(int place) => World.Places[place].Country;

    public int PlaceOfSite(int site) => Places[World.Sites[site].Place];

    public string CountryOfSite(int site) => CountryOfPlace(PlaceOfSite(site));

    /// <summary>Countries that control a link; where none is named, those of its ends.</summary>
    public IReadOnlyList<string> Controllers(Link link)
    {
        if (link.Countries.Count > 0) return link.Countries;
        var from = CountryOfPlace(Places[link.From]);
        var to = CountryOfPlace(Places[link.To]);
        return from == to ? [from] : [from, to];
    }

    /// <summary>True where an atom names the country itself, its bloc or a club it is in.</summary>
    public bool HoldsForCountry(SelectorAtom atom, string country) => atom.Kind switch
    {
        AtomKind.Name => atom.Value == country || blocs.GetValueOrDefault(country) == atom.Value,
        AtomKind.Bloc => blocs.GetValueOrDefault(country) == atom.Value,
        AtomKind.Group => members.Contains((atom.Value, country)),
        _ => false,
    };

    public bool HoldsForPlace(SelectorAtom atom, int place) =>
        (atom.Kind is AtomKind.Name or AtomKind.Place && World.Places[place].Id == atom.Value)
        || HoldsForCountry(atom, CountryOfPlace(place));

    public bool HoldsForSite(SelectorAtom atom, int site) =>
        (atom.Kind is AtomKind.Name && World.Sites[site].Id == atom.Value) || HoldsForPlace(atom, PlaceOfSite(site));

    public static bool HoldsForCommodity(SelectorAtom atom, Commodity commodity) => atom.Kind switch
    {
        AtomKind.Name => atom.Value == commodity.Id,
        AtomKind.Mineral => atom.Value == commodity.Mineral,
        AtomKind.Form => atom.Value == commodity.Form,
        _ => false,
    };

    /// <summary>The first commodity that a selector picks: the one whose scale measures what concerns several.</summary>
    public int FirstCommodity(Selector selector)
    {
        for (var i = 0; i < World.Commodities.Count; i++)
        {
            if (selector.Matches(atom => HoldsForCommodity(atom, World.Commodities[i]))) return i;
        }
        return 0;
    }

    public bool HoldsForLink(SelectorAtom atom, Link link) => atom.Kind switch
    {
        AtomKind.Corridor => link.Corridors.Contains(atom.Value),
        AtomKind.Place => link.From == atom.Value || link.To == atom.Value,
        AtomKind.Name when atom.Value == link.Id => true,
        _ => Controllers(link).Any(country => HoldsForCountry(atom, country)),
    };

    /// <summary>The place a link leads to from one of its ends.</summary>
    public int OtherEnd(int link, int place)
    {
        var (from, to) = ends[link];
        return from == place ? to : from;
    }

    private static Dictionary<string, int> Positions<T>(IReadOnlyList<T> rows, Func<T, string> id)
    {
        var positions = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++) positions.Add(id(rows[i]), i);
        return positions;
    }
}
