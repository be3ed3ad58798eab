namespace Netback.Web.Html;

/// <summary>Shapes of a chart. Colours and fonts come from classes, so that charts follow dark, light and print.</summary>
internal static class Svg
{
    /// <summary>A drawing that scales to the width it is given.</summary>
    public static Tag Drawing(double width, double height, string label, params IEnumerable<Markup> content) =>
        new Tag("svg", content)
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {Coordinates.Text(width)} {Coordinates.Text(height)}")
            .With("role", "img")
            .With("aria-label", label);

    public static Tag Group(string style, params IEnumerable<Markup> content) => new Tag("g", content).Class(style);

    public static Tag Line(string style, double x1, double y1, double x2, double y2) =>
        new Tag("line").Class(style).With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2);

    public static Tag Rectangle(string style, double x, double y, double width, double height) =>
        new Tag("rect").Class(style).With("x", x).With("y", y).With("width", Math.Max(0, width)).With("height", Math.Max(0, height));

    public static Tag Circle(string style, double x, double y, double radius, string? title = null) =>
        Titled(new Tag("circle").Class(style).With("cx", x).With("cy", y).With("r", radius), title);

    public static Tag Path(string style, string data, string? title = null) =>
        Titled(new Tag("path").Class(style).With("d", data), title);

    public static Tag Text(string style, double x, double y, string text) =>
        new Tag("text", text).Class(style).With("x", x).With("y", y);

    private static Tag Titled(Tag shape, string? title) => title is null ? shape : shape.Add(new Tag("title", title));
}
