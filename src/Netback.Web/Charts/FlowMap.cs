using Netback.Studies;
using Netback.Studies.Language;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Charts;

/// <summary>
/// The network, drawn faintly, and what flows over it by mineral. On a map of the world unused sea lanes are left out: they
/// lead from everywhere to everywhere.
/// </summary>
internal sealed class FlowMap
{
    private const double Widest = 11;
    private const double Thinnest = 0.9;
    private const double LeastArrow = 2.2;

    /// <summary>Places named at most close up, and on a map of the world.</summary>
    private const int MostLabels = 26;
    private const int MostLabelsOfWorld = 14;

    /// <summary>How far sea and air routes bow out, as a share of their length.</summary>
    private const double Bow = 0.12;

    private readonly MarketView view;
    private readonly MapFrame frame;
    private readonly LinkFlows flows;
    private readonly Labels labels;
    private readonly Phrasebook words;
    private readonly Func<string, int> colourOf;
    private readonly Dictionary<string, Place> places;

    public FlowMap(MarketView view, MapFrame frame, LinkFlows flows, Labels labels, Phrasebook words, Func<string, int> colourOf)
    {
        (this.view, this.frame, this.flows, this.labels, this.words, this.colourOf) = (view, frame, flows, labels, words, colourOf);
        places = view.World.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        Largest = flows.All.Where(flow => IsIn(flow.Link)).Select(flow => flow.Value).DefaultIfEmpty(0).Max();
    }

    /// <summary>The largest flow on the map, USD a year at gate prices.</summary>
    public double Largest { get; }

    /// <summary>Pixels of a flow: its square root, so that area stands for value.</summary>
    public double WidthOf(double value) => Largest <= 0 ? Thinnest : Math.Max(Thinnest, Widest * Math.Sqrt(value / Largest));

    public Tag Build(string label)
    {
        var names = new MapLabels(frame);
        var content = new List<Markup>
        {
            Svg.Group("grid-lines", frame.Graticule().Select(line => Svg.Line("grat", line.From.X, line.From.Y, line.To.X, line.To.Y))),
            Svg.Group("network", view.World.Links.Where(link => !Bows(link) || frame.IsCloseUp).SelectMany(NetworkOf)),
            Svg.Group("flows", flows.All.GroupBy(flow => flow.Link.Id).SelectMany(group => FlowsOf([.. group]))),
        };
        // Close up, whose land it is comes before what a town is called; on a map of the world towns find their room first.
        var ofCountries = frame.IsCloseUp ? CountriesOf(names).ToList() : null;
        content.Add(Svg.Group("places", PlacesOf(names)));
        content.Add(Svg.Group("countries", ofCountries ?? CountriesOf(names)));
        return Svg.Drawing(frame.Width, frame.Height, label, content);
    }

    private bool IsIn(Link link) => Ends(link) is var (from, to) && frame.Ways(from, to).Any(way => frame.Holds(way.From) || frame.Holds(way.To));

    private (Place From, Place To)? Ends(Link link) =>
        places.TryGetValue(link.From, out var from) && places.TryGetValue(link.To, out var to) ? (from, to) : null;

    private static bool Bows(Link link) => link.Mode is "sea" or "air";

    private IEnumerable<Tag> NetworkOf(Link link)
    {
        if (Ends(link) is not var (from, to) || !IsIn(link)) yield break;
        foreach (var way in frame.Ways(from, to)) yield return Svg.Path(Bows(link) ? "net sea" : "net", Curve(way.From, way.To, Bows(link), 0).Data);
    }

    private IEnumerable<Tag> FlowsOf(IReadOnlyList<LinkFlow> parallel)
    {
        var link = parallel[0].Link;
        if (Ends(link) is not var (from, to) || !IsIn(link)) yield break;
        var offset = -parallel.Sum(flow => WidthOf(flow.Value)) / 2;
        foreach (var flow in parallel)
        {
            var width = WidthOf(flow.Value);
            var colour = colourOf(flow.Mineral);
            foreach (var way in frame.Ways(from, to))
            {
                var (data, middle, angle) = Curve(way.From, way.To, Bows(link), offset + width / 2);
                yield return Svg.Path($"flow s{colour}", data, TitleOf(flow)).With("stroke-width", width);
                if (width >= LeastArrow) yield return Arrow(middle, flow.NetForward >= 0 ? angle : angle + Math.PI, width);
            }
            offset += width;
        }
    }

