namespace Netback.Studies.Language;

/// <summary>Rules for the form of a noun after a count, as in the Unicode CLDR (Language Plural Rules, cardinals of whole numbers).</summary>
internal static class Plural
{
    /// <summary>The category of a count.</summary>
    /// <param name="rule">The language's rule by its categories: one-other (en, kk, uz), one-few-many (ru), other (zh).</param>
    /// <param name="count">The count.</param>
    /// <exception cref="FormatException">There is no such rule.</exception>
    public static string Of(string rule, int count) => rule switch
    {
        "other" => "other",
        "one-other" => count == 1 ? "one" : "other",
        "one-few-many" => Slavic(count % 10, count % 100),
        _ => throw new FormatException($"expected language.plural to be one-other, one-few-many or other, found {rule}"),
    };

    private static string Slavic(int last, int lastTwo) => (last, lastTwo) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
