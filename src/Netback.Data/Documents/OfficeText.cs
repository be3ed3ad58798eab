using System.Text;

namespace Netback.Data.Documents;

/// <summary>Texts as office files may hold them.</summary>
internal static class OfficeText
{
    /// <summary>Most characters of a cell of a workbook.</summary>
    public const int LongestCell = 32_767;

    private const string FormulaStarts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>The text without characters that XML forbids, and without marks that turn the direction of writing: they make one text look like another.</summary>
    public static string Of(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isControl = rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r');
            var turns = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (!isControl && !turns && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD)) legal.Append(rune.ToString());
        }
        return legal.ToString();
    }

    /// <summary>The same, no longer than a cell can be.</summary>
    public static string Cell(string text) => Of(text) is var legal && legal.Length <= LongestCell ? legal : legal[..(LongestCell - 1)] + "…";

    /// <summary>A text that a spreadsheet would take for a formula if it were typed.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
}
