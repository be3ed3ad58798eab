using Netback.Data.Documents;
using Netback.Studies;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>On whom the hosts depend: the largest buyer of each mineral, and the country that most of it crosses.</summary>
internal static class DependencePart
{
    private const double Percent = 100;

    /// <summary>Bars shown; the table has all.</summary>
    private const int MostBars = 15;

    private sealed record Held(string Label, double Tonnes, double Value, string Buyer, double Share, string Transit);

    public static IEnumerable<WordBlock> Of(StudyReport report, MarketView view)
    {
        var held = Rows(report, view).ToList();
        if (held.Count == 0) yield break;
        var shown = held.OrderByDescending(row => row.Value).Take(MostBars).ToList();
        yield return new WordBlock.Heading(1, "Who depends on whom");
        yield return new WordBlock.Chart("Share of the largest buyer in what hosts ship abroad, by value the largest first",
            $"Share of the largest buyer: {string.Join("; ", shown.Select(row => $"{row.Label}, {row.Buyer} {NumberText.Percent(row.Share)}"))}.",
            new BarChart("per cent of tonnes contained", [.. shown.Select(row => $"{row.Label}: {row.Buyer}")], [.. shown.Select(row => row.Share * Percent)]) { Format = "0" });
        yield return new WordBlock.Table("What hosts ship abroad, who buys most of it and which country most of it crosses",
            [
                new WordColumn("Country and mineral", 2), new WordColumn("Shipped abroad (t contained/yr)", 1.2, true), new WordColumn("Largest buyer", 1.4),
                new WordColumn("Its share (%)", 0.8, true), new WordColumn("Most crosses", 1.4),
            ],
            [.. held.Select(row => (string[])[row.Label, NumberText.Plain(row.Tonnes, 3), row.Buyer, NumberText.Percent(row.Share), row.Transit])]);
    }

    private static IEnumerable<Held> Rows(StudyReport report, MarketView view) =>
        from country in report.Findings.HostCountries
        from mineral in report.Minerals
        let exports = new Exports(view, country, mineral)
        where exports.LargestBuyer is not null
        let buyer = exports.LargestBuyer
        select new Held($"{report.Labels.Country(country)}, {mineral}", exports.Tonnes, exports.Value, report.Labels.Country(buyer), exports.BuyerShare(buyer) ?? 0,
            exports.LargestTransit is { } transit ? $"{report.Labels.Country(transit)} ({NumberText.Percent(exports.TransitShare(transit) ?? 0)})" : "");
}
