using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies;

/// <summary>A certified result with its world, looked up by the names that findings use.</summary>
public sealed class MarketView
{
    private readonly Dictionary<(string Place, string Commodity), PriceRow> delivered = [];
    private readonly Dictionary<(string Site, string Commodity), PriceRow> gates = [];
    private readonly Dictionary<string, string> countryOfPlace;
    private readonly Dictionary<string, string> placeOfSite;
    private readonly Dictionary<string, Commodity> commodities;
    private readonly Dictionary<string, LinkRow> links;
    private readonly Lazy<ILookup<(string Country, string Mineral), ShipmentRow>> exports;
    private readonly Lazy<Routes> routes;

    public MarketView(CaseWorld world, MarketResult result)
    {
        (World, Result) = (world, result);
        exports = new(() => result.Shipments.Where(IsExport).ToLookup(row => (CountryOfSite(row.Site), MineralOf(row.Commodity))));
        routes = new(() => new Routes(this));
        countryOfPlace = world.Places.ToDictionary(place => place.Id, place => place.Country, StringComparer.Ordinal);
        placeOfSite = world.Sites.ToDictionary(site => site.Id, site => site.Place, StringComparer.Ordinal);
        commodities = world.Commodities.ToDictionary(row => row.Id, StringComparer.Ordinal);
        links = result.Links.ToDictionary(row => row.Link, StringComparer.Ordinal);
        foreach (var row in result.Prices)
        {
            if (row.Side == PriceSide.Delivered) delivered[(row.Place, row.Commodity)] = row;
            else if (row.Site is { } site) gates[(site, row.Commodity)] = row;
        }
    }

    public CaseWorld World { get; }
    public MarketResult Result { get; }

    /// <summary>The view of a result, or null where it is not certified.</summary>
    public static MarketView? Of(CaseWorld world, MarketResult? result) =>
        result?.Certificate.Status == SolveStatus.Solved ? new MarketView(world, result) : null;

    public PriceRow? Delivered(string place, string commodity) => delivered.GetValueOrDefault((place, commodity));

    public PriceRow? Gate(string site, string commodity) => gates.GetValueOrDefault((site, commodity));

    public LinkRow? Link(string link) => links.GetValueOrDefault(link);

    public Commodity? Commodity(string id) => commodities.GetValueOrDefault(id);

    public string MineralOf(string commodity) => commodities.TryGetValue(commodity, out var row) ? row.Mineral : commodity;

    public string CountryOfPlace(string place) => countryOfPlace.GetValueOrDefault(place, "");

    public string PlaceOfSite(string site) => placeOfSite.GetValueOrDefault(site, "");

    public string CountryOfSite(string site) => CountryOfPlace(PlaceOfSite(site));

    /// <summary>True where a shipment ends in another country than it starts in.</summary>
    public bool IsExport(ShipmentRow row) => CountryOfSite(row.Site) != CountryOfPlace(row.Destination);

    /// <summary>What the gates of a country send abroad of a mineral in all its forms, in the order of the result.</summary>
    public IEnumerable<ShipmentRow> ExportsOf(string country, string mineral) => exports.Value[(country, mineral)];

    /// <summary>What shipments pass through.</summary>
    public Routes Routes => routes.Value;

    /// <summary>Sum of a country's account, USD a year.</summary>
    public double Welfare(string country) =>
        Result.Accounts.Where(row => row.Country == country).Sum(row => row.Value);

    /// <summary>Tonnes shipped a year of a mineral in all its forms; at least a trace, so that shares of it exist.</summary>
    public double Used(string mineral) => Math.Max(
        double.Epsilon,
        Result.Shipments.Where(row => MineralOf(row.Commodity) == mineral).Sum(row => row.Quantity));
}
