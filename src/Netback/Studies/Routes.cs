using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies;

/// <summary>What shipments pass through on their way: links, countries and corridors.</summary>
public sealed class Routes
{
    private readonly MarketView view;
    private readonly Dictionary<string, Link> links;

    public Routes(MarketView view)
    {
        this.view = view;
        links = view.World.Links.ToDictionary(link => link.Id, StringComparer.Ordinal);
    }

    /// <summary>Links of a shipment in order of travel.</summary>
    public IEnumerable<Link> LinksOf(ShipmentRow row) => row.Route.Where(links.ContainsKey).Select(id => links[id]);

    /// <summary>Countries touched or whose links are used, other than those of the two ends.</summary>
    public IReadOnlySet<string> TransitOf(ShipmentRow row)
    {
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var link in LinksOf(row))
        {
            countries.UnionWith(link.Countries);
            countries.Add(view.CountryOfPlace(link.From));
            countries.Add(view.CountryOfPlace(link.To));
        }
        countries.ExceptWith([view.CountryOfSite(row.Site), view.CountryOfPlace(row.Destination)]);
        return countries;
    }

    /// <summary>Corridors that some link of the route belongs to.</summary>
    public IReadOnlySet<string> CorridorsOf(ShipmentRow row) =>
        new SortedSet<string>(LinksOf(row).SelectMany(link => link.Corridors), StringComparer.Ordinal);

    /// <summary>Gross tonnes a year of a shipment.</summary>
    public double Gross(ShipmentRow row) => row.Quantity / (view.Commodity(row.Commodity)?.Contained ?? 1);
}
