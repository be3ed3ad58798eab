using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>Reads what a cell of a workbook holds. Attributes are read as text: a hostile file may hold anything there.</summary>
internal sealed class CellReader(SharedTexts texts, DateFormats dates)
{
    public GridCell Read(Cell cell)
    {
        if (cell.CellFormula is { } formula) return new GridCell(GridCellKind.Formula, formula.InnerText);
        var value = cell.CellValue?.InnerText ?? "";
        return cell.DataType?.InnerText switch
        {
            "s" => Shared(value),
            "inlineStr" => cell.InlineString is { } text ? GridCell.Of(SharedTexts.TextOf(text)) : default,
            "str" => GridCell.Of(value),
            "b" => new GridCell(GridCellKind.Flag, value is "1" or "true" ? "true" : "false"),
            "e" => new GridCell(GridCellKind.Fault, value),
            "d" => new GridCell(GridCellKind.Date, value),
            null or "n" => Numeric(value, Number(cell.StyleIndex?.InnerText)),
            _ => new GridCell(GridCellKind.Fault, value),
        };
    }

    private GridCell Shared(string number) => Number(number) is { } position && texts.Find(position) is { } text
        ? GridCell.Of(text) : new GridCell(GridCellKind.Fault, "a text that is not there");

    private GridCell Numeric(string text, int? style)
    {
        if (string.IsNullOrWhiteSpace(text)) return default;
        if (Numbers.Read(text) is not { } number) return new GridCell(GridCellKind.Fault, text);
        return dates.IsDate(style) ? new GridCell(GridCellKind.Date, dates.Day(number) ?? text) : new GridCell(GridCellKind.Number, Numbers.Text(number));
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
