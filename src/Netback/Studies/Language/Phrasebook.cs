using System.Text;

namespace Netback.Studies.Language;

/// <summary>
/// A language: its sentences as templates by key, its terms, how it writes numbers and which forms its grammar has. What has no
/// template is an error, never another language.
/// </summary>
public sealed class Phrasebook
{
    private readonly Dictionary<string, Template> templates;
    private readonly Dictionary<string, Name> terms;
    private readonly List<string> cases;
    private readonly string plural;

    private Phrasebook(string language, PhrasebookText text)
    {
        Language = language;
        templates = text.Templates.ToDictionary(pair => pair.Key, pair => TemplateReader.Read(pair.Value), StringComparer.Ordinal);
        terms = text.Terms.ToDictionary(pair => pair.Key, pair => Name.Read(pair.Value), StringComparer.Ordinal);
        cases = [.. text.Settings["language.cases"].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        plural = text.Settings["language.plural"];
        _ = PluralOf(0);
        Numbers = Numerals.Of(text.Settings);
    }

    /// <summary>Reads a language from its file; <see cref="PhrasebookText"/> says how it is written.</summary>
    /// <exception cref="FormatException">The file is not written as it should be.</exception>
    public static Phrasebook Read(string language, string text) => new(language, PhrasebookText.Read(text));

    /// <summary>Code of the language (BCP 47), for instance <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>How it writes numbers.</summary>
    public Numerals Numbers { get; }

    /// <summary>Keys of all sentences, in ordinal order.</summary>
    public IEnumerable<string> Keys => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>Says a sentence.</summary>
    /// <param name="key">Key of its template.</param>
    /// <param name="arguments">What it speaks of; null for what is absent.</param>
    /// <exception cref="KeyNotFoundException">The language has no such template.</exception>
    /// <exception cref="ArgumentException">An argument that the template asks for was not given, or has not the form asked for.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, Argument? Value)> arguments)
    {
        if (!templates.TryGetValue(key, out var template)) throw new KeyNotFoundException($"language {Language} has no sentence '{key}'");
        var given = new Dictionary<string, Argument?>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments) given[name] = value;
        var text = new StringBuilder();
        try
        {
            template.WriteTo(text, this, given);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"sentence '{key}' of language {Language}: {fault.Message}", fault);
        }
        return text.ToString();
    }

    /// <summary>A term that every case may use, for instance <c>country.KAZ</c>; null where the language lists none.</summary>
    public Name? Term(string key) => terms.GetValueOrDefault(key);

    /// <summary>A word of the program or of a case by group and id; without a term the id itself, hyphens and underlines as spaces.</summary>
    public Name Word(string group, string id) => Term($"{group}.{id}") ?? new Name(id.Replace('-', ' ').Replace('_', ' '));

    /// <summary>The name of a number of a finding, which files keep in English.</summary>
    public string Figure(string name) => Say($"figure.{name.Replace(' ', '-').Replace("'", "", StringComparison.Ordinal)}");

    /// <summary>Names of the arguments that a sentence asks for.</summary>
    internal IReadOnlySet<string> ArgumentsOf(string key) => templates[key].Arguments;

    /// <summary>Keys of each choice that a sentence makes.</summary>
    internal IEnumerable<IReadOnlyList<string>> ChoicesOf(string key) => templates[key].Choices.Select(choice => (IReadOnlyList<string>)[.. choice.Options.Select(option => option.Key)]);

    /// <summary>Terms with their names.</summary>
    internal IReadOnlyDictionary<string, Name> Terms => terms;

    internal int CaseCount => cases.Count;

    internal string PluralOf(int count) => Plural.Of(plural, count);

    internal int CaseOf(string form) =>
        cases.IndexOf(form) is >= 0 and var position ? position : throw new ArgumentException($"the language has no case '{form}'", nameof(form));
}
