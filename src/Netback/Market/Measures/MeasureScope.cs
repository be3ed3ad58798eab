using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>At which border a measure acts.</summary>
internal enum BorderRule
{
    /// <summary>Whether or not a border is crossed.</summary>
    Anywhere,

    /// <summary>Where the goods enter the destination; for a group or bloc only from outside it.</summary>
    Import,

    /// <summary>Where the goods enter the destination from outside it, whatever names the destination.</summary>
    Club,

    /// <summary>Where the goods leave the origin; for a group or bloc only to outside it.</summary>
    Export,

    /// <summary>Where a border is crossed; for groups and blocs on either side only one that is theirs.</summary>
    Trade,
}

/// <summary>Which shipments a measure concerns: its selectors, and the border at which it acts.</summary>
internal sealed class MeasureScope
{
    private readonly WorldIndex index;
    private readonly BorderRule border;
    private readonly Selector commodity;
    private readonly Selector origin;
    private readonly Selector destination;
    private readonly Selector seller;
    private readonly Selector owner;
    private readonly Selector site;
    private readonly string? via;

    public MeasureScope(WorldIndex index, Measure measure)
    {
        (this.index, border, via) = (index, BorderOf(measure.Kind), measure.Via);
        commodity = Selector.Parse(measure.Commodity);
        origin = Selector.Parse(measure.Origin);
        destination = Selector.Parse(measure.Destination);
        seller = Selector.Parse(measure.Seller);
        owner = Selector.Parse(measure.Owner);
        site = Selector.Parse(measure.Site);
    }

    /// <summary>True where goods of a gate bound for a place are concerned.</summary>
    public bool Concerns(Gate gate, int destinationPlace) =>
        Concerns(gate)
        && destination.Matches(atom => index.HoldsForPlace(atom, destinationPlace))
        && ActsBetween(index.CountryOfSite(gate.Site), index.CountryOfPlace(destinationPlace))
        && !(border == BorderRule.Club && IsDestination(gate.Place));

    /// <summary>True where what leaves a gate is concerned, wherever it goes.</summary>
    public bool Concerns(Gate gate) =>
        commodity.Matches(atom => WorldIndex.HoldsForCommodity(atom, index.World.Commodities[gate.Commodity]))
        && origin.Matches(atom => index.HoldsForSite(atom, gate.Site))
        && site.Matches(atom => index.HoldsForSite(atom, gate.Site))
        && seller.Matches(atom => atom.Value == gate.Seller)
        && owner.Matches(atom => index.Owners[index.World.Sites[gate.Site].Id].Contains(atom.Value));

    /// <summary>True where a place lies in the destination.</summary>
    public bool IsDestination(int place) => destination.Matches(atom => index.HoldsForPlace(atom, place));

    /// <summary>True where a commodity is concerned.</summary>
    public bool ConcernsCommodity(int position) =>
        commodity.Matches(atom => WorldIndex.HoldsForCommodity(atom, index.World.Commodities[position]));

    /// <summary>Lanes of a frame that are concerned, ascending; where the measure names a way, those that go by it.</summary>
    public int[] LanesOf(TradeFrame frame) =>
        [.. Enumerable.Range(0, frame.Lanes.Count).Where(lane => frame.IsOn(lane, via) && Concerns(frame.GateOf(lane), frame.DestinationOf(lane)))];

    /// <summary>The delivered balance at a place where a floor is tested.</summary>
    public int DeliveryAt(TradeFrame frame, string? place)
    {
        for (var delivery = 0; delivery < frame.Deliveries.Count; delivery++)
        {
            var subject = frame.Deliveries[delivery];
            if (index.World.Places[subject.Place].Id == place && ConcernsCommodity(subject.Commodity)) return delivery;
        }
        throw new InvalidOperationException($"nothing that the measure concerns is delivered at {place}");
    }

    private static BorderRule BorderOf(string kind) => kind switch
    {
        "import_ban" or "tariff" => BorderRule.Import,
        "variable_levy" => BorderRule.Club,
        "export_ban" or "export_tax" => BorderRule.Export,
        "quota" => BorderRule.Trade,
        _ => BorderRule.Anywhere,
    };

    private bool ActsBetween(string from, string to) =>
        border == BorderRule.Anywhere
        || (from != to
            && (border == BorderRule.Export || !AreInside(destination, from, to))
            && (border is BorderRule.Import or BorderRule.Club || !AreInside(origin, from, to)));

    /// <summary>True where a group or bloc that the selector names holds both countries.</summary>
    private bool AreInside(Selector club, string from, string to) => club.Atoms.Any(atom =>
        atom.Kind is AtomKind.Group or AtomKind.Bloc && !atom.IsNegated
        && index.HoldsForCountry(atom, from) && index.HoldsForCountry(atom, to));
}
