using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Netback.Data.Workbooks;

/// <summary>Rows and cells of a template: texts in place, no shared ones, so that a file depends on nothing but its content.</summary>
internal static class TemplateCells
{
    public static Row Row(int number, IEnumerable<(string Text, TemplateStyle Style)> cells) => new(cells.Select((cell, i) => Cell(number, i, cell.Text, cell.Style)))
    {
        RowIndex = (uint)number,
    };

    /// <summary><c>lists!$B$2:$B$40</c>.</summary>
    public static string Range(string sheet, int column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{sheet}!${Grid.Letters(column)}${first}:${Grid.Letters(column)}${last}");

    /// <summary><c>B6:B1000</c>.</summary>
    public static string Span(int column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{Grid.Letters(column)}{first}:{Grid.Letters(column)}{last}");

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Cell(int row, int column, string text, TemplateStyle style)
    {
        var cell = new DocumentFormat.OpenXml.Spreadsheet.Cell
        {
            CellReference = string.Create(CultureInfo.InvariantCulture, $"{Grid.Letters(column)}{row}"),
            StyleIndex = (uint)style,
        };
        if (text.Length == 0) return cell;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return cell;
    }
}
