using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Observed;

/// <summary>
/// Reads off a solution what can be observed in the world. Tonnes are contained, but gross for what crosses a country, as
/// traffic is counted. A price at several places is their mean by tonnes taken.
/// </summary>
public sealed class Gauge
{
    private readonly MarketView view;
    private readonly WorldIndex index;
    private readonly Routes routes;

    public Gauge(MarketView view)
        : this(view, new WorldIndex(view.World))
    {
    }

    internal Gauge(MarketView view, WorldIndex index)
    {
        (this.view, this.index) = (view, index);
        routes = view.Routes;
    }

    /// <summary>The number that the solution has; null where it has none: nobody trades, or the kind is not one of a solution.</summary>
    public double? Read(Measurand what) => what.Kind switch
    {
        "price" when what.Over is { } other => Price(what) / Price(what with { Commodity = other }),
        "price" => Price(what),
        "flow" => Tonnes(what),
        "share" => Share(what),
        "transit" => what.Via is null ? null : Crossing(what).Sum(routes.Gross),
        "output" => Output(what),
        _ => null,
    };

    private double? Price(Measurand what)
    {
        if (what.Place is null) return null;
        var rows = view.Result.Prices.Where(row => row.Side == PriceSide.Delivered && IsOf(what, row.Commodity) && IsAt(what.Place, row.Place)).ToList();
        if (rows.Count <= 1) return rows.Count == 0 ? null : rows[0].Price;
        var taken = view.Result.Shipments.GroupBy(row => (row.Destination, row.Commodity)).ToDictionary(group => group.Key, group => group.Sum(row => row.Quantity));
        var tonnes = rows.Sum(row => taken.GetValueOrDefault((row.Place, row.Commodity)));
        return tonnes > 0 ? rows.Sum(row => row.Price * taken.GetValueOrDefault((row.Place, row.Commodity))) / tonnes : null;
    }

    private double Tonnes(Measurand what) => Between(what).Sum(row => row.Quantity);

    private double? Share(Measurand what)
    {
        var part = what.Via is null ? Tonnes(what) : Crossing(what).Sum(row => row.Quantity);
        var whole = what.Via is not null ? Tonnes(what) : Whole(what);
        return whole > 0 ? part / whole : null;
    }

    /// <summary>Tonnes that a share between two ends is a share of.</summary>
    internal double Whole(Measurand what) =>
        view.Result.Shipments.Where(row => IsOf(what, row.Commodity) && IsPartOfWhole(what, row)).Sum(row => row.Quantity);

    private bool IsPartOfWhole(Measurand what, ShipmentRow row) => what.ShareOf switch
    {
        ShareOf.Shipments => IsFrom(what.From, row),
        ShareOf.Exports => IsFrom(what.From, row) && !IsTo(what.From, row),
        ShareOf.Purchases => IsTo(what.To, row),
        ShareOf.Imports => IsTo(what.To, row) && !IsFrom(what.To, row),
    };

    private double Output(Measurand what) => OutputBySite(what).Sum(item => item.Tonnes);

    /// <summary>An output site by site.</summary>
    internal IEnumerable<(Site Site, double Tonnes)> OutputBySite(Measurand what) => (what.IsOfMines ? Studies.Output.OfMines(view) : Studies.Output.Of(view))
        .Where(item => IsOf(what, item.Key.Commodity) && IsFrom(what.From, item.Key.Site) && (what.Place is null || IsFrom(what.Place, item.Key.Site)))
        .Select(item => (view.World.Sites[index.Sites[item.Key.Site]], item.Value));

    private IEnumerable<ShipmentRow> Crossing(Measurand what)
    {
        var via = Selector.Parse(what.Via);
        return Between(what).Where(row => routes.TransitOf(row).Any(country => via.Matches(atom => index.HoldsForCountry(atom, country))));
    }

    /// <summary>Shipments between the ends; where one end is left out, those that leave or enter the other.</summary>
    private IEnumerable<ShipmentRow> Between(Measurand what) => view.Result.Shipments.Where(row => IsOf(what, row.Commodity) && IsFrom(what.From, row) && IsTo(what.To, row)
        && (what.To is not null || what.From is null || !IsTo(what.From, row)) && (what.From is not null || what.To is null || !IsFrom(what.To, row)));

    private bool IsOf(Measurand what, string commodity) => view.Commodity(commodity) is { } row
        && Selector.Parse(what.Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, row));

    private bool IsFrom(string? selector, ShipmentRow row) => IsFrom(selector, row.Site);

    private bool IsFrom(string? selector, string site) =>
        selector is null || Selector.Parse(selector).Matches(atom => index.HoldsForSite(atom, index.Sites[site]));

    private bool IsTo(string? selector, ShipmentRow row) => selector is null || IsAt(selector, row.Destination);

    private bool IsAt(string selector, string place) => Selector.Parse(selector).Matches(atom => index.HoldsForPlace(atom, index.Places[place]));
}
