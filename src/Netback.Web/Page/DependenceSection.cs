using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>On whom the host countries depend, and the whole dependence table folded away.</summary>
internal static class DependenceSection
{
    public static Tag Of(StudyReport report, MarketView view)
    {
        var table = new DataTable(
            report.Column("country-mineral"), report.Number("shipped-abroad"), report.Column("bought-by"),
            report.Column("processed-in"), report.Column("crosses"));
        foreach (var country in report.Findings.HostCountries)
        {
            foreach (var mineral in report.Minerals)
            {
                var exports = new Exports(view, country, mineral);
                if (exports.Tonnes <= 0) continue;
                table.Row($"{report.Labels.Country(country)}, {report.Mineral(mineral)}", report.Numbers.Plain(exports.Tonnes, 3),
                    Shares(report, view, exports.BuyerShare), Shares(report, view, exports.ProcessorShare), Shares(report, view, exports.TransitShare));
            }
        }
        return report.Section("dependence",
            table.RowCount == 0 ? Tags.Paragraph(report.Say("dependence.none")) : table.Build(TableShape.Cards),
            Tags.Details(report.Say("dependence.concentration"), Concentration(report, view)));
    }

    /// <summary>Countries with their share, largest first, each with a bar.</summary>
    private static Several Shares(StudyReport report, MarketView view, Func<string, double?> share) => new(
        view.World.Countries.Select(country => (country.Id, Share: share(country.Id) ?? 0))
            .Where(item => item.Share >= 0.005)
            .OrderByDescending(item => item.Share).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => Tags.Division("line",
                Tags.Span("bar", "").With("style", $"width:{Coordinates.Text(4 * item.Share)}em"),
                $"{report.Numbers.Percent(item.Share)} {report.Labels.Country(item.Id)}")));

    private static Tag Concentration(StudyReport report, MarketView view)
    {
        var table = new DataTable(report.Column("country"), report.Column("commodity"), report.Column("by"),
            report.Column("largest"), report.Number("its-share"), report.Number("hhi"));
        foreach (var group in view.Result.Dependence.Where(row => row.By is "buyer" or "seller").GroupBy(row => (row.Country, row.Commodity, row.By)))
        {
            DependenceRow largest = group.OrderByDescending(row => row.Share).ThenBy(row => row.Who, StringComparer.Ordinal).First();
            table.Row(report.Labels.Country(group.Key.Country), report.Commodity(group.Key.Commodity), report.Say($"by.{group.Key.By}"),
                report.Labels.Country(largest.Who), report.Numbers.Percent(largest.Share), largest.Hhi is { } hhi ? report.Numbers.Plain(hhi, 2) : "");
        }
        return table.Build();
    }
}
