using System.Globalization;

namespace Netback.Quantities;

/// <summary>Numbers for people: five significant digits, thousands apart, invariant. Files carry the exact values.</summary>
public static class Readable
{
    /// <summary>12,346 · 123.46 · 1.2346 · 0.00012346; whole numbers without decimals; 1.2346E+15 beyond.</summary>
    public static string Number(double value)
    {
        var size = Math.Abs(value);
        if (size is 0 or < 1e-12) return "0";
        if (size >= 1e15 || size < 1e-6) return value.ToString("0.####E+0", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(size)), 0, 10);
        return value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
