using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Netback.Data.Workbooks;

/// <summary>How a cell of a template looks; the number is its place in the style sheet.</summary>
internal enum TemplateStyle : uint
{
    Plain = 0,
    Head = 1,
    RequiredHead = 2,
    Explanation = 3,
    Unit = 4,
    Example = 5,

    /// <summary>Kept as typed: no spreadsheet turns an id or a note into a date.</summary>
    AsTyped = 6,
    Title = 7,
}

/// <summary>The style sheet of a template.</summary>
internal static class TemplateStyles
{
    private const uint General = 0;
    private const uint Text = 49;

    public static Stylesheet Sheet() => new(
        new Fonts(Font(), Font(new Bold()), Font(new Italic(), Grey()), Font(new Bold(), new FontSize { Val = 14 })) { Count = 4 },
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFD9E2EC"), Solid("FFF6D9A8"), Solid("FFE3F1E1"), Solid("FFF2F2F2")) { Count = 6 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(General, font: 0, fill: 0), Format(Text, font: 1, fill: 2), Format(Text, font: 1, fill: 3), Format(Text, font: 2, fill: 0, isWrapped: true),
            Format(Text, font: 0, fill: 4), Format(Text, font: 2, fill: 5), Format(Text, font: 0, fill: 0), Format(Text, font: 3, fill: 0))
        { Count = 8 });

    private static Font Font(params OpenXmlElement[] parts) => new(parts);

    private static Color Grey() => new() { Rgb = "FF666666" };

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint number, uint font, uint fill, bool isWrapped = false) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        Alignment = isWrapped ? new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } : null,
    };
}
