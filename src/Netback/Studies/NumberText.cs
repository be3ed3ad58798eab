using Netback.Studies.Language;

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

/// <summary>Numbers for people in English, as commands and files write them; <see cref="Numerals"/> writes them in any language.</summary>
public static class NumberText
{
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

    /// <inheritdoc cref="Numerals.Of(double, FigureUnit, int)"/>
    public static string Of(double value, FigureUnit unit, int digits = 2) => Numerals.English.Of(value, unit, digits);

    /// <inheritdoc cref="Numerals.Signed"/>
    public static string Signed(double value, FigureUnit unit) => Numerals.English.Signed(value, unit);

    /// <inheritdoc cref="Numerals.Range"/>
    public static string Range(double low, double high, FigureUnit unit) => Numerals.English.Range(low, high, unit);

    /// <inheritdoc cref="Numerals.Plain"/>
    public static string Plain(double value, int digits) => Numerals.English.Plain(value, digits);

    /// <inheritdoc cref="Numerals.Money"/>
    public static string Money(double usd, int digits = 3) => Numerals.English.Money(usd, digits);

    /// <inheritdoc cref="Numerals.Tonnes"/>
    public static string Tonnes(double tonnes, int digits = 3) => Numerals.English.Tonnes(tonnes, digits);

    /// <inheritdoc cref="Numerals.Percent"/>
    public static string Percent(double share) => Numerals.English.Percent(share);

    /// <summary>Rounds to significant digits.</summary>
    public static double Significant(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value)) return 0;
        var magnitude = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return magnitude >= 0
            ? Math.Round(value, Math.Min(magnitude, 15), MidpointRounding.AwayFromZero)
            : Math.Round(value / Math.Pow(10, -magnitude), MidpointRounding.AwayFromZero) * Math.Pow(10, -magnitude);
    }
}
