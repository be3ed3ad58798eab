namespace Netback.Studies.Language;

/// <summary>Reads a template; see <see cref="Template"/> for how one is written.</summary>
internal ref struct TemplateReader
{
    private readonly ReadOnlySpan<char> text;
    private int at;

    private TemplateReader(string text) => this.text = text;

    /// <exception cref="FormatException">It is not written as a template.</exception>
    public static Template Read(string text)
    {
        var reader = new TemplateReader(text);
        var template = reader.Parts(isOption: false);
        return reader.at == text.Length ? template : throw reader.Fault("a } without a {");
    }

    /// <summary>Parts up to the end, or within a choice up to the end of the option.</summary>
    private Template Parts(bool isOption)
    {
        var parts = new List<Template.Part>();
        while (at < text.Length && text[at] != '}' && !(isOption && text[at] == '|'))
        {
            parts.Add(text[at] == '{' ? Placed() : Literal(isOption));
        }
        return new Template(parts);
    }

    private Template.Literal Literal(bool isOption)
    {
        var length = isOption ? text[at..].IndexOfAny("{}|") : text[at..].IndexOfAny("{}");
        var written = length < 0 ? text[at..] : text.Slice(at, length);
        at += written.Length;
        return new Template.Literal(written.ToString());
    }

    private Template.Part Placed()
    {
        at++;
        var name = Word();
        if (at >= text.Length) throw Fault("a { without a }");
        switch (text[at++])
        {
            case '}':
                return new Template.Slot(name, null);
            case ':':
                var form = Word();
                if (at >= text.Length || text[at++] != '}') throw Fault("a } after the form");
                return new Template.Slot(name, form);
            case '?':
                return new Template.Choice(name, Options());
            default:
                throw Fault("}, : or ? after the name of an argument");
        }
    }

    private List<(string Key, Template Text)> Options()
    {
        var options = new List<(string, Template)>();
        do
        {
            var key = Word();
            if (at >= text.Length || text[at++] != ':') throw Fault("a : after the key of an option");
            options.Add((key, Parts(isOption: true)));
            if (at >= text.Length) throw Fault("a { without a }");
        }
        while (text[at++] == '|');
        return options;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_')) at++;
        return at > start ? text[start..at].ToString() : throw Fault("a word");
    }

    private readonly FormatException Fault(string expected) => new($"expected {expected} at {at + 1} of: {text}");
}
