namespace Netback.Studies.Language;

/// <summary>
/// Something that a template speaks of. A slot <c>{name}</c> or <c>{name:form}</c> writes it, a choice <c>{name?key:…|key:…}</c> asks
/// what it is. Absent arguments are null: they write nothing and are <c>none</c>.
/// </summary>
public abstract class Argument
{
    private Argument()
    {
    }

    /// <summary>Text in the language already, or a word of the program to choose by.</summary>
    public static implicit operator Argument?(string? text) => text is null ? null : new Text(text);

    /// <summary>A count: its key is the plural category of the language.</summary>
    public static implicit operator Argument(int count) => new Count(count);

    /// <summary>Yes or no.</summary>
    public static implicit operator Argument(bool truth) => new Truth(truth);

    /// <summary>A name: its forms are the cases of the language, its key is its gender.</summary>
    public static implicit operator Argument?(Name? name) => name is null ? null : new Named(name);

    /// <summary>A number with its unit: forms as in <see cref="Quantity.In"/>, its key is up, down or same.</summary>
    public static implicit operator Argument(Quantity quantity) => new Number(quantity);

    /// <summary>A number with its unit, or nothing.</summary>
    public static implicit operator Argument?(Quantity? quantity) => quantity is { } some ? new Number(some) : null;

    /// <summary>Names one after the other; the form is a case, the key the plural category of their number.</summary>
    /// <param name="names">The names.</param>
    /// <param name="last">Template that joins what comes before with the last, for instance <c>list.or</c>; null: commas alone.</param>
    public static Argument List(IEnumerable<Name> names, string? last = null) => new Listing([.. names], last);

    /// <summary>What a slot writes.</summary>
    internal abstract string In(Phrasebook words, string? form);

    /// <summary>What a choice asks for; null where any key but the last would be wrong.</summary>
    internal abstract string Key(Phrasebook words);

    private sealed class Text(string value) : Argument
    {
        internal override string In(Phrasebook words, string? form) => form switch
        {
            null => value,
            "capital" => Capital(value),
            _ => throw new ArgumentException($"text has no form '{form}'", nameof(form)),
        };

        internal override string Key(Phrasebook words) => value.Length == 0 ? "none" : value;
    }

    private sealed class Count(int value) : Argument
    {
        internal override string In(Phrasebook words, string? form) => words.Numbers.Plain(value, MostDigits);

        internal override string Key(Phrasebook words) => words.PluralOf(value);
    }

    private sealed class Truth(bool value) : Argument
    {
        internal override string In(Phrasebook words, string? form) => throw new ArgumentException("yes or no can be asked for, not written", nameof(form));

        internal override string Key(Phrasebook words) => value ? "yes" : "no";
    }

    private sealed class Named(Name name) : Argument
    {
        internal override string In(Phrasebook words, string? form) => form switch
        {
            null => name.Text,
            "capital" => Capital(name.Text),
            _ => name.In(words.CaseOf(form)),
        };

        internal override string Key(Phrasebook words) => name.Gender ?? "";
    }

    private sealed class Number(Quantity quantity) : Argument
    {
        internal override string In(Phrasebook words, string? form) => quantity.In(words, form);

        internal override string Key(Phrasebook words) => quantity.Direction;
    }

    private sealed class Listing(IReadOnlyList<Name> names, string? last) : Argument
    {
        internal override string In(Phrasebook words, string? form)
        {
            var all = names.Select(name => form is null ? name.Text : name.In(words.CaseOf(form))).ToList();
            return last is null || all.Count < 2
                ? string.Join(", ", all)
                : words.Say(last, ("first", string.Join(", ", all.Take(all.Count - 1))), ("last", all[^1]));
        }

        internal override string Key(Phrasebook words) => names.Count == 0 ? "none" : words.PluralOf(names.Count);
    }

    private const int MostDigits = 9;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
