using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Results;
using Netback.Data.Workbooks;

namespace Netback.Data.Documents;

/// <summary>Writes cells one after another, without holding a sheet in memory. A text is written in place as a text, so that none is a formula.</summary>
internal static class SheetCells
{
    public static void Row(OpenXmlWriter writer, int number, IEnumerable<(ResultCell Cell, CellStyle Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        var column = 0;
        foreach (var (cell, style) in cells) Write(writer, $"{Grid.Letters(column++)}{number.ToString(CultureInfo.InvariantCulture)}", cell, style);
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, string at, ResultCell cell, CellStyle style)
    {
        if (cell.Text is not { } text) return;
        var element = new Cell { CellReference = at, StyleIndex = (uint)style };
        switch (cell.Kind)
        {
            case ValueKind.Number:
                element.CellValue = new CellValue(text);
                break;
            case ValueKind.Flag:
                element.DataType = CellValues.Boolean;
                element.CellValue = new CellValue(text == "true" ? "1" : "0");
                break;
            case ValueKind.Text or ValueKind.Absent:
                element.DataType = CellValues.InlineString;
                element.InlineString = new InlineString(new Text(OfficeText.Cell(text)) { Space = SpaceProcessingModeValues.Preserve });
                break;
        }
        writer.WriteElement(element);
    }
}
