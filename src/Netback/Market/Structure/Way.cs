using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// A way that a measure names by <c>via</c>: routes through a country other than their ends or over a link that it controls, and
/// links, places and corridors named themselves. Without a selector, every third country.
/// </summary>
internal sealed class Way
{
    private readonly WorldIndex index;
    private readonly Selector via;
    private HashSet<string>? onAccountOf;
    private Reach[]? links;
    private Reach[]? places;

    public Way(WorldIndex index, string? via)
    {
        this.index = index;
        this.via = Selector.Parse(via);
    }

    /// <summary>True where no way is named.</summary>
    public bool IsAny => via.IsAll;

    /// <summary>True where no link or place is on it, whatever the ends.</summary>
    public bool IsNowhere => Links.Concat(Places).All(reach => reach is { IsNamed: false, Countries.Count: 0 });

    /// <summary>True for a route from a place, given by its links.</summary>
    public bool IsOn(int origin, IReadOnlyList<int> route)
    {
        var stops = new List<int> { origin };
        foreach (var link in route) stops.Add(index.OtherEnd(link, stops[^1]));
        var (from, to) = (index.CountryOfPlace(origin), index.CountryOfPlace(stops[^1]));
        return route.Any(link => Links[link].IsBetween(from, to)) || stops[1..^Math.Min(1, route.Count)].Any(place => Places[place].IsBetween(from, to));
    }

    /// <summary>By link: a route between two countries that takes it is on the way.</summary>
    public IEnumerable<bool> LinksBetween(string from, string to) => Links.Select(reach => reach.IsBetween(from, to));

    /// <summary>By place: a route between two countries that passes through it is on the way.</summary>
    public IEnumerable<bool> PlacesBetween(string from, string to) => Places.Select(reach => reach.IsBetween(from, to));

    /// <summary>True where some link or place is on the way on account of this country, so that it matters whether the country is an end.</summary>
    public bool Concerns(string country) => (onAccountOf ??= Links.Concat(Places).SelectMany(reach => reach.Countries).ToHashSet(StringComparer.Ordinal)).Contains(country);

    /// <summary>What the selector says of a link or place, asked once for all pairs of ends.</summary>
    /// <param name="Countries">Countries on whose account it is on the way where they are neither end.</param>
    /// <param name="IsNamed">It is on the way whatever the ends.</param>
    private readonly record struct Reach(IReadOnlyList<string> Countries, bool IsNamed)
    {
        public bool IsBetween(string from, string to) =>
            IsNamed || Countries.Any(country => country != from && country != to);
    }

    private Reach[] Links => links ??= [.. index.World.Links.Select(link => ReachOf(index.Controllers(link), atom => IsNamed(atom, link)))];

    private Reach[] Places => places ??= [.. index.World.Places.Select(place => ReachOf([place.Country], atom => IsNamed(atom, place)))];

    /// <summary>Each alternative has to hold for one and the same country.</summary>
    private Reach ReachOf(IReadOnlyList<string> countries, Func<SelectorAtom, bool> isNamed) => new(
        [.. countries.Where(country => via.Matches(atom => isNamed(atom) || index.HoldsForCountry(atom, country)))],
        IsNamedBy(isNamed));

    private static bool IsNamed(SelectorAtom atom, Link link) => atom.Kind switch
    {
        AtomKind.Corridor => link.Corridors.Contains(atom.Value),
        AtomKind.Name => atom.Value == link.Id,
        _ => false,
    };

    private static bool IsNamed(SelectorAtom atom, Place place) =>
        atom.Kind is AtomKind.Name or AtomKind.Place && atom.Value == place.Id;

    /// <summary>True where an alternative names the link or place itself and nothing in it fails, whatever country it is in.</summary>
    private bool IsNamedBy(Func<SelectorAtom, bool> isNamed) => via.Alternatives.Any(atoms =>
        atoms.Any(atom => !atom.IsNegated && isNamed(atom)) && atoms.All(atom => isNamed(atom) != atom.IsNegated));
}
