using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>What a country's gates send abroad of one mineral, in all its forms.</summary>
public sealed class Exports
{
    private readonly MarketView view;
    private readonly List<ShipmentRow> rows;

    public Exports(MarketView view, string country, string mineral)
    {
        this.view = view;
        rows = [.. view.Result.Shipments.Where(row =>
            view.CountryOfSite(row.Site) == country && view.MineralOf(row.Commodity) == mineral && view.IsExport(row))];
    }

    /// <summary>Tonnes contained a year.</summary>
    public double Tonnes => rows.Sum(row => row.Quantity);

    /// <summary>USD a year at gate prices.</summary>
    public double Value => rows.Sum(row => row.Quantity * row.GatePrice);

    /// <summary>Share of the tonnes that goes to a country; null without exports.</summary>
    public double? BuyerShare(string buyer) =>
        Tonnes > 0 ? rows.Where(row => view.CountryOfPlace(row.Destination) == buyer).Sum(row => row.Quantity) / Tonnes : null;

    /// <summary>Share of the tonnes that a country's plants process next; null without exports.</summary>
    public double? ProcessorShare(string processor)
    {
        if (Tonnes <= 0) return null;
        return rows.Where(row => view.CountryOfPlace(row.Destination) == processor)
            .Sum(row => row.Quantity * ProcessedThere(processor, row.Commodity)) / Tonnes;
    }

    /// <summary>Share of the tonnes that crosses a country on the way to another; null without exports.</summary>
    public double? TransitShare(string country)
    {
        var routes = new Routes(view);
        return Tonnes > 0 ? rows.Where(row => routes.TransitOf(row).Contains(country)).Sum(row => row.Quantity) / Tonnes : null;
    }

    /// <summary>Country that takes most; null without exports.</summary>
    public string? LargestBuyer => rows.Count == 0 || Tonnes <= 0 ? null : rows
        .GroupBy(row => view.CountryOfPlace(row.Destination))
        .OrderByDescending(group => group.Sum(row => row.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>Country on the way that most crosses; null where nothing crosses any.</summary>
    public string? LargestTransit
    {
        get
        {
            var routes = new Routes(view);
            return rows.SelectMany(row => routes.TransitOf(row).Select(country => (country, row.Quantity)))
                .GroupBy(pair => pair.country)
                .OrderByDescending(group => group.Sum(pair => pair.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault()?.Key;
        }
    }

    /// <summary>Share of deliveries of a commodity into a country that its processes take.</summary>
    private double ProcessedThere(string country, string commodity) => view.Result.Dependence
        .Where(row => row.Country == country && row.Commodity == commodity && row.By == "processor" && row.Who == country)
        .Sum(row => row.Share);
}
