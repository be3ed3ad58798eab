namespace Netback.Web.Html;

/// <summary>Elements of a page, by what they mean.</summary>
internal static class Tags
{
    public static Tag Paragraph(params IEnumerable<Markup> content) => new("p", content);

    public static Tag Division(string style, params IEnumerable<Markup> content) => new Tag("div", content).Class(style);

    public static Tag Span(string style, params IEnumerable<Markup> content) => new Tag("span", content).Class(style);

    public static Tag Heading(int level, params IEnumerable<Markup> content) => new($"h{level}", content);

    public static Tag Strong(params IEnumerable<Markup> content) => new("strong", content);

    public static Tag Code(string text) => new("code", text);

    public static Tag Bullets(IEnumerable<Markup> items) => new("ul", items.Select(item => new Tag("li", item)));

    /// <summary>Content that opens on demand, without any script.</summary>
    public static Tag Details(string summary, params IEnumerable<Markup> content) =>
        new Tag("details", new Tag("summary", summary)).Add(content);

    /// <summary>A section with a heading, an anchor and a line that says how to read it.</summary>
    public static Tag Section(string anchor, string title, string howToRead, params IEnumerable<Markup> content) =>
        new Tag("section", Heading(2, title), Paragraph(howToRead).Class("how")).With("id", anchor).Add(content);
}
