using System.Globalization;

namespace Netback.Quantities;

/// <summary>Numbers for people: five significant digits, thousands apart, invariant. Files carry the exact values.</summary>
public static class Readable
{
    /// <summary>12,346 · 123.46 · 1.2346 · 0.00012346; whole numbers without decimals; 1.2346E+15 beyond.</summary>
    public static string Number(double value) => Text(value, '#');

    /// <summary>The same with zeros kept, for columns: 9,588.0 under 9,619.3.</summary>
    public static string InColumn(double value) => Text(value, '0');

    private static string Text(double value, char digit)
    {
        var size = Math.Abs(value);
        if (size < 1e-12) return "0";
        if (size >= 1e15 || size < 1e-6) return value.ToString("0.####E+0", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(size)), 0, 10);
        return value.ToString("#,0." + new string(digit, decimals), CultureInfo.InvariantCulture);
    }
}
