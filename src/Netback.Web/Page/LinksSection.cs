using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Full links with their rents, and what corridors carry.</summary>
internal static class LinksSection
{
    /// <summary>Links listed when they are not full.</summary>
    private const int MostBusy = 12;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var full = view.Result.Links.Where(LinkUse.IsFull).OrderByDescending(row => row.Rent).ThenBy(row => row.Link, StringComparer.Ordinal).ToList();
        var busy = view.Result.Links.Where(row => row.Forward + row.Backward > 0 && !LinkUse.IsFull(row))
            .OrderByDescending(row => row.Forward + row.Backward).ThenBy(row => row.Link, StringComparer.Ordinal).Take(MostBusy).ToList();
        return report.Section("links",
            full.Count == 0 ? Tags.Paragraph(report.Say("links.none-full")) : Table(report, full),
            Corridors(report, view),
            busy.Count == 0 ? "" : Tags.Details(report.Say("links.busiest"), Table(report, busy)));
    }

    private static Tag Table(StudyReport report, IReadOnlyList<LinkRow> rows)
    {
        var table = new DataTable(
            report.Column("link"), report.Number("carried"), report.Number("used-share"),
            report.Number("rent-per-tonne"), report.Number("rent-millions"));
        foreach (var row in rows)
        {
            table.Row(report.Labels.Link(row.Link), report.Numbers.Plain(row.Forward + row.Backward, 3),
                row.UsedShare is { } share ? report.Numbers.Percent(share) : report.Say("links.no-limit"),
                report.Numbers.Plain(LinkUse.RentPerGrossTonne(row), 3), report.Numbers.Plain(row.Rent / 1e6, 3) + (row.IsUnique ? "" : $" ({report.Say("links.not-unique")})"));
        }
        return table.Build(TableShape.Cards);
    }

    private static Markup Corridors(StudyReport report, MarketView view)
    {
        var loads = CorridorLoad.Corridors(view.World)
            .Select(corridor => (corridor, Load: CorridorLoad.Of(view, report.Findings.HostCountries, corridor)))
            .Where(item => item.Load.GrossTonnes > 0).OrderByDescending(item => item.Load.Value).ThenBy(item => item.corridor, StringComparer.Ordinal).ToList();
        if (loads.Count == 0) return "";
        var table = new DataTable(report.Column("corridor"), report.Number("host-exports"),
            report.Number("gate-value"), report.Number("value-share"),
            report.Number("isolation"));
        foreach (var (corridor, load) in loads)
        {
            table.Row(report.Labels.Corridor(corridor), report.Numbers.Plain(load.GrossTonnes, 3), report.Numbers.Plain(load.Value / 1e6, 3),
                load.ValueShare is { } share ? report.Numbers.Percent(share) : "",
                load.Discount is { } discount ? report.Numbers.Percent(discount) : "");
        }
        return new Several([Tags.Heading(3, report.Say("links.corridors")), Tags.Paragraph(report.Say("links.corridors-how")), table.Build(TableShape.Cards)]);
    }
}
