using Netback.Market.Results;

namespace Netback.Studies.Comparison;

/// <summary>
/// Why what a gate earns differs between two markets, by cause, USD a year. Revenue is R = q·g: tonnes shipped times the mean gate
/// price of the shipments, and g = P − f − m − o with P the price where they were delivered, f the way there (freight, transfer,
/// time, border, rents of full links), m measures, o terms (frictions, conduct, contracts). Exactly
/// <code>
/// R₁ − R₀ = q̄·(P₁ − P₀) − q̄·(f₁ − f₀) − q̄·(m₁ − m₀) − q̄·(o₁ − o₀) + ḡ·(q₁ − q₀)
/// </code>
/// with q̄ and ḡ the means of both: the indicator of T. L. Bennet, The theory of measurement of changes in cost of living, Journal of
/// the Royal Statistical Society 83 (1920) 455–462. It is symmetric: from the second to the first every cause changes its sign
/// only. Where a gate ships in one of the two only, all of it is volume.
/// </summary>
/// <param name="Country">Country of the site.</param>
/// <param name="Site">The site.</param>
/// <param name="Commodity">What leaves its gate.</param>
/// <param name="Before">R₀.</param>
/// <param name="After">R₁.</param>
/// <param name="Price">Prices of the markets served.</param>
/// <param name="Freight">The way there.</param>
/// <param name="Measure">Duties, levies, rents of quotas and obligations.</param>
/// <param name="Terms">Frictions, mark-ups and contracts.</param>
/// <param name="Volume">Tonnes shipped.</param>
public sealed record RevenueChange(
    string Country, string Site, string Commodity, double Before, double After,
    double Price, double Freight, double Measure, double Terms, double Volume)
{
    /// <summary>R₁ − R₀; the causes add up to it.</summary>
    public double Total => Price + Freight + Measure + Terms + Volume;

    /// <summary>Every gate that ships in either market, in the order of sites and commodities.</summary>
    public static IReadOnlyList<RevenueChange> All(MarketView before, MarketView after)
    {
        var (old, young) = (Sales(before), Sales(after));
        return [.. old.Keys.Union(young.Keys)
            .OrderBy(key => key.Site, StringComparer.Ordinal).ThenBy(key => key.Commodity, StringComparer.Ordinal)
            .Select(key => Of(CountryOf(before, after, key.Site), key.Site, key.Commodity, old.GetValueOrDefault(key), young.GetValueOrDefault(key)))];
    }

    /// <summary>The sum over gates, cause by cause.</summary>
    public static RevenueChange Sum(string country, IReadOnlyList<RevenueChange> gates) => new(country, "", "", gates.Sum(row => row.Before), gates.Sum(row => row.After),
        gates.Sum(row => row.Price), gates.Sum(row => row.Freight), gates.Sum(row => row.Measure), gates.Sum(row => row.Terms), gates.Sum(row => row.Volume));

    private static string CountryOf(MarketView before, MarketView after, string site) =>
        before.CountryOfSite(site) is { Length: > 0 } country ? country : after.CountryOfSite(site);

    /// <summary>Tonnes, and means per tonne.</summary>
    private readonly record struct Sale(double Tonnes, double Gate, double Delivered, double Way, double Charges, double Terms);

    private static RevenueChange Of(string country, string site, string commodity, Sale before, Sale after)
    {
        // What is not shipped has no price of its own: then nothing but the volume differs.
        if (before.Tonnes <= 0) before = after with { Tonnes = 0 };
        if (after.Tonnes <= 0) after = before with { Tonnes = 0 };
        var tonnes = (before.Tonnes + after.Tonnes) / 2;
        return new RevenueChange(country, site, commodity, before.Tonnes * before.Gate, after.Tonnes * after.Gate,
            tonnes * (after.Delivered - before.Delivered), -tonnes * (after.Way - before.Way), -tonnes * (after.Charges - before.Charges),
            -tonnes * (after.Terms - before.Terms), (before.Gate + after.Gate) / 2 * (after.Tonnes - before.Tonnes));
    }

    private static Dictionary<(string Site, string Commodity), Sale> Sales(MarketView view) =>
        view.Result.Shipments.Where(row => row.Quantity > 0).GroupBy(row => (row.Site, row.Commodity)).ToDictionary(group => group.Key, group => SaleOf([.. group]));

    private static Sale SaleOf(IReadOnlyList<ShipmentRow> rows)
    {
        var tonnes = rows.Sum(row => row.Quantity);
        double Mean(Func<ShipmentRow, double> value) => rows.Sum(row => row.Quantity * value(row)) / tonnes;
        var way = Mean(row => row.Parts.Freight + row.Parts.Transfer + row.Parts.Time + row.Parts.Border + row.Parts.Congestion);
        var charges = Mean(row => row.Parts.Measures);
        var terms = Mean(row => row.Parts.Friction + row.Parts.Conduct + row.Parts.Contract);
        var delivered = Mean(row => row.DeliveredPrice);
        return new Sale(tonnes, delivered - way - charges - terms, delivered, way, charges, terms);
    }
}
