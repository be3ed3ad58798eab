using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Language;
using Netback.Web.Charts;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What producers in host countries keep at the gate, and what stands between it and the reference market.</summary>
internal static class WaterfallSection
{
    /// <summary>Charts shown before the rest folds away.</summary>
    private const int First = 6;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var rows = Gates(report, view);
        var rest = rows.Skip(First).ToList();
        return report.Section("netbacks",
            rows.Count == 0 ? Tags.Paragraph(report.Say("netbacks.none")) : Tags.Division("grid", rows.Take(First).Select(item => Card(report, view, item.Row, item.Tonnes))),
            rest.Count == 0 ? "" : Tags.Details(report.Say("netbacks.more", ("gates", rest.Count)), Tags.Division("grid", rest.Select(item => Card(report, view, item.Row, item.Tonnes)))));
    }

    /// <summary>Gates of hosts, those that ship most first, and no second of a commodity before the first of every other.</summary>
    public static List<(NetbackRow Row, double Tonnes)> Gates(StudyReport report, MarketView view)
    {
        return [.. view.Result.Netbacks
            .Where(row => report.Findings.HostCountries.Contains(view.CountryOfSite(row.Site)))
            .Select(row => (Row: row, Tonnes: Shipped(view, row)))
            .OrderByDescending(item => item.Tonnes * item.Row.MarketPrice)
            .ThenBy(item => item.Row.Site, StringComparer.Ordinal).ThenBy(item => item.Row.Commodity, StringComparer.Ordinal)
            // The largest gate of every commodity comes before the second of any.
            .GroupBy(item => item.Row.Commodity).SelectMany(group => group.Select((item, rank) => (Item: item, Rank: rank)))
            .OrderBy(ranked => ranked.Item.Tonnes <= 0).ThenBy(ranked => ranked.Rank).Select(ranked => ranked.Item)];
    }

    private static double Shipped(MarketView view, NetbackRow row) =>
        view.Result.Shipments.Where(item => item.Site == row.Site && item.Commodity == row.Commodity).Sum(item => item.Quantity);

    private static Tag Card(StudyReport report, MarketView view, NetbackRow row, double tonnes)
    {
        return new Tag("figure",
            Tags.Heading(3, $"{report.Labels.Site(row.Site)}, {report.Commodity(row.Commodity)}"),
            Tags.Paragraph(report.Say("netbacks.card", ("country", report.Labels.Country(view.CountryOfSite(row.Site))), ("tonnes", tonnes > 0 ? new Quantity(tonnes, FigureUnit.TonnesPerYear) { Digits = 3 } : null),
                ("trade", report.Labels.TradePrice(view.Commodity(row.Commodity), row.GatePrice)), ("tie", row.IsTie), ("market", report.Labels.Place(row.Market)))),
            new Waterfall(row, report.Labels.Place(row.Market), report.Words).Build()).Class("card");
    }
}
