using Netback.Studies;
using Netback.Web.Charts;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>Maps of what flows where in the base: the host countries close up, then everything.</summary>
internal static class MapSection
{
    private const double Width = 960;

    private const string HowToRead =
        "Grey lines are links that exist (dashed: sea, left out on a map of the world), coloured ones carry a mineral; the thicker, the more value at gate prices, and arrowheads point the way it goes. "
        + "Point at a line for its numbers. Lines join places; they do not follow the track.";

    public static Tag Of(StudyReport report, MarketView view)
    {
        var flows = new LinkFlows(view, report.Minerals, []);
        var ofHosts = new LinkFlows(view, report.Minerals, report.Findings.HostCountries);
        var used = Used(view, flows);
        var near = view.World.Places.Where(place => report.Findings.HostCountries.Contains(place.Country)).ToList();
        var isCloseUp = near.Count > 0 && near.Count < used.Count;
        return Tags.Section("map", "Where it flows", HowToRead,
            Legend(report, flows),
            isCloseUp ? Figure(report, view, ofHosts, near, 0.22, "What leaves and reaches the host countries") : "",
            Figure(report, view, flows, used, 0.05, isCloseUp ? "The whole case" : "All flows"));
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
        if (MapFrame.Fit(shown, Width, margin) is not { } frame) return Tags.Paragraph($"{title}: no place has coordinates, so there is no map.");
        var map = new FlowMap(view, frame, flows, report.Labels, report.ColourOf);
        return new Tag("figure",
            Tags.Division("map mapscroll", map.Build(title)),
            new Tag("figcaption", $"{title}. {Widths(map)}"));
    }

    /// <summary>What thick and thin stand for.</summary>
    private static string Widths(FlowMap map) => map.Largest <= 0 ? "Nothing moves over a link."
        : $"The thickest line is {NumberText.Of(map.Largest, FigureUnit.UsdPerYear)}; half as thick is a quarter of it, {NumberText.Of(map.Largest / 4, FigureUnit.UsdPerYear)}.";
}
