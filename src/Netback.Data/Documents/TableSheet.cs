using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Data.Workbooks;

namespace Netback.Data.Documents;

/// <summary>One table on a sheet: the head with units, kept in sight and ready to filter; widths by content; numbers by unit.</summary>
internal sealed class TableSheet(ReportTable table)
{
    private const double Narrowest = 9;
    private const double Widest = 60;

    /// <summary>Rows looked at for the width of a column.</summary>
    private const int Sampled = 400;

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(Frozen());
        writer.WriteElement(new Columns(table.Columns.Select((_, i) => Width(i))));
        writer.WriteStartElement(new SheetData());
        SheetCells.Row(writer, 1, table.Columns.Select(column => ((ResultCell)Head(column), CellStyle.Head)));
        for (var i = 0; i < table.Rows.Count; i++) SheetCells.Row(writer, i + 2, table.Rows[i].Select((cell, j) => (cell, StyleOf(cell, j))));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Grid.Letters(table.Columns.Count - 1)}{(table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteEndElement();
    }

    private static string Head(ResultColumn column) => column.Unit is "" or "id" or "country" or "ids" ? column.Name : $"{column.Name} ({column.Unit})";

    private CellStyle StyleOf(ResultCell cell, int column) => cell.Kind switch
    {
        ValueKind.Number => WorkbookStyles.Of(table.Columns[column], double.Parse(cell.Text ?? "0", CultureInfo.InvariantCulture)),
        ValueKind.Text => OfficeText.LooksLikeFormula(cell.Text ?? "") ? CellStyle.Text : CellStyle.Plain,
        ValueKind.Flag or ValueKind.Absent => CellStyle.Plain,
    };

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    private Column Width(int column)
    {
        var head = Head(table.Columns[column]).Length * 0.75;
        var content = table.Rows.Take(Sampled).Select(row => row[column].Kind == ValueKind.Number ? 12 : row[column].Text?.Length ?? 0).DefaultIfEmpty(0).Max();
        return new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Clamp(Math.Max(head, content) + 2, Narrowest, Widest), CustomWidth = true };
    }
}
