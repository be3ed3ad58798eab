using Netback.Studies;
using Netback.Studies.Language;
using Netback.Web.Charts;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>Maps of what flows where in the base: the host countries close up, then everything.</summary>
internal static class MapSection
{
    private const double Width = 960;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var flows = new LinkFlows(view, report.Minerals, []);
        var ofHosts = new LinkFlows(view, report.Minerals, report.Findings.HostCountries);
        var used = Used(view, flows);
        var near = view.World.Places.Where(place => report.Findings.HostCountries.Contains(place.Country)).ToList();
        var isCloseUp = near.Count > 0 && near.Count < used.Count;
        return report.Section("map",
            Legend(report, flows),
            isCloseUp ? Figure(report, view, ofHosts, near, 0.22, report.Say("map.hosts")) : "",
            Figure(report, view, flows, used, 0.05, report.Say("map.all", ("both", isCloseUp))));
    }

    private static List<Place> Used(MarketView view, LinkFlows flows)
    {
        var ids = flows.All.SelectMany(flow => new[] { flow.Link.From, flow.Link.To }).Concat(flows.Ends.Keys).ToHashSet(StringComparer.Ordinal);
        return [.. view.World.Places.Where(place => ids.Contains(place.Id))];
    }

    private static Tag Legend(StudyReport report, LinkFlows flows) => Tags.Division("legend", report.Minerals
        .Where(mineral => flows.All.Any(flow => flow.Mineral == mineral))
        .Select(mineral => new Tag("span", Tags.Span($"swatch b{report.ColourOf(mineral)}", ""), report.Mineral(mineral))));

    private static Markup Figure(StudyReport report, MarketView view, LinkFlows flows, IReadOnlyList<Place> shown, double margin, string title)
    {
        if (MapFrame.Fit(shown, Width, margin) is not { } frame) return Tags.Paragraph(report.Say("map.none", ("title", title)));
        var map = new FlowMap(view, frame, flows, report.Labels, report.Words, report.ColourOf);
        return new Tag("figure",
            Tags.Division("map mapscroll", map.Build(title)),
            new Tag("figcaption", $"{title}. {Widths(report, map)}"));
    }

    /// <summary>What thick and thin stand for.</summary>
    private static string Widths(StudyReport report, FlowMap map) => map.Largest <= 0 ? report.Say("map.nothing")
        : report.Say("map.widths", ("largest", new Quantity(map.Largest, FigureUnit.UsdPerYear)), ("quarter", new Quantity(map.Largest / 4, FigureUnit.UsdPerYear)));
}