    private string TitleOf(LinkFlow flow) =>
        words.Say("map.flow", ("link", labels.Link(flow.Link.Id)), ("mineral", labels.Mineral(flow.Mineral)), ("tonnes", new Quantity(flow.Tonnes, FigureUnit.TonnesPerYear)), ("value", new Quantity(flow.Value, FigureUnit.UsdPerYear)));

    /// <summary>A straight or bowed line moved sideways, with its middle and direction there.</summary>
    private static (string Data, MapPoint Middle, double Angle) Curve(MapPoint from, MapPoint to, bool bows, double offset)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1e-9, Math.Sqrt(dx * dx + dy * dy));
        var (nx, ny) = (-dy / length, dx / length);
        var start = new MapPoint(from.X + nx * offset, from.Y + ny * offset);
        var end = new MapPoint(to.X + nx * offset, to.Y + ny * offset);
        var bend = bows ? Bow * length * (dx >= 0 ? 1 : -1) : 0;
        var control = new MapPoint((start.X + end.X) / 2 + nx * bend, (start.Y + end.Y) / 2 + ny * bend);
        var middle = new MapPoint((start.X + 2 * control.X + end.X) / 4, (start.Y + 2 * control.Y + end.Y) / 4);
        var data = bows
            ? $"M {Coordinates.Point(start.X, start.Y)} Q {Coordinates.Point(control.X, control.Y)} {Coordinates.Point(end.X, end.Y)}"
            : $"M {Coordinates.Point(start.X, start.Y)} L {Coordinates.Point(end.X, end.Y)}";
        return (data, middle, Math.Atan2(dy, dx));
    }

    private static Tag Arrow(MapPoint at, double angle, double width)
    {
        var size = width * 0.42;
        MapPoint Corner(double turn, double reach) => new(at.X + reach * Math.Cos(angle + turn), at.Y + reach * Math.Sin(angle + turn));
        var (tip, left, right) = (Corner(0, size * 1.3), Corner(2.4, size), Corner(-2.4, size));
        return Svg.Path("arrow", $"M {Coordinates.Point(tip.X, tip.Y)} L {Coordinates.Point(left.X, left.Y)} L {Coordinates.Point(right.X, right.Y)} Z");
    }

    private IEnumerable<Markup> PlacesOf(MapLabels names)
    {
        var joined = view.World.Links.SelectMany(link => new[] { link.From, link.To }).ToHashSet(StringComparer.Ordinal);
        foreach (var place in view.World.Places.Where(place => joined.Contains(place.Id) && !flows.Ends.ContainsKey(place.Id)))
        {
            if (frame.At(place) is { } point && frame.Holds(point)) yield return Svg.Circle("node", point.X, point.Y, 1.4, labels.Place(place.Id));
        }
        var main = flows.Ends.Where(item => places.ContainsKey(item.Key)).OrderByDescending(item => item.Value)
            .ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => places[item.Key]).ToList();
        var named = 0;
        foreach (var place in main)
        {
            if (frame.At(place) is not { } point || !frame.Holds(point)) continue;
            yield return Svg.Circle("place", point.X, point.Y, 2.6, labels.Place(place.Id));
            if (named < (frame.IsCloseUp ? MostLabels : MostLabelsOfWorld) && names.Beside(point, labels.Place(place.Id)) is { } label)
            {
                named++;
                yield return label;
            }
        }
    }

    private IEnumerable<Tag> CountriesOf(MapLabels names)
    {
        foreach (var group in view.World.Places.GroupBy(place => place.Country).OrderByDescending(group => group.Count()))
        {
            var points = group.Select(frame.At).OfType<MapPoint>().Where(frame.Holds).ToList();
            if (points.Count < 3) continue;
            var middle = new MapPoint(points.Average(point => point.X), points.Average(point => point.Y));
            if (names.Across(middle, labels.Country(group.Key)) is { } label) yield return label;
        }
    }
}
