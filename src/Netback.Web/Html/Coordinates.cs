using System.Globalization;

namespace Netback.Web.Html;

/// <summary>Numbers as charts need them.</summary>
internal static class Coordinates
{
    /// <summary>Up to two decimals, no culture.</summary>
    public static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A point as path data has it.</summary>
    public static string Point(double x, double y) => $"{Text(x)} {Text(y)}";
}
