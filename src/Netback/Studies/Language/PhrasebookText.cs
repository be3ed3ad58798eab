using System.Globalization;
using System.Text;

namespace Netback.Studies.Language;

/// <summary>
/// A language as its file is written: a line <c>key = template</c> each, continued on lines that begin with a space; <c>#</c> begins a
/// comment. Keys that begin with <c>language.</c> or <c>number.</c> set up the language; a hyphen before the key makes a term, whose
/// value is read as a <see cref="Name"/>. <c>~</c> is a space that does not break, <c>\u202F</c> any other character by its code.
/// </summary>
internal sealed class PhrasebookText
{
    public Dictionary<string, string> Templates { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Terms { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A line has no key, or one that is there already.</exception>
    public static PhrasebookText Read(string text)
    {
        var read = new PhrasebookText();
        foreach (var (line, number) in Joined(text))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException($"line {number}: expected 'key = text', found: {line}");
            var (key, value) = (line[..equals].Trim(), Characters(line[(equals + 1)..].Trim()));
            var (into, name) = key switch
            {
                ['-', ..] => (read.Terms, key[1..]),
                _ when key.StartsWith("language.", StringComparison.Ordinal) || key.StartsWith("number.", StringComparison.Ordinal) => (read.Settings, key),
                _ => (read.Templates, key),
            };
            if (!into.TryAdd(name, value)) throw new FormatException($"line {number}: the key {key} a second time");
        }
        return read;
    }

    /// <summary>Lines with those that continue them, without comments and empty ones, and the number of each.</summary>
    private static IEnumerable<(string Line, int Number)> Joined(string text)
    {
        var (joined, start) = ("", 0);
        foreach (var (position, raw) in text.Split('\n').Index())
        {
            var line = raw.TrimEnd('\r');
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            if (line[0] == ' ')
            {
                joined += " " + line.Trim();
                continue;
            }
            if (joined.Length > 0) yield return (joined, start);
            (joined, start) = (line, position + 1);
        }
        if (joined.Length > 0) yield return (joined, start);
    }

    private static string Characters(string value)
    {
        if (value.AsSpan().IndexOfAny('~', '\\') < 0) return value;
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 5 < value.Length && value[i + 1] == 'u'
                && int.TryParse(value.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 5;
            }
            else
            {
                text.Append(value[i] == '~' ? '\u00A0' : value[i]);
            }
        }
        return text.ToString();
    }
}
