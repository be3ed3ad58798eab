using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Results;

namespace Netback.Data.Documents;

/// <summary>The first sheet of a workbook: what it holds, and of what.</summary>
internal static class AboutSheet
{
    public static void Write(WorksheetPart part, string title, IReadOnlyList<(string Head, string Text)> about)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = 22, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 110, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        SheetCells.Row(writer, 1, [((ResultCell)title, CellStyle.Title)]);
        for (var i = 0; i < about.Count; i++)
        {
            SheetCells.Row(writer, i + 3, [((ResultCell)about[i].Head, CellStyle.Wrapped), ((ResultCell)about[i].Text, CellStyle.Wrapped)]);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
