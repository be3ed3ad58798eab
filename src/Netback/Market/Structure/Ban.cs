using Netback.Market.Measures;
using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// A ban of the case, ready to be asked of a shipment. Import and export bans act only across a border, and for a club
/// only from outside it; a transit ban acts on any shipment that would pass.
/// </summary>
internal sealed class Ban
{
    private readonly WorldIndex index;
    private readonly MeasureScope scope;
    private readonly Selector via;
    private readonly string kind;
    private HashSet<string>? onAccountOf;
    private Reach[]? links;
    private Reach[]? places;

    public Ban(WorldIndex index, Measure measure)
    {
        this.index = index;
        Id = measure.Id;
        kind = measure.Kind;
        via = Selector.Parse(measure.Via);
        scope = new MeasureScope(index, measure, kind switch
        {
            "import_ban" => BorderRule.Import,
            "export_ban" => BorderRule.Export,
            _ => BorderRule.Anywhere,
        });
    }

    public string Id { get; }

    /// <summary>True where the kind is one of the bans.</summary>
    public static bool IsBan(Measure measure) => measure.Kind is "import_ban" or "export_ban" or "transit_ban";

    /// <summary>True where the ban concerns goods of a gate bound for a place.</summary>
    public bool AppliesTo(Gate gate, int destinationPlace) => scope.Concerns(gate, destinationPlace);

    /// <summary>True where it closes the shipment whatever its route: no route is named, and it does not ban transit only.</summary>
    public bool ClosesEveryRoute => via.IsAll && kind != "transit_ban";

    /// <summary>
    /// Closes the links and intermediate places it bars between two countries: those of a third country that the selector
    /// picks, and those it names. Without a selector, every third country.
    /// </summary>
    public void Close(RouteMask mask, string from, string to)
    {
        for (var i = 0; i < mask.ClosedLink.Length; i++) mask.ClosedLink[i] |= Links[i].BarsBetween(from, to);
        for (var i = 0; i < mask.ClosedTransit.Length; i++) mask.ClosedTransit[i] |= Places[i].BarsBetween(from, to);
    }

    /// <summary>
    /// True where some link or place is barred on account of this country, so that it matters whether the country is an end.
    /// </summary>
    public bool Concerns(string country) => (onAccountOf ??= Links.Concat(Places).SelectMany(reach => reach.Countries).ToHashSet(StringComparer.Ordinal)).Contains(country);

    /// <summary>What the selector says of a link or place, asked once for all pairs of ends.</summary>
    /// <param name="Countries">Countries on whose account it is barred where they are neither end.</param>
    /// <param name="IsNamed">It is barred whatever the ends.</param>
    private readonly record struct Reach(IReadOnlyList<string> Countries, bool IsNamed)
    {
        public bool BarsBetween(string from, string to) =>
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
