using System.Globalization;

namespace Netback.Checks;

/// <summary>Numbers in messages.</summary>
internal static class Figures
{
    /// <summary>Six significant digits.</summary>
    public static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
