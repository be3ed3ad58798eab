using Netback.Market.Measures;
using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// A ban of the case, ready to be asked of a shipment. Import and export bans act only across a border, and for a club
/// only from outside it; a transit ban acts on any shipment that would pass.
/// </summary>
internal sealed class Ban(WorldIndex index, Measure measure)
{
    private readonly MeasureScope scope = new(index, measure);

    public string Id => measure.Id;

    /// <summary>What it closes.</summary>
    public Way Way { get; } = new(index, measure.Via);

    /// <summary>True where the kind is one of the bans.</summary>
    public static bool IsBan(Measure measure) => measure.Kind is "import_ban" or "export_ban" or "transit_ban";

    /// <summary>True where the ban concerns goods of a gate bound for some place.</summary>
    public bool MayApplyTo(Gate gate) => scope.Concerns(gate);

    /// <summary>True where the ban concerns goods of a gate bound for a place.</summary>
    public bool AppliesTo(Gate gate, int destinationPlace) => scope.Concerns(gate, destinationPlace);

    /// <summary>True where it closes the shipment whatever its route: no route is named, and it does not ban transit only.</summary>
    public bool ClosesEveryRoute => Way.IsAny && measure.Kind != "transit_ban";

    /// <summary>Closes the links and intermediate places on its way between two countries.</summary>
    public void Close(RouteMask mask, string from, string to)
    {
        foreach (var (link, isOn) in Way.LinksBetween(from, to).Index()) mask.ClosedLink[link] |= isOn;
        foreach (var (place, isOn) in Way.PlacesBetween(from, to).Index()) mask.ClosedTransit[place] |= isOn;
    }
}
