using System.Globalization;

namespace Netback.Data.Schema;

/// <summary>Numbers as they stand in files: a point for decimals, no thousands separators, finite.</summary>
internal static class Numbers
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number, or null where the text is none or lies outside what a double can hold.</summary>
    public static double? Read(string text) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value) && char.IsAsciiDigit(text[^1]) | text[^1] == '.' && !IsLost(value, text) ? value : null;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A year from 1900 to 2200, or null.</summary>
    public static int? ReadYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    /// <summary>What to do about a text that is not a number.</summary>
    public static string Remedy(string text) =>
        text.Contains(',', StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal) || text.Contains('\u00a0', StringComparison.Ordinal)
            ? "write it without thousands separators and with a decimal point, for instance 1234.5"
            : text.Trim('+', '-').ToLowerInvariant() is "nan" or "inf" or "infinity" or "na" or "n/a" or "null" or "none"
            ? "leave the cell empty where the figure is absent"
            : "write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent";

    /// <summary>True where a number that is not zero has become zero.</summary>
    private static bool IsLost(double value, string text) =>
        value == 0 && text.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9');
}
