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
    private readonly Selector commodity;
    private readonly Selector origin;
    private readonly Selector destination;
    private readonly Selector seller;
    private readonly Selector owner;
    private readonly Selector site;
    private readonly string kind;

    public Ban(WorldIndex index, Measure measure)
    {
        this.index = index;
        Id = measure.Id;
        kind = measure.Kind;
        commodity = Selector.Parse(measure.Commodity);
        origin = Selector.Parse(measure.Origin);
        destination = Selector.Parse(measure.Destination);
        Via = Selector.Parse(measure.Via);
        seller = Selector.Parse(measure.Seller);
        owner = Selector.Parse(measure.Owner);
        site = Selector.Parse(measure.Site);
    }

    public string Id { get; }

    /// <summary>Routes it closes; all: the shipment whatever its route.</summary>
    public Selector Via { get; }

    /// <summary>True where the kind is one of the bans.</summary>
    public static bool IsBan(Measure measure) => measure.Kind is "import_ban" or "export_ban" or "transit_ban";

    /// <summary>True where the ban concerns goods of a gate bound for a place.</summary>
    public bool AppliesTo(Gate gate, int destinationPlace) =>
        commodity.Matches(atom => WorldIndex.HoldsForCommodity(atom, index.World.Commodities[gate.Commodity]))
        && origin.Matches(atom => index.HoldsForSite(atom, gate.Site))
        && destination.Matches(atom => index.HoldsForPlace(atom, destinationPlace))
        && site.Matches(atom => index.HoldsForSite(atom, gate.Site))
        && seller.Matches(atom => atom.Value == gate.Seller)
        && owner.Matches(atom => index.Owners[index.World.Sites[gate.Site].Id].Contains(atom.Value))
        && CrossesItsBorder(index.CountryOfSite(gate.Site), index.CountryOfPlace(destinationPlace));

    /// <summary>Closes the links and intermediate places it bars between two countries.</summary>
    public void Close(RouteMask mask, string from, string to)
    {
        for (var i = 0; i < mask.ClosedLink.Length; i++)
        {
            mask.ClosedLink[i] |= Via.Matches(atom => LinkHolds(atom, index.World.Links[i], from, to));
        }
        for (var i = 0; i < mask.ClosedTransit.Length; i++)
        {
            mask.ClosedTransit[i] |= Via.Matches(atom => PlaceHolds(atom, i, from, to));
        }
    }

    private bool LinkHolds(SelectorAtom atom, Link link, string from, string to) =>
        atom.Kind is AtomKind.Corridor or AtomKind.Place || atom.Value == link.Id
            ? index.HoldsForLink(atom, link)
            : index.Controllers(link).Any(country => IsTransit(country, from, to) && index.HoldsForCountry(atom, country));

    private bool PlaceHolds(SelectorAtom atom, int place, string from, string to)
    {
        if (index.World.Places[place].Id == atom.Value) return atom.Kind is AtomKind.Name or AtomKind.Place;
        var country = index.CountryOfPlace(place);
        return IsTransit(country, from, to) && index.HoldsForCountry(atom, country);
    }

    private static bool IsTransit(string country, string from, string to) => country != from && country != to;

    private bool CrossesItsBorder(string from, string to)
    {
        if (kind == "transit_ban") return true;
        var club = kind == "import_ban" ? destination : origin;
        return from != to && !club.Atoms.Any(atom =>
            atom.Kind is AtomKind.Group or AtomKind.Bloc && !atom.IsNegated
            && index.HoldsForCountry(atom, from) && index.HoldsForCountry(atom, to));
    }
}
