using System.Text;
using Netback.Studies.Language;

namespace Netback.Web.Html;

/// <summary>
/// A piece of a page. Text becomes part of one only through <see cref="TextNode"/> and attribute values, which escape, so no
/// name in a case can become markup. Written as XHTML, which browsers read as HTML: no element closes itself but void ones.
/// </summary>
internal abstract class Markup
{
    /// <summary>Plain text.</summary>
    public static implicit operator Markup(string text) => new TextNode(text);

    /// <summary>A name as it stands alone.</summary>
    public static implicit operator Markup(Name name) => new TextNode(name.Text);

    /// <summary>Appends the markup.</summary>
    public abstract void WriteTo(StringBuilder page);

    public override string ToString()
    {
        var page = new StringBuilder();
        WriteTo(page);
        return page.ToString();
    }

    /// <summary>Appends text with the five special characters escaped and characters that no page may hold replaced.</summary>
    protected static void Escape(StringBuilder page, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                page.Append(unit).Append(text[++i]);
                continue;
            }
            page.Append(unit switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' => unit.ToString(),
                < ' ' or '\uFFFE' or '\uFFFF' or (>= '\uD800' and <= '\uDFFF') => "\uFFFD",
                _ => unit.ToString(),
            });
        }
    }
}

/// <summary>Text.</summary>
internal sealed class TextNode(string text) : Markup
{
    public override void WriteTo(StringBuilder page) => Escape(page, text);
}

/// <summary>Several pieces in a row.</summary>
internal sealed class Several(IEnumerable<Markup> parts) : Markup
{
    private readonly List<Markup> parts = [.. parts];

    public override void WriteTo(StringBuilder page)
    {
        foreach (var part in parts) part.WriteTo(page);
    }
}

/// <summary>An element with attributes and content.</summary>
internal sealed class Tag(string name, params IEnumerable<Markup> content) : Markup
{
    private static readonly HashSet<string> VoidNames = new(StringComparer.Ordinal) { "meta", "br", "hr", "col" };

    private readonly List<(string Name, string Value)> attributes = [];
    private readonly List<Markup> content = [.. content];

    /// <summary>Sets an attribute; the value is escaped, the name is ours.</summary>
    public Tag With(string attribute, string value)
    {
        attributes.Add((attribute, value));
        return this;
    }

    /// <summary>Sets a numeric attribute with up to two decimals.</summary>
    public Tag With(string attribute, double value) => With(attribute, Coordinates.Text(value));

    /// <summary>Sets the class.</summary>
    public Tag Class(string value) => With("class", value);

    /// <summary>Appends content.</summary>
    public Tag Add(params IEnumerable<Markup> more)
    {
        content.AddRange(more);
        return this;
    }

    public override void WriteTo(StringBuilder page)
    {
        page.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            page.Append(' ').Append(attribute).Append("=\"");
            Escape(page, value);
            page.Append('"');
        }
        if (VoidNames.Contains(name))
        {
            page.Append(" />");
            return;
        }
        page.Append('>');
        foreach (var part in content) part.WriteTo(page);
        page.Append("</").Append(name).Append('>');
    }
}
