using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Results;

namespace Netback.Data.Documents;

/// <summary>How a cell looks; the number is its place in the style sheet.</summary>
internal enum CellStyle : uint
{
    Plain = 0,
    Head = 1,

    /// <summary>A text that stays one even when somebody edits the cell, and is no formula then.</summary>
    Text = 2,
    Whole = 3,
    Decimal = 4,
    Share = 5,
    Tiny = 6,
    Title = 7,
    Wrapped = 8,
}

/// <summary>The style sheet of a workbook of results.</summary>
internal static class WorkbookStyles
{
    private const uint General = 0;
    private const uint Thousands = 3;
    private const uint ThousandsAndHundredths = 4;
    private const uint Scientific = 11;
    private const uint OwnShare = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OwnShare, FormatCode = "0.0%" }) { Count = 1 },
        new Fonts(Font(), Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "Calibri" })) { Count = 3 },
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFD9E2EC")) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(General), Format(General, font: 1, fill: 2, isWrapped: true), Format(General, quoted: true), Format(Thousands), Format(ThousandsAndHundredths),
            Format(OwnShare), Format(Scientific), Format(General, font: 2), Format(General, quoted: true, isWrapped: true))
        { Count = 9 });

    /// <summary>Style of a number by its unit: whole tonnes and dollars a year, shares in per cent, prices to the cent.</summary>
    public static CellStyle Of(ResultColumn column, double value) => column.Unit switch
    {
        "share" => CellStyle.Share,
        "residual" => CellStyle.Tiny,
        "USD/yr" or "t/yr" or "gross t/yr" or "activity/yr" or "t" or "USD/month" or "t/month" when Math.Abs(value) >= 10 || value == 0 => CellStyle.Whole,
        "" or "year" => CellStyle.Plain,
        _ => CellStyle.Decimal,
    };

    private static Font Font(params OpenXmlElement[] parts) => parts.Length > 0 ? new(parts) : new(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint number, uint font = 0, uint fill = 0, bool isWrapped = false, bool quoted = false) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        QuotePrefix = quoted ? true : null,
        ApplyAlignment = isWrapped ? true : null,
        Alignment = isWrapped ? new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } : null,
    };
}
