using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Reports;

namespace Netback.Data.Documents;

/// <summary>
/// Tables as a workbook: what it is on the first sheet, then a sheet a table with its units in the head, which stays in sight, and last what every
/// column means. No formula, no macro, no link; the same tables give the same bytes.
/// </summary>
public static class ResultWorkbook
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Rows that a sheet holds below its head.</summary>
    private const int MostRows = 1_048_575;

    /// <summary>The workbook.</summary>
    /// <param name="title">Title of the first sheet.</param>
    /// <param name="about">What it says: a word and a text each.</param>
    /// <param name="tables">A sheet each; one that is too long for a sheet goes on on the next.</param>
    /// <param name="cancel">Stops between sheets.</param>
    public static byte[] Bytes(string title, IReadOnlyList<(string Head, string Text)> about, IReadOnlyList<ReportTable> tables, CancellationToken cancel = default)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            // Ids of relations are given, because the library would make them up.
            var workbook = document.AddNewPart<WorkbookPart>(MainPart, "workbook");
            var sheets = new Sheets();
            AboutSheet.Write(Part(workbook, sheets, "about"), title, about);
            foreach (var table in tables.SelectMany(Split).Append(Columns(tables)))
            {
                cancel.ThrowIfCancellationRequested();
                new TableSheet(table).Write(Part(workbook, sheets, table.Name));
            }
            var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
            styles.Stylesheet = WorkbookStyles.Sheet();
            styles.Stylesheet.Save();
            workbook.Workbook = new Workbook(sheets);
            workbook.Workbook.Save();
        }
        return TimelessPackage.Of(package);
    }

    private static WorksheetPart Part(WorkbookPart workbook, Sheets sheets, string name)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var id = "sheet" + Schema.Numbers.Text(number);
        sheets.AppendChild(new Sheet { Name = name, SheetId = number, Id = id });
        return workbook.AddNewPart<WorksheetPart>(id);
    }

    private static IEnumerable<ReportTable> Split(ReportTable table) => table.Rows.Count <= MostRows ? [table]
        : table.Rows.Chunk(MostRows).Select((rows, i) => table with { Name = i == 0 ? table.Name : $"{table.Name} ({i + 1})", Rows = rows });

    private static ReportTable Columns(IReadOnlyList<ReportTable> tables) => ReportTable.Of("columns", "a column of a sheet",
        tables.SelectMany(table => table.Columns.Select(column => (Table: table, Column: column))),
        new Results.ColumnOf<(ReportTable Table, Results.ResultColumn Column)>("sheet", "", "the sheet", row => row.Table.Name),
        new("row", "", "what one row of it is", row => row.Table.Meaning), new("column", "", "its name", row => row.Column.Name),
        new("unit", "", "its unit", row => row.Column.Unit), new("meaning", "", "what it says", row => row.Column.Meaning));
}
