namespace Netback.Data.Schema;

/// <summary>Lists and suggestions in messages.</summary>
public static class Words
{
    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary><c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Count(long count, string one, string many) => $"{Numbers.Text(count)} {(count == 1 ? one : many)}";

    /// <summary>The text in quotes, shortened where it is long; <c>nothing</c> where it is absent.</summary>
    public static string Quote(string? text) =>
        string.IsNullOrEmpty(text) ? "nothing" : text.Length <= 60 ? $"'{text}'" : $"'{text[..57]}…'";

    /// <summary><c>did you mean 'x'?</c> where a name is close to one of the known ones, else the other remedy.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        Closest(name, known) is { } match ? $"did you mean '{match}'?" : otherwise;

    private static string? Closest(string name, IEnumerable<string> known)
    {
        if (name.Length > 60) return null;
        var limit = Math.Max(1, name.Length / 3);
        return known.Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant(), limit)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>Edits (insert, remove, replace a letter, swap neighbours) between two words; above the limit any larger number.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }

    private static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + $" {last} {words[^1]}",
    };
}
