using System.Globalization;

namespace Netback.Studies.Language;

/// <summary>
/// How a language writes numbers for people: thousands apart, two or three significant digits, millions and billions in words, a true
/// minus sign. In a pattern <c>{n}</c> is the number, <c>{scaled}</c> the same in millions or billions where large,
/// <c>{money}</c> an amount of USD, <c>{sign}</c> a minus or nothing.
/// </summary>
public sealed record Numerals
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>Beyond this share and below one, rounding would say "all" of what is not all.</summary>
    private const double AlmostAll = 0.995;

    /// <summary>An end of a range smaller than this share of the other is written as zero.</summary>
    private const double NoneBeside = 1e-3;

    /// <summary>Those of files, commands and English pages.</summary>
    public static Numerals English { get; } = new();

    public string GroupMark { get; init; } = ",";
    public string DecimalMark { get; init; } = ".";
    public string Millions { get; init; } = "{n} million";
    public string Billions { get; init; } = "{n} billion";
    public string Span { get; init; } = "{low} to {high}";
    public string Percents { get; init; } = "{n} %";
    public string Points { get; init; } = "{n} points";
    public string Usd { get; init; } = "{sign}USD {scaled}";
    public string UsdPerTonne { get; init; } = "{money}/t";
    public string UsdPerGrossTonne { get; init; } = "{money} per gross tonne";
    public string UsdPerYear { get; init; } = "{money} a year";
    public string UsdPerTradeUnit { get; init; } = "{money} per {unit}";
    public string TonnesOf { get; init; } = "{n} t";
    public string TonnesPerYear { get; init; } = "{n} t a year";
    public string GrossTonnesPerYear { get; init; } = "{n} gross t a year";

    /// <summary>Those that a language's file sets, by keys <c>number.*</c>.</summary>
    /// <exception cref="KeyNotFoundException">The file leaves one out.</exception>
    internal static Numerals Of(IReadOnlyDictionary<string, string> settings) => new()
    {
        GroupMark = settings["number.group"],
        DecimalMark = settings["number.decimal"],
        Millions = settings["number.million"],
        Billions = settings["number.billion"],
        Span = settings["number.span"],
        Percents = settings["number.percent"],
        Points = settings["number.points"],
        Usd = settings["number.usd"],
        UsdPerTonne = settings["number.usd-per-tonne"],
        UsdPerGrossTonne = settings["number.usd-per-gross-tonne"],
        UsdPerYear = settings["number.usd-per-year"],
        UsdPerTradeUnit = settings["number.usd-per-trade-unit"],
        TonnesOf = settings["number.tonnes"],
        TonnesPerYear = settings["number.tonnes-per-year"],
        GrossTonnesPerYear = settings["number.gross-tonnes-per-year"],
    };

    /// <summary>A value with its unit; sentences say two significant digits.</summary>
    public string Of(double value, FigureUnit unit, int digits = 2) => unit switch
    {
        FigureUnit.Share => Percent(value),
        FigureUnit.Points => Put(Points, value * 100, 2),
        FigureUnit.UsdPerTonne => Put(UsdPerTonne, value, digits),
        FigureUnit.TonnesPerYear => Put(TonnesPerYear, value, digits),
        FigureUnit.GrossTonnesPerYear => Put(GrossTonnesPerYear, value, digits),
        FigureUnit.UsdPerYear => Put(UsdPerYear, value, digits),
        FigureUnit.UsdPerGrossTonne => Put(UsdPerGrossTonne, value, digits),
        FigureUnit.Count => Plain(value, digits),
    };

    /// <summary>A change with its sign.</summary>
    public string Signed(double value, FigureUnit unit) => (value > 0 ? "+" : "") + Of(value, unit);

    /// <summary>Both ends of a range with two significant digits, the unit once where that reads well.</summary>
    public string Range(double low, double high, FigureUnit unit)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        var (scale, pattern) = unit switch
        {
            FigureUnit.Share => (0.01, Percents),
            FigureUnit.Points => (0.01, Points),
            FigureUnit.UsdPerTonne or FigureUnit.UsdPerGrossTonne or FigureUnit.UsdPerYear => Scale(size),
            _ => (1, "{n}"),
        };
        string End(double value) => Plain(Math.Abs(value) < NoneBeside * size ? 0 : value / scale, 2);
        var (first, last) = (End(low), End(high));
        return Filled(pattern, "{n}", first == last ? first : Between(first, last));
    }

    /// <summary>"9,100 to 9,900", of two numbers that are written already.</summary>
    public string Between(string low, string high) => Filled(Filled(Span, "{low}", low), "{high}", high);

    /// <summary>Significant digits with thousands apart; zero is "0".</summary>
    public string Plain(double value, int digits)
    {
        var rounded = NumberText.Significant(value, digits);
        if (rounded == 0) return "0";
        var decimals = Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(rounded))));
        return Fixed(rounded, Math.Min(decimals, 12), keepsZeros: false);
    }

    /// <summary>A number with so many decimals, zeros and all, so that numbers below each other can be added up.</summary>
    public string InColumn(double value, int decimals) => Fixed(value, decimals, keepsZeros: true);

    /// <summary>USD, in millions and billions where large.</summary>
    public string Money(double usd, int digits = 3)
    {
        var text = Scaled(usd, digits);
        var isNegative = text.StartsWith('−');
        return Filled(Filled(Usd, "{sign}", isNegative ? "−" : ""), "{scaled}", isNegative ? text[1..] : text);
    }

    /// <summary>A price in the unit of the trade.</summary>
    public string PerTradeUnit(double usd, string unit, int digits) =>
        Filled(Filled(UsdPerTradeUnit, "{money}", Money(usd, digits)), "{unit}", unit);

    /// <summary>Tonnes.</summary>
    public string Tonnes(double tonnes, int digits = 3) => Put(TonnesOf, tonnes, digits);

    /// <summary>A share in per cent; nearly all is said as such.</summary>
    public string Percent(double share) => Filled(Percents, "{n}",
        share is >= AlmostAll and < 1 - 1e-6 ? Plain(Math.Floor(share * 10_000) / 100, 4) : Plain(share * 100, 2));

    private string Put(string pattern, double value, int digits) =>
        pattern.Contains("{money}", StringComparison.Ordinal) ? Filled(pattern, "{money}", Money(value, digits))
        : pattern.Contains("{scaled}", StringComparison.Ordinal) ? Filled(pattern, "{scaled}", Scaled(value, digits))
        : Filled(pattern, "{n}", Plain(value, digits));

    private string Scaled(double value, int digits)
    {
        var (scale, pattern) = Scale(Math.Abs(value));
        return Filled(pattern, "{n}", Plain(value / scale, digits));
    }

    private (double Scale, string Pattern) Scale(double size) => size switch
    {
        >= Billion => (Billion, Billions),
        >= Million => (Million, Millions),
        _ => (1, "{n}"),
    };

    /// <summary>Invariant digits with the marks of the language; the marks of the two never meet, since they are put in one by one.</summary>
    private string Fixed(double value, int decimals, bool keepsZeros)
    {
        var text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (!keepsZeros && text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('0').TrimEnd('.');
        var written = string.Concat(text.Select(digit => digit switch { ',' => GroupMark, '.' => DecimalMark, _ => digit.ToString() }));
        return value < 0 ? "−" + written : written;
    }

    private static string Filled(string pattern, string slot, string text) => pattern.Replace(slot, text, StringComparison.Ordinal);
}
