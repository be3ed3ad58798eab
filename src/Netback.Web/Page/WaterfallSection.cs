using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Charts;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What producers in host countries keep at the gate, and what stands between it and the reference market.</summary>
internal static class WaterfallSection
{
    private const string HowToRead =
        "Read from top to bottom, USD per tonne contained: the price at the reference market, what is lost (or gained) on the way back, the price at the gate. "
        + "A slanted gap marks bars that do not start at zero. Market gap: the goods go to a market that pays another price than the reference. "
        + "Friction: a cost or premium between this seller and its buyer that the map does not explain (table frictions of the case).";

    /// <summary>Charts shown before the rest folds away.</summary>
    private const int First = 6;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var rows = view.Result.Netbacks
            .Where(row => report.Findings.HostCountries.Contains(view.CountryOfSite(row.Site)))
            .Select(row => (Row: row, Tonnes: Shipped(view, row)))
            .OrderByDescending(item => item.Tonnes * item.Row.MarketPrice)
            .ThenBy(item => item.Row.Site, StringComparer.Ordinal).ThenBy(item => item.Row.Commodity, StringComparer.Ordinal)
            // The largest gate of every commodity comes before the second of any.
            .GroupBy(item => item.Row.Commodity).SelectMany(group => group.Select((item, rank) => (Item: item, Rank: rank)))
            .OrderBy(ranked => ranked.Item.Tonnes <= 0).ThenBy(ranked => ranked.Rank).Select(ranked => ranked.Item).ToList();
        var rest = rows.Skip(First).ToList();
        return Tags.Section("netbacks", "What producers keep at the gate", HowToRead,
            rows.Count == 0 ? Tags.Paragraph("No host country has a gate whose commodity has a reference market.") : Tags.Division("grid", rows.Take(First).Select(item => Card(report, view, item.Row, item.Tonnes))),
            rest.Count == 0 ? "" : Tags.Details($"{Counted.Of(rest.Count, "more gate")}", Tags.Division("grid", rest.Select(item => Card(report, view, item.Row, item.Tonnes)))));
    }

    private static double Shipped(MarketView view, NetbackRow row) =>
        view.Result.Shipments.Where(item => item.Site == row.Site && item.Commodity == row.Commodity).Sum(item => item.Quantity);

    private static Tag Card(StudyReport report, MarketView view, NetbackRow row, double tonnes)
    {
        var quoted = TradePrice.Of(view.Commodity(row.Commodity), row.GatePrice) is { } trade ? $"; at the gate {trade}" : "";
        var state = tonnes > 0 ? $"ships {NumberText.Tonnes(tonnes)} a year" : "idle: the route with the best bid";
        var tie = row.IsTie ? "; another route bids as much" : "";
        return new Tag("figure",
            Tags.Heading(3, $"{report.Labels.Site(row.Site)}, {report.Commodity(row.Commodity)}"),
            Tags.Paragraph($"{report.Labels.Country(view.CountryOfSite(row.Site))}; {state}{quoted}{tie}. Reference market: {report.Labels.Place(row.Market)}."),
            new Waterfall(row, report.Labels.Place(row.Market)).Build()).Class("card");
    }
}
