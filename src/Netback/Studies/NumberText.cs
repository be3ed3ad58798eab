using System.Globalization;

namespace Netback.Studies;

/// <summary>What a figure of a finding is measured in.</summary>
public enum FigureUnit
{
    /// <summary>A share of one, shown in per cent.</summary>
    Share,

    /// <summary>A difference of shares, shown in percentage points.</summary>
    Points,
    UsdPerTonne,
    TonnesPerYear,
    GrossTonnesPerYear,
    UsdPerYear,
    UsdPerGrossTonne,
    Count,
}

/// <summary>
/// Numbers for people: thousands separated by commas, two or three significant digits, millions and billions of USD in
/// words, a true minus sign. Everything is culture-free.
/// </summary>
public static class NumberText
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>Beyond this share and below one, rounding would say "all" of what is not all.</summary>
    private const double AlmostAll = 0.995;

    /// <summary>An end of a range smaller than this share of the other is written as zero.</summary>
    private const double NoneBeside = 1e-3;

    /// <summary>Unit as it stands in files and headings.</summary>
    public static string Symbol(FigureUnit unit) => unit switch
    {
        FigureUnit.Share or FigureUnit.Points => "share",
        FigureUnit.UsdPerTonne => "USD/t",
        FigureUnit.TonnesPerYear => "t/yr",
        FigureUnit.GrossTonnesPerYear => "gross t/yr",
        FigureUnit.UsdPerYear => "USD/yr",
        FigureUnit.UsdPerGrossTonne => "USD/gross t",
        FigureUnit.Count => "count",
    };

    /// <summary>A value with its unit; sentences say two significant digits.</summary>
    public static string Of(double value, FigureUnit unit, int digits = 2) => unit switch
    {
        FigureUnit.Share => Percent(value),
        FigureUnit.Points => $"{Plain(value * 100, 2)} points",
        FigureUnit.UsdPerTonne => $"{Money(value, digits)}/t",
        FigureUnit.TonnesPerYear => $"{Tonnes(value, digits)} a year",
        FigureUnit.GrossTonnesPerYear => $"{Plain(value, digits)} gross t a year",
        FigureUnit.UsdPerYear => $"{Money(value, digits)} a year",
        FigureUnit.UsdPerGrossTonne => $"{Money(value, digits)} per gross tonne",
        FigureUnit.Count => Plain(value, digits),
    };

    /// <summary>A change with its sign.</summary>
    public static string Signed(double value, FigureUnit unit) => (value > 0 ? "+" : "") + Of(value, unit);

    /// <summary>Both ends of a range with two significant digits, the unit once where that reads well.</summary>
    public static string Range(double low, double high, FigureUnit unit)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        var (scale, word) = unit switch
        {
            FigureUnit.Share => (0.01, " %"),
            FigureUnit.Points => (0.01, " points"),
            FigureUnit.UsdPerTonne or FigureUnit.UsdPerGrossTonne or FigureUnit.UsdPerYear => Scale(size),
            _ => (1, ""),
        };
        string End(double value) => Plain(Math.Abs(value) < NoneBeside * size ? 0 : value / scale, 2);
        var (first, last) = (End(low), End(high));
        return first == last ? $"{first}{word}" : $"{first} to {last}{word}";
    }

    /// <summary>Significant digits with thousands separators; zero is "0".</summary>
    public static string Plain(double value, int digits)
    {
        var rounded = Significant(value, digits);
        if (rounded == 0) return "0";
        var decimals = Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(rounded))));
        var text = Math.Abs(rounded).ToString("N" + Math.Min(decimals, 12).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('0').TrimEnd('.');
        return rounded < 0 ? "−" + text : text;
    }

    /// <summary>USD, in millions and billions where large.</summary>
    public static string Money(double usd, int digits = 3)
    {
        var (scale, word) = Scale(Math.Abs(usd));
        var text = Plain(usd / scale, digits);
        return text.StartsWith('−') ? $"−USD {text[1..]}{word}" : $"USD {text}{word}";
    }

    /// <summary>Tonnes.</summary>
    public static string Tonnes(double tonnes, int digits = 3) => $"{Plain(tonnes, digits)} t";

    /// <summary>A share in per cent; nearly all is said as such.</summary>
    public static string Percent(double share) =>
        share is >= AlmostAll and < 1 - 1e-6 ? $"{Plain(Math.Floor(share * 10_000) / 100, 4)} %" : $"{Plain(share * 100, 2)} %";

    /// <summary>Rounds to significant digits.</summary>
    public static double Significant(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value)) return 0;
        var magnitude = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return magnitude >= 0
            ? Math.Round(value, Math.Min(magnitude, 15), MidpointRounding.AwayFromZero)
            : Math.Round(value / Math.Pow(10, -magnitude), MidpointRounding.AwayFromZero) * Math.Pow(10, -magnitude);
    }

    private static (double Scale, string Word) Scale(double size) => size switch
    {
        >= Billion => (Billion, " billion"),
        >= Million => (Million, " million"),
        _ => (1, ""),
    };
}
