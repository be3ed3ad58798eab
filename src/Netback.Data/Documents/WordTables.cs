using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netback.Data.Documents;

/// <summary>Tables of a document: rules between rows only, the head repeated on every page, no row torn by a page's end.</summary>
internal static class WordTables
{
    /// <summary>Width of the text on a page, twentieths of a point.</summary>
    private const int TextWidth = 11906 - (2 * 1134);

    private const string Ink = "7A8794";

    public static Table Of(WordBlock.Table table)
    {
        var total = table.Columns.Sum(column => column.Share);
        List<int> widths = [.. table.Columns.Select(column => (int)(TextWidth * column.Share / total))];
        return new Table(
            [
                new TableProperties(
                    new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                    new TableBorders(Line<TopBorder>(8), Line<BottomBorder>(8), Line<InsideHorizontalBorder>(4)),
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }),
                    new TableCaption { Val = OfficeText.Of(table.Caption) }),
                new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })),
                Row(table, [.. table.Columns.Select(column => column.Head)], widths, isHead: true),
                .. table.Rows.Select(row => Row(table, row, widths, isHead: false)),
            ]);
    }

    private static TableRow Row(WordBlock.Table table, IReadOnlyList<string> cells, IReadOnlyList<int> widths, bool isHead)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHead) row.TableRowProperties?.Append(new TableHeader());
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var paragraph = WordText.Paragraph(isHead ? "TableHead" : "TableText", i < cells.Count ? cells[i] : "");
            if (table.Columns[i].IsNumber) paragraph.ParagraphProperties?.Append(new Justification { Val = JustificationValues.Right });
            var properties = new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
            if (isHead) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E6ECF2" });
            row.Append(new TableCell(properties, paragraph));
        }
        return row;
    }

    private static TBorder Line<TBorder>(uint eighths)
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Space = 0, Color = Ink };
}
