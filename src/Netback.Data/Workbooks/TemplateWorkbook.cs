using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Cases;
using Netback.Data.Documents;

namespace Netback.Data.Workbooks;

/// <summary>A workbook to fill: the guide, a sheet a table, and lists of ids. The same kind and case give the same bytes.</summary>
internal sealed class TemplateWorkbook(TemplateKind kind, CaseTables? tables)
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public byte[] Bytes()
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false)) Fill(document);
        return TimelessPackage.Of(package);
    }

    private void Fill(SpreadsheetDocument document)
    {
        // Ids of relations are given, because the library would make them up.
        var workbook = document.AddNewPart<WorkbookPart>(MainPart, "workbook");
        var sheets = new Sheets();
        Add(workbook, sheets, TemplateSheets.Guide, TemplateGuide.Sheet(kind));
        var lists = new TemplateLists(tables, kind.Tables);
        foreach (var table in kind.Tables) Add(workbook, sheets, table.Name, new TemplateTable(table, lists).Sheet());
        Add(workbook, sheets, TemplateSheets.Lists, new Worksheet(new SheetData(lists.Rows()))).State = SheetStateValues.Hidden;
        var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
        styles.Stylesheet = TemplateStyles.Sheet();
        styles.Stylesheet.Save();
        workbook.Workbook = new Workbook(sheets);
        workbook.Workbook.Save();
    }

    private static Sheet Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet content)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var id = "sheet" + Schema.Numbers.Text(number);
        var part = workbook.AddNewPart<WorksheetPart>(id);
        part.Worksheet = content;
        content.Save();
        return sheets.AppendChild(new Sheet { Name = name, SheetId = number, Id = id });
    }
}
