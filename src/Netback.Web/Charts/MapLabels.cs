using Netback.Web.Html;

namespace Netback.Web.Charts;

/// <summary>Places names on a map so that they do not cover each other; a name that finds no room is left out.</summary>
internal sealed class MapLabels(MapFrame frame)
{
    private const double LineHeight = 13;
    private const double LatinWidth = 6.3;
    private const double WideWidth = 12.5;
    private const char FirstWide = '\u2E80';

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Writes a name beside a point, on the first free side; null where none is free.</summary>
    public Tag? Beside(MapPoint point, string name)
    {
        var width = WidthOf(name);
        (double X, double Y, string Anchor)[] sides =
            [(point.X + 6, point.Y + 4, ""), (point.X - 6, point.Y + 4, "end"), (point.X, point.Y - 7, "middle"), (point.X, point.Y + 15, "middle")];
        foreach (var (x, y, anchor) in sides)
        {
            var left = anchor switch { "end" => x - width, "middle" => x - width / 2, _ => x };
            if (Take(left, y - LineHeight + 3, width)) return Svg.Text($"halo {anchor}".TrimEnd(), x, y, name);
        }
        return null;
    }

    /// <summary>Writes the name of an area about its middle; null where that is taken.</summary>
    public Tag? Across(MapPoint middle, string name)
    {
        var width = WidthOf(name) * 1.35;
        return Take(middle.X - width / 2, middle.Y - LineHeight + 3, width) ? Svg.Text("country halo", middle.X, middle.Y, name) : null;
    }

    private bool Take(double left, double top, double width)
    {
        var box = (Left: left, Top: top, Right: left + width, Bottom: top + LineHeight);
        if (box.Left < 2 || box.Top < 2 || box.Right > frame.Width - 2 || box.Bottom > frame.Height - 2) return false;
        if (taken.Any(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)) return false;
        taken.Add(box);
        return true;
    }

    private static double WidthOf(string name) => name.Sum(letter => letter >= FirstWide ? WideWidth : LatinWidth);
}
