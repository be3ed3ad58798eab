using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>
/// What the gates of a country send abroad of one mineral in all its forms, shares by tonnes; or what those of several countries
/// send to others, shares by value at the gate, since tonnes of different minerals do not add up.
/// </summary>
public sealed class Exports
{
    private readonly MarketView view;
    private readonly List<ShipmentRow> rows;
    private readonly Func<ShipmentRow, double> weight;
    private readonly IReadOnlyList<string> own;

    public Exports(MarketView view, string country, string mineral)
        : this(view, view.ExportsOf(country, mineral), row => row.Quantity, [country])
    {
    }

    private Exports(MarketView view, IEnumerable<ShipmentRow> meant, Func<ShipmentRow, double> weight, IReadOnlyList<string> own)
    {
        (this.view, this.weight, this.own) = (view, weight, own);
        rows = [.. meant];
    }

    /// <summary>What some countries send to all others, of one mineral or of all, weighed by value.</summary>
    public static Exports Together(MarketView view, IReadOnlyList<string> countries, string? mineral = null) => new(view,
        view.Result.Shipments.Where(row => countries.Contains(view.CountryOfSite(row.Site)) && !countries.Contains(view.CountryOfPlace(row.Destination))
            && (mineral is null || view.MineralOf(row.Commodity) == mineral)),
        row => row.Quantity * row.GatePrice, countries);

    /// <summary>The shipments.</summary>
    public IReadOnlyList<ShipmentRow> Rows => rows;

    /// <summary>Tonnes contained a year.</summary>
    public double Tonnes => rows.Sum(row => row.Quantity);

    /// <summary>USD a year at gate prices.</summary>
    public double Value => rows.Sum(row => row.Quantity * row.GatePrice);

    /// <summary>Share that goes to a country; null without exports.</summary>
    public double? BuyerShare(string buyer) => ShareOf(row => view.CountryOfPlace(row.Destination) == buyer ? 1 : 0);

    /// <summary>Share that a country's plants process next; null without exports.</summary>
    public double? ProcessorShare(string processor) => ShareOf(row => ProcessedBy(row, processor));

    /// <summary>Share that crosses a country on the way to another; null without exports.</summary>
    public double? TransitShare(string country) => ShareOf(row => view.Routes.TransitOf(row).Contains(country) ? 1 : 0);

    /// <summary>Country that takes most; null without exports.</summary>
    public string? LargestBuyer => All > 0 ? Largest(rows.Select(row => (view.CountryOfPlace(row.Destination), weight(row)))) : null;

    /// <summary>Country whose plants process most of it next; null where none does.</summary>
    public string? LargestProcessor => Largest(rows
        .Select(row => (Country: view.CountryOfPlace(row.Destination), Row: row))
        .Select(item => (item.Country, weight(item.Row) * ProcessedBy(item.Row, item.Country))).Where(item => item.Item2 > 0));

    /// <summary>Country on the way, not one of those that sell, that most crosses; null where nothing crosses any.</summary>
    public string? LargestTransit => Largest(rows.SelectMany(row => view.Routes.TransitOf(row).Except(own).Select(country => (country, weight(row)))));

    private double All => rows.Sum(weight);

    private double? ShareOf(Func<ShipmentRow, double> part) => All is > 0 and var all ? rows.Sum(row => weight(row) * part(row)) / all : null;

    private static string? Largest(IEnumerable<(string Country, double Weight)> parts) => parts.GroupBy(part => part.Country)
        .OrderByDescending(group => group.Sum(part => part.Weight)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    /// <summary>Share of what is delivered beside a shipment that the country's processes take; 0 where it goes elsewhere.</summary>
    private double ProcessedBy(ShipmentRow row, string country) => view.CountryOfPlace(row.Destination) != country ? 0 : view.Result.Dependence
        .Where(item => item.Country == country && item.Commodity == row.Commodity && item.By == "processor" && item.Who == country)
        .Sum(item => item.Share);
}
