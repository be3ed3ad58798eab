using System.Globalization;
using System.Text;

namespace Netback.Data.Workbooks;

/// <summary>An id made of a name in any Latin or Cyrillic script, to suggest: <c>Новый рудник №2</c> → <c>novyy-rudnik-2</c>.</summary>
internal static class Transliteration
{
    /// <summary>Longest id suggested.</summary>
    private const int Longest = 48;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['ж'] = "zh", ['з'] = "z", ['и'] = "i",
        ['й'] = "y", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t",
        ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "",
        ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
        // Kazakh, Kyrgyz, Uzbek and Tajik letters.
        ['ә'] = "a", ['ғ'] = "gh", ['қ'] = "q", ['ң'] = "ng", ['ө'] = "o", ['ұ'] = "u", ['ү'] = "u", ['һ'] = "h", ['і'] = "i", ['ў'] = "o",
        ['ҳ'] = "h", ['ӣ'] = "i", ['ӯ'] = "u", ['ҷ'] = "j",
        // Turkmen, Turkish, Azerbaijani and the larger languages of Europe.
        ['ı'] = "i", ['ş'] = "s", ['ç'] = "c", ['ğ'] = "g", ['ý'] = "y", ['ž'] = "z", ['ň'] = "n", ['ə'] = "a", ['ä'] = "a", ['ö'] = "o", ['ü'] = "u",
        ['ß'] = "ss", ['à'] = "a", ['á'] = "a", ['â'] = "a", ['ã'] = "a", ['å'] = "a", ['ą'] = "a", ['æ'] = "ae", ['ć'] = "c", ['č'] = "c", ['đ'] = "d",
        ['è'] = "e", ['é'] = "e", ['ê'] = "e", ['ë'] = "e", ['ę'] = "e", ['ě'] = "e", ['ì'] = "i", ['í'] = "i", ['î'] = "i", ['ï'] = "i", ['ł'] = "l",
        ['ñ'] = "n", ['ń'] = "n", ['ò'] = "o", ['ó'] = "o", ['ô'] = "o", ['õ'] = "o", ['ø'] = "o", ['ő'] = "o", ['œ'] = "oe", ['ř'] = "r", ['ś'] = "s",
        ['š'] = "s", ['ù'] = "u", ['ú'] = "u", ['û'] = "u", ['ű'] = "u", ['ů'] = "u", ['ź'] = "z", ['ż'] = "z",
    };

    /// <summary>The id, or null where nothing of the name can be written in one.</summary>
    public static string? Id(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant()) Append(id, letter);
        var text = id.ToString().Trim('-');
        if (text.Length > Longest) text = text[..Longest].Trim('-');
        return text.Length > 0 ? text : null;
    }

    private static void Append(StringBuilder id, char letter)
    {
        if (Letters.TryGetValue(letter, out var known)) id.Append(known);
        else if (char.IsAsciiLetterOrDigit(letter)) id.Append(letter);
        else if (!char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-') id.Append('-');
    }
}
