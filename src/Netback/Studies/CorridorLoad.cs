using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies;

/// <summary>
/// What a corridor carries of the exports of some countries. A shipment goes by a corridor when more than half of its way
/// by land, lake and ferry outside its own country lies on links of it: trunk lines that several corridors share do not
/// make one of them the way taken, and the sea beyond the last port does not decide.
/// </summary>
/// <param name="GrossTonnes">Gross tonnes a year.</param>
/// <param name="Value">USD a year at gate prices.</param>
/// <param name="ValueShare">Share of the value of all their exports; null without exports.</param>
/// <param name="Discount">Mean isolation discount of what goes by it, share of the reference price, by value; null where none is known.</param>
public readonly record struct CorridorLoad(double GrossTonnes, double Value, double? ValueShare, double? Discount)
{
    private const double Most = 0.5;
    private const string OpenSea = "sea";

    /// <summary>
    /// Corridors of a case: those named on links, without the classes by which freight rules set rates (a rule whose link
    /// selector names <c>corridor:x</c>) and without those whose links are all at sea.
    /// </summary>
    public static IReadOnlyList<string> Corridors(CaseWorld world)
    {
        var classes = world.Freight.SelectMany(rule => Selector.Parse(rule.Link).Atoms)
            .Where(atom => atom.Kind == AtomKind.Corridor).Select(atom => atom.Value).ToHashSet(StringComparer.Ordinal);
        return [.. world.Links.Where(link => link.Mode != OpenSea).SelectMany(link => link.Corridors)
            .Where(name => !classes.Contains(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds up the exports that go by the corridor.</summary>
    public static CorridorLoad Of(MarketView view, IReadOnlyList<string> countries, string corridor)
    {
        var routes = view.Routes;
        var discounts = view.Result.Netbacks.Where(row => row.MarketPrice > 0)
            .ToDictionary(row => (row.Site, row.Commodity), row => NetbackParts.Discount(row) / row.MarketPrice);
        var (gross, value, all, known, lost) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var row in view.Result.Shipments)
        {
            if (!view.IsExport(row) || !countries.Contains(view.CountryOfSite(row.Site))) continue;
            var worth = row.Quantity * row.GatePrice;
            all += worth;
            if (!GoesBy(view, routes, row, corridor)) continue;
            gross += routes.Gross(row);
            value += worth;
            if (!discounts.TryGetValue((row.Site, row.Commodity), out var discount)) continue;
            known += worth;
            lost += worth * discount;
        }
        return new CorridorLoad(gross, value, all > 0 ? value / all : null, known > 0 ? lost / known : null);
    }

    private static bool GoesBy(MarketView view, Routes routes, ShipmentRow row, string corridor)
    {
        var home = view.CountryOfSite(row.Site);
        var abroad = routes.LinksOf(row).Where(link => link.Mode != OpenSea
            && (view.CountryOfPlace(link.From) != home || view.CountryOfPlace(link.To) != home)).ToList();
        // A network without lengths counts its links.
        var hasLengths = abroad.Exists(link => link.Kilometres > 0);
        double Length(Link link) => hasLengths ? link.Kilometres ?? 0 : 1;
        return abroad.Where(link => link.Corridors.Contains(corridor)).Sum(Length) > Most * abroad.Sum(Length);
    }
}
