namespace Netback.Market.Structure;

/// <summary>Who can sell to whom: gates, delivered balances and the lanes between them, before any terms are attached.</summary>
internal sealed record TradeFrame(
    WorldIndex Index, IReadOnlyList<Gate> Gates, IReadOnlyList<Delivery> Deliveries, IReadOnlyList<OpenLane> Lanes)
{
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
