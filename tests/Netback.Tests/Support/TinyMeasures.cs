using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Conduct, measures and clubs for small worlds.</summary>
internal static class TinyMeasures
{
    public static TinyWorld Conduct(this TinyWorld world, string seller, string good, double theta, double? slope = null, string? market = null) =>
        world.Change(current => current with { Conducts = [.. current.Conducts, new Conduct(seller, good, market, "sell", theta, slope)] });

    /// <summary>Lets a company sell what a site makes.</summary>
    public static TinyWorld SoldBy(this TinyWorld world, string site, string seller) => world.Change(current => current with
    {
        Supplies = [.. current.Supplies.Select(supply => supply.Site == site ? supply with { Seller = seller } : supply)],
        Processes = [.. current.Processes.Select(process => process.Site == site ? process with { Seller = seller } : process)],
    });

    public static TinyWorld Measure(this TinyWorld world, Measure measure) =>
        world.Change(current => current with { Measures = [.. current.Measures, measure] });

    public static TinyWorld Club(this TinyWorld world, string group, params string[] countries) => world.Change(current => current with
    {
        Groups = [.. current.Groups, .. countries.Select(country => new GroupMember(group, country, null, null))],
    });

    /// <summary>The row of a measure.</summary>
    public static Netback.Market.Results.MeasureRow Measured(this Netback.Market.Results.MarketResult result, string measure) =>
        result.Measures.Single(row => row.Measure == measure);

    /// <summary>Σ of all accounts, USD a year.</summary>
    public static double AllAccounts(this Netback.Market.Results.MarketResult result) => result.Accounts.Sum(row => row.Value);

    /// <summary>Accounts add up to welfare within ten times the gap, or to rounding where the gap is none.</summary>
    public static Netback.Market.Results.MarketResult AddsUp(this Netback.Market.Results.MarketResult result)
    {
        var size = result.Accounts.Sum(row => Math.Abs(row.Value));
        var apart = Math.Abs(result.AllAccounts() - (result.Certificate.Welfare ?? double.NaN));
        Shouldly.ShouldBeTestExtensions.ShouldBeLessThanOrEqualTo(apart, (10 * (result.Certificate.Gap ?? double.NaN) + 1e-10) * Math.Max(1, size));
        return result;
    }
}
