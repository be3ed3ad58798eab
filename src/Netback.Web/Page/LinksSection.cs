using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Full links with their rents, and what corridors carry.</summary>
internal static class LinksSection
{
    private const string HowToRead =
        "A link is full when the case's goods use all that other traffic leaves; its rent is what one more gross tonne of room would be worth. Used share is of that room.";

    private const string WhatGoesBy =
        "A shipment goes by a corridor when more than half of its way outside its own country, the open sea left out, lies on links of that corridor. "
        + "What goes by none of them is not listed. The isolation discount is the mean gap between reference market and gate, by value.";

    /// <summary>Links listed when they are not full.</summary>
    private const int MostBusy = 12;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var full = view.Result.Links.Where(LinkUse.IsFull).OrderByDescending(row => row.Rent).ThenBy(row => row.Link, StringComparer.Ordinal).ToList();
        var busy = view.Result.Links.Where(row => row.Forward + row.Backward > 0 && !LinkUse.IsFull(row))
            .OrderByDescending(row => row.Forward + row.Backward).ThenBy(row => row.Link, StringComparer.Ordinal).Take(MostBusy).ToList();
        return Tags.Section("links", "Links, rents and corridors", HowToRead,
            full.Count == 0 ? Tags.Paragraph("No link is full in the base.") : Table(report, full),
            Corridors(report, view),
            busy.Count == 0 ? "" : Tags.Details("The busiest links that are not full", Table(report, busy)));
    }

    private static Tag Table(StudyReport report, IReadOnlyList<LinkRow> rows)
    {
        var table = new DataTable(
            new TableColumn("Link"), new TableColumn("Carried (gross t/yr)", true), new TableColumn("Used share (%)", true),
            new TableColumn("Rent (USD/gross t)", true), new TableColumn("Rent (million USD/yr)", true));
        foreach (var row in rows)
        {
            table.Row(report.Labels.Link(row.Link), NumberText.Plain(row.Forward + row.Backward, 3),
                row.UsedShare is { } share ? NumberText.Percent(share) : "no limit",
                NumberText.Plain(LinkUse.RentPerGrossTonne(row), 3), NumberText.Plain(row.Rent / 1e6, 3) + (row.IsUnique ? "" : " (not unique)"));
        }
        return table.Build(TableShape.Cards);
    }

    private static Markup Corridors(StudyReport report, MarketView view)
    {
        var loads = CorridorLoad.Corridors(view.World)
            .Select(corridor => (corridor, Load: CorridorLoad.Of(view, report.Findings.HostCountries, corridor)))
            .Where(item => item.Load.GrossTonnes > 0).OrderByDescending(item => item.Load.Value).ThenBy(item => item.corridor, StringComparer.Ordinal).ToList();
        if (loads.Count == 0) return "";
        var table = new DataTable(new TableColumn("Corridor"), new TableColumn("Exports of host countries (gross t/yr)", true),
            new TableColumn("At gate prices (million USD/yr)", true), new TableColumn("Share of their value (%)", true),
            new TableColumn("Isolation discount (% of reference price)", true));
        foreach (var (corridor, load) in loads)
        {
            table.Row(corridor.Replace('-', ' '), NumberText.Plain(load.GrossTonnes, 3), NumberText.Plain(load.Value / 1e6, 3),
                load.ValueShare is { } share ? NumberText.Percent(share) : "",
                load.Discount is { } discount ? NumberText.Percent(discount) : "");
        }
        return new Several([Tags.Heading(3, "What the corridors carry"), Tags.Paragraph(WhatGoesBy), table.Build(TableShape.Cards)]);
    }
}
