using Netback.Market.Routing;

namespace Netback.Market.Structure;

/// <summary>Who can sell to whom: gates, delivered balances and the lanes between them with their masks, before any terms are attached.</summary>
internal sealed record TradeFrame(
    WorldIndex Index, IReadOnlyList<Gate> Gates, IReadOnlyList<Delivery> Deliveries, IReadOnlyList<OpenLane> Lanes, IReadOnlyList<RouteMask> Masks)
{
    /// <summary>True where goods on a lane go by a way; always where none is named.</summary>
    public bool IsOn(int lane, string? via) =>
        via is null || (Lanes[lane].Mask is >= 0 and var mask && Masks[mask].Holds(Lanes[lane].Ways, via));

    public Gate GateOf(int lane) => Gates[Lanes[lane].Gate];

    /// <summary>Place that a lane delivers to.</summary>
    public int DestinationOf(int lane) => Deliveries[Lanes[lane].Delivery].Place;

    /// <summary>Country of the site that a lane leaves from.</summary>
    public string OriginCountry(int lane) => Index.CountryOfSite(GateOf(lane).Site);

    /// <summary>Country that a lane delivers to.</summary>
    public string DestinationCountry(int lane) => Index.CountryOfPlace(DestinationOf(lane));

    /// <summary>Row of a delivered balance.</summary>
    public int DeliveryRow(int delivery) => Gates.Count + delivery;
}
