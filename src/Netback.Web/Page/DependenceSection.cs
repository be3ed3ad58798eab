using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>On whom the host countries depend, and the whole dependence table folded away.</summary>
internal static class DependenceSection
{
    private const string HowToRead =
        "Of what a host country ships abroad, contained tonnes: who buys it, whose plants process it next, and which countries it crosses (a tonne counts once in each).";

    public static Tag Of(StudyReport report, MarketView view)
    {
        var table = new DataTable(
            new TableColumn("Country and mineral"), new TableColumn("Shipped abroad (t/yr)", true), new TableColumn("Bought by (%)"),
            new TableColumn("Processed next in (%)"), new TableColumn("Crosses (%)"));
        foreach (var country in report.Findings.HostCountries)
        {
            foreach (var mineral in report.Minerals)
            {
                var exports = new Exports(view, country, mineral);
                if (exports.Tonnes <= 0) continue;
                table.Row($"{report.Labels.Country(country)}, {report.Mineral(mineral)}", NumberText.Plain(exports.Tonnes, 3),
                    Shares(report, view, exports.BuyerShare), Shares(report, view, exports.ProcessorShare), Shares(report, view, exports.TransitShare));
            }
        }
        return Tags.Section("dependence", "Who depends on whom", HowToRead,
            table.RowCount == 0 ? Tags.Paragraph("No host country ships anything abroad.") : table.Build(TableShape.Cards),
            Tags.Details("Concentration of buyers and sellers, all countries", Concentration(report, view)));
    }

    /// <summary>Countries with their share, largest first, each with a bar.</summary>
    private static Several Shares(StudyReport report, MarketView view, Func<string, double?> share) => new(
        view.World.Countries.Select(country => (country.Id, Share: share(country.Id) ?? 0))
            .Where(item => item.Share >= 0.005)
            .OrderByDescending(item => item.Share).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => Tags.Division("line",
                Tags.Span("bar", "").With("style", $"width:{Coordinates.Text(4 * item.Share)}em"),
                $"{NumberText.Percent(item.Share)} {report.Labels.Country(item.Id)}")));

    private static Tag Concentration(StudyReport report, MarketView view)
    {
        var table = new DataTable(new TableColumn("Country"), new TableColumn("Commodity"), new TableColumn("Dependence by"),
            new TableColumn("Largest"), new TableColumn("Its share (%)", true), new TableColumn("HHI (0 to 1)", true));
        foreach (var group in view.Result.Dependence.Where(row => row.By is "buyer" or "seller").GroupBy(row => (row.Country, row.Commodity, row.By)))
        {
            DependenceRow largest = group.OrderByDescending(row => row.Share).ThenBy(row => row.Who, StringComparer.Ordinal).First();
            table.Row(report.Labels.Country(group.Key.Country), report.Commodity(group.Key.Commodity), group.Key.By,
                report.Labels.Country(largest.Who), NumberText.Percent(largest.Share), largest.Hhi is { } hhi ? NumberText.Plain(hhi, 2) : "");
        }
        return table.Build();
    }
}
