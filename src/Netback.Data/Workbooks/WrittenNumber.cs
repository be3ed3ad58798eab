using System.Text.RegularExpressions;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>
/// A number as people write it: <c>1 234,5</c>, <c>1.234.567,8</c>, <c>1,234.5</c>, <c>331 USD/mtu</c>. One mark with exactly three
/// digits behind it and one to three before (<c>1.234</c>) may be a decimal or a thousand: it is ambiguous, unless the user has
/// said what marks decimals.
/// </summary>
internal readonly partial record struct WrittenNumber(string? Digits, string Unit, bool IsAmbiguous)
{
    private const string Spaces = " \u00a0\u2009\u202f'’";

    /// <summary>Splits number and unit; <see cref="Digits"/> is the number with a decimal point, null where there is none.</summary>
    public static WrittenNumber Read(string text, DecimalMark mark)
    {
        var match = Form().Match(text.Trim().Replace('\u2212', '-'));
        if (!match.Success) return new WrittenNumber(null, "", false);
        var (mantissa, unit) = (match.Groups["mantissa"].Value.TrimEnd(), match.Groups["unit"].Value.Trim());
        if (mark == DecimalMark.Unsaid && Ambiguous().IsMatch(mantissa)) return new WrittenNumber(null, unit, true);
        if (Plain(mantissa, mark) is not { } digits) return new WrittenNumber(null, unit, false);
        var number = match.Groups["sign"].Value + digits + match.Groups["exponent"].Value;
        return new WrittenNumber(Numbers.Read(number) is null ? null : number, unit, false);
    }

    /// <summary>The mantissa with a decimal point and nothing between thousands; null where it is not well formed.</summary>
    private static string? Plain(string mantissa, DecimalMark mark)
    {
        var point = DecimalOf(mantissa, mark);
        var (whole, decimals) = point < 0 ? (mantissa, "") : (mantissa[..point], mantissa[(point + 1)..]);
        if (decimals.Any(c => !char.IsAsciiDigit(c)) || (whole.Length == 0 && decimals.Length == 0)) return null;
        if (whole.Any(c => !char.IsAsciiDigit(c)) && !Grouped().IsMatch(whole)) return null;
        var digits = string.Concat(whole.Where(char.IsAsciiDigit));
        return (digits.Length > 0 ? digits : "0") + (decimals.Length > 0 ? "." + decimals : "");
    }

    /// <summary>Position of the decimal mark; −1 where there is none.</summary>
    private static int DecimalOf(string mantissa, DecimalMark mark)
    {
        var (point, comma) = (mantissa.LastIndexOf('.'), mantissa.LastIndexOf(','));
        if (mark != DecimalMark.Unsaid) return mark == DecimalMark.Point ? point : comma;
        var last = Math.Max(point, comma);
        return last >= 0 && mantissa.IndexOf(mantissa[last], StringComparison.Ordinal) == last ? last : -1;
    }

    [GeneratedRegex($@"^(?<sign>[-+]?)(?<mantissa>[\d.,][\d.,{Spaces}]*)(?<exponent>[eE][-+]?\d+)?(?<unit>\s*[%\p{{L}}].*)?$", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[1-9]\d{0,2}[.,]\d{3}$")]
    private static partial Regex Ambiguous();

    /// <summary>Thousands apart, all by the same mark.</summary>
    [GeneratedRegex($@"^[1-9]\d{{0,2}}(?<mark>[.,{Spaces}])\d{{3}}(\k<mark>\d{{3}})*$")]
    private static partial Regex Grouped();
}
