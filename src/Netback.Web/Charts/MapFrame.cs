using Netback.World;

namespace Netback.Web.Charts;

/// <summary>A point of the map in pixels.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>
/// An equirectangular map fitted to some places: longitudes are shortened by the cosine of the middle latitude, and the map
/// is cut open in the widest gap between them, so that it need not be at 180°.
/// </summary>
internal sealed class MapFrame
{
    private const double FullCircle = 360;
    private const double LeastExtent = 4;
    private const double Tallest = 0.62;
    private const double Flattest = 0.45;

    private readonly double cut;
    private readonly double west;
    private readonly double north;
    private readonly double xPerDegree;
    private readonly double yPerDegree;

    private MapFrame(double width, double height, double cut, double west, double north, double xPerDegree, double yPerDegree) =>
        (Width, Height, this.cut, this.west, this.north, this.xPerDegree, this.yPerDegree) = (width, height, cut, west, north, xPerDegree, yPerDegree);

    public double Width { get; }
    public double Height { get; }

    /// <summary>Fits a frame to places; null where none has coordinates.</summary>
    /// <param name="places">Places to show.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="margin">Room around them as a share of their extent.</param>
    public static MapFrame? Fit(IEnumerable<Place> places, double width, double margin)
    {
        var points = places.Where(place => place is { Latitude: not null, Longitude: not null })
            .Select(place => (Latitude: place.Latitude ?? 0, Longitude: place.Longitude ?? 0)).ToList();
        if (points.Count == 0) return null;
        var cut = WidestGapEnd([.. points.Select(point => point.Longitude)]);
        var longitudes = points.Select(point => Opened(point.Longitude, cut)).ToList();
        var (west, east) = (longitudes.Min(), longitudes.Max());
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var shorten = Math.Cos(Math.Clamp((south + north) / 2, -70, 70) * Math.PI / 180);
        var (across, up) = (Math.Max(east - west, LeastExtent) * (1 + 2 * margin) * shorten, Math.Max(north - south, LeastExtent) * (1 + 2 * margin));
        var height = width * Math.Clamp(up / across, Flattest, Tallest);
        var perDegree = Math.Min(width / across, height / up);
        var middle = ((west + east) / 2, (south + north) / 2);
        return new MapFrame(width, height, cut, middle.Item1 - width / perDegree / shorten / 2, middle.Item2 + height / perDegree / 2, perDegree * shorten, perDegree);
    }

    /// <summary>Where a place lies; null without coordinates.</summary>
    public MapPoint? At(Place place) => place is { Latitude: { } latitude, Longitude: { } longitude } ? At(latitude, Opened(longitude, cut)) : null;

    /// <summary>
    /// The way between two places as one stretch, or as two that leave the map on one side and enter on the other, where that
    /// is the shorter way round.
    /// </summary>
    public IEnumerable<(MapPoint From, MapPoint To)> Ways(Place from, Place to)
    {
        if (At(from) is not { } start || At(to) is not { } end) yield break;
        var around = FullCircle * xPerDegree;
        if (Math.Abs(end.X - start.X) <= around / 2)
        {
            yield return (start, end);
            yield break;
        }
        var shift = end.X > start.X ? -around : around;
        yield return (start, end with { X = end.X + shift });
        yield return (start with { X = start.X - shift }, end);
    }

    public bool Holds(MapPoint point) => point.X >= 0 && point.X <= Width && point.Y >= 0 && point.Y <= Height;

    /// <summary>Meridians and parallels every so many degrees, as lines within the frame.</summary>
    public IEnumerable<(MapPoint From, MapPoint To)> Graticule()
    {
        var step = Width / xPerDegree > 120 ? 30 : 10;
        for (var i = Math.Ceiling(west / step); i * step <= west + Width / xPerDegree; i++)
        {
            var x = (i * step - west) * xPerDegree;
            yield return (new MapPoint(x, 0), new MapPoint(x, Height));
        }
        for (var i = Math.Floor(north / step); i * step >= north - Height / yPerDegree; i--)
        {
            var y = (north - i * step) * yPerDegree;
            yield return (new MapPoint(0, y), new MapPoint(Width, y));
        }
    }

    private MapPoint At(double latitude, double opened) => new((opened - west) * xPerDegree, (north - latitude) * yPerDegree);

    private static double Opened(double longitude, double cut) => longitude < cut ? longitude + FullCircle : longitude;

    /// <summary>The longitude at which the widest stretch without a place ends.</summary>
    private static double WidestGapEnd(List<double> longitudes)
    {
        longitudes.Sort();
        var (end, widest) = (longitudes[0], longitudes[0] + FullCircle - longitudes[^1]);
        for (var i = 1; i < longitudes.Count; i++)
        {
            if (longitudes[i] - longitudes[i - 1] > widest) (end, widest) = (longitudes[i], longitudes[i] - longitudes[i - 1]);
        }
        return end;
    }
}
