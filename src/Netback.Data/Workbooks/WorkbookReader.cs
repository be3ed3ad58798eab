using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Cases;
using Netback.Data.Schema;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Netback.Data.Workbooks;

/// <summary>Reads the tables of a workbook, sheet by sheet. A sheet is the table of its name.</summary>
internal sealed class WorkbookReader(string display, ProblemBag bag)
{
    /// <summary>The sheets; what cannot be read goes into the bag.</summary>
    public IReadOnlyList<Grid> Read(string path, CancellationToken cancel)
    {
        var gate = new WorkbookGate(display, bag);
        using var package = gate.Open(path);
        if (package is null) return [];
        try
        {
            using var document = SpreadsheetDocument.Open(package, isEditable: false);
            return document.WorkbookPart is { Workbook: not null } workbook ? Sheets(workbook, cancel) : Refused(gate);
        }
        // What the package's parts can be wrong in: XML, relationships, content types, attributes.
        catch (Exception broken) when (broken is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or IOException or ArgumentException
            or InvalidOperationException)
        {
            return Refused(gate);
        }
    }

    private static IReadOnlyList<Grid> Refused(WorkbookGate gate)
    {
        gate.Unreadable();
        return [];
    }

    private List<Grid> Sheets(WorkbookPart workbook, CancellationToken cancel)
    {
        var grids = new List<Grid>();
        var sheets = (workbook.Workbook.Sheets?.Elements<Sheet>() ?? []).ToList();
        if (sheets.Count > ImportLimits.MostSheets)
        {
            bag.Add(display, null, null, Words.Count(sheets.Count, "sheet", "sheets"), $"at most {Numbers.Text(ImportLimits.MostSheets)}", "keep the sheets that are tables of the case");
            return grids;
        }
        if (SharedTexts.Read(workbook) is not { } texts)
        {
            bag.Add(display, null, null, "too many different texts", $"at most {Numbers.Text(ImportLimits.MostSharedTexts)}", "split the workbook");
            return grids;
        }
        var cells = new CellReader(texts, DateFormats.Read(workbook));
        foreach (var sheet in sheets.Where(IsTable))
        {
            cancel.ThrowIfCancellationRequested();
            if (workbook.GetPartById(sheet.Id?.InnerText ?? "") is WorksheetPart part && Read(part, sheet.Name?.InnerText ?? "", cells, cancel) is { } grid) grids.Add(grid);
        }
        return grids;
    }

    /// <summary>True for a sheet to read; sheets that help to fill the others are passed over, unknown and hidden ones are refused.</summary>
    private bool IsTable(Sheet sheet)
    {
        var name = sheet.Name?.InnerText ?? "";
        if (TemplateSheets.Helping.Contains(name)) return false;
        if (CaseSchema.Find(name) is null)
        {
            bag.Add(display, null, null, $"a sheet {Words.Quote(name)}", "sheets named after tables of the format",
                Words.DidYouMean(name, CaseSchema.Tables.Select(table => table.Name), "rename or remove it; 'netback explain' lists the tables"));
            return false;
        }
        if (sheet.State?.InnerText is null or "visible") return true;
        bag.Add($"{display}, {name}", null, null, "a hidden sheet", "sheets that you can see", "unhide it or remove it");
        return false;
    }

    private Grid? Read(WorksheetPart part, string name, CellReader cells, CancellationToken cancel)
    {
        var sheet = new SheetRows($"{display}, {name}", bag);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && !sheet.IsFull)
        {
            cancel.ThrowIfCancellationRequested();
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row)) sheet.BeginRow(Attribute(reader, "r"));
            else if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell) sheet.Add(cell.CellReference?.InnerText, cells.Read(cell));
        }
        return sheet.IsFull ? null : new Grid($"{display}, {name}", name, HasLetters: true, sheet.Rows());
    }

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.Where(attribute => attribute.LocalName == name).Select(attribute => attribute.Value).FirstOrDefault();
}
