namespace Netback.World;

/// <summary>What an atom of a selector names.</summary>
public enum AtomKind
{
    /// <summary>An id of any table, or a country code: decided by the subject it meets.</summary>
    Name,
    Bloc,
    Group,
    Mineral,
    Form,
    Corridor,
    Place,
}

/// <summary>One atom of a selector, for instance <c>bloc:china</c>, <c>KAZ</c> or <c>!form:ore</c>.</summary>
public readonly record struct SelectorAtom(AtomKind Kind, string Value, bool IsNegated)
{
    public override string ToString() =>
        (IsNegated ? "!" : "") + (Kind == AtomKind.Name ? "" : Kind.ToString().ToLowerInvariant() + ":") + Value;
}

/// <summary>
/// Picks rows: an id, a country, <c>bloc:</c>, <c>group:</c>, <c>mineral:</c>, <c>form:</c>, <c>corridor:</c>, <c>place:</c>;
/// <c>&amp;</c> joins, <c>;</c> separates alternatives, <c>!</c> negates, nothing matches everything.
/// </summary>
public sealed class Selector
{
    /// <summary>Matches everything.</summary>
    public static readonly Selector All = new("", []);

    private Selector(string text, IReadOnlyList<IReadOnlyList<SelectorAtom>> alternatives)
    {
        Text = text;
        Alternatives = alternatives;
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Any of these, each a conjunction of atoms; empty: everything.</summary>
    public IReadOnlyList<IReadOnlyList<SelectorAtom>> Alternatives { get; }

    /// <summary>True where the selector names nothing and so matches everything.</summary>
    public bool IsAll => Alternatives.Count == 0;

    /// <summary>Every atom of the selector.</summary>
    public IEnumerable<SelectorAtom> Atoms => Alternatives.SelectMany(atoms => atoms);

    /// <summary>Reads a selector; null or blank text is <see cref="All"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static Selector? Parse(string? text, out string? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(text)) return All;
        var alternatives = new List<IReadOnlyList<SelectorAtom>>();
        foreach (var alternative in text.Split(';'))
        {
            var atoms = new List<SelectorAtom>();
            foreach (var part in alternative.Split('&'))
            {
                if (ReadAtom(part.Trim(), out problem) is not { } atom) return null;
                atoms.Add(atom);
            }
            alternatives.Add(atoms);
        }
        return new Selector(text.Trim(), alternatives);
    }

    /// <summary>Reads a selector that has been checked before.</summary>
    public static Selector Parse(string? text) =>
        Parse(text, out var problem) ?? throw new ArgumentException(problem, nameof(text));

    /// <summary>True where some alternative has all its atoms hold for the subject.</summary>
    public bool Matches(Func<SelectorAtom, bool> holds) =>
        IsAll || Alternatives.Any(atoms => atoms.All(atom => holds(atom) != atom.IsNegated));

    public override string ToString() => Text;

    private static SelectorAtom? ReadAtom(string text, out string? problem)
    {
        problem = null;
        var isNegated = text.StartsWith('!');
        var body = isNegated ? text[1..].Trim() : text;
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? body : body[(colon + 1)..].Trim();
        var kind = colon < 0 ? AtomKind.Name : KindOf(body[..colon].Trim());
        if (kind is null)
        {
            problem = $"'{body[..colon].Trim()}:' is not one of bloc, group, mineral, form, corridor, place";
            return null;
        }
        if (value.Length == 0)
        {
            problem = "an empty part";
            return null;
        }
        return new SelectorAtom(kind.Value, value, isNegated);
    }

    private static AtomKind? KindOf(string prefix) => prefix switch
    {
        "bloc" => AtomKind.Bloc,
        "group" => AtomKind.Group,
        "mineral" => AtomKind.Mineral,
        "form" => AtomKind.Form,
        "corridor" => AtomKind.Corridor,
        "place" => AtomKind.Place,
        _ => null,
    };
}
