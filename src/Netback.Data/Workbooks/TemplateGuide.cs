using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Schema;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Netback.Data.Workbooks;

/// <summary>The first sheet of a template: what to fill, how, and what happens then.</summary>
internal static class TemplateGuide
{
    public static Worksheet Sheet(TemplateKind kind) => new(
        new Columns(new SheetColumn { Min = 1, Max = 1, Width = 24, CustomWidth = true }, new SheetColumn { Min = 2, Max = 2, Width = 110, CustomWidth = true }),
        new SheetData(Lines(kind).Select((line, i) => TemplateCells.Row(i + 1, [(line.Head, line.Style), (line.Text, TemplateStyle.Plain)]))));

    private static IEnumerable<(string Head, string Text, TemplateStyle Style)> Lines(TemplateKind kind)
    {
        yield return ($"Netback: {kind.Name}", "", TemplateStyle.Title);
        yield return ("For", kind.Purpose, TemplateStyle.Plain);
        yield return ("Rows", $"Write below the example, the first cell empty. The rows marked {Words.And([.. TemplateSheets.PassedOver, TemplateSheets.Unit])} are not imported.", TemplateStyle.Plain);
        yield return ("Columns", "Those with a yellow head have to be filled. An empty cell is absent, never zero. Keep the English heads.", TemplateStyle.Plain);
        yield return ("Ids", "Small letters a-z, digits and hyphens. Names may be in any script.", TemplateStyle.Plain);
        yield return ("Change or add", "A row with an id that the case has changes the cells you fill and leaves the others. Other rows are added.", TemplateStyle.Plain);
        yield return ("Units", "Change the unit of a column in its green cell, or write it behind a single number: 331 USD/mtu, 12 kt/yr, 35 %.", TemplateStyle.Plain);
        yield return ("", "Quantities are tonnes of contained mineral unless the unit says gross. Money is US dollars of the case's base year.", TemplateStyle.Plain);
        yield return ("Numbers", "As your spreadsheet has them. A number typed as text with one mark and three digits behind it (1.234) is refused: it could be either.", TemplateStyle.Plain);
        yield return ("Formulas", "Paste values: formulas are refused.", TemplateStyle.Plain);
        yield return ("Evidence", "source: ids of the sheet sources or of the case. confidence: A official, B press, C computed, D assumed (rule in note). Without a source a figure is D.", TemplateStyle.Plain);
        yield return ("Then", "netback import FILE.xlsx --case CASE --out OVERLAY, and netback solve CASE --overlay OVERLAY", TemplateStyle.Plain);
        yield return ("", "", TemplateStyle.Plain);
        foreach (var table in kind.Tables) yield return (table.Name, table.Meaning, TemplateStyle.AsTyped);
    }
}
