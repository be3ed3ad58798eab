using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Workbooks;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

/// <summary>A copy of the sound case and files of a user's own beside it.</summary>
internal sealed class OwnFiles : IDisposable
{
    private readonly TemporaryFolder copy = TestCases.CopySound();

    public string Case => copy.Folder;

    public string Overlay => copy.Beside("own");

    public string At(string name) => copy.Beside(name);

    public string Write(string name, SheetFile file)
    {
        file.Write(At(name));
        return At(name);
    }

    public string Write(string name, string text)
    {
        copy.WriteBeside(name, text);
        return At(name);
    }

    public ImportReport Import(params IReadOnlyList<string> files) => Import(DecimalMark.Unsaid, files);

    public ImportReport Import(DecimalMark mark, params IReadOnlyList<string> files) => CaseImport.Run(Request(mark, files), TestContext.Current.CancellationToken);

    public ImportRequest Request(DecimalMark mark, IReadOnlyList<string> files) =>
        new() { Files = files, Case = new CaseRequest { Folder = Case }, Out = Overlay, Decimal = mark };

    /// <summary>Every message of an import that is refused; it must leave nothing.</summary>
    public IReadOnlyList<string> Refused(params IReadOnlyList<string> files)
    {
        var before = Directory.GetFileSystemEntries(copy.Beside("")).Order().ToList();
        var problems = Should.Throw<CaseException>(() => Import(files)).Problems;
        Directory.GetFileSystemEntries(copy.Beside("")).Order().ShouldBe(before);
        return [.. problems.Select(problem => problem.ToString())];
    }

    /// <summary>The case with what was imported.</summary>
    public OpenedCase Open() => TestCases.Open(new CaseRequest { Folder = Case, Overlays = [Overlay] });

    /// <summary>Fills rows of a template's sheet, as a spreadsheet would, below the example.</summary>
    public static void Fill(string path, string sheet, params (string Column, string Text)[][] rows)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = document.WorkbookPart!;
        var id = workbook.Workbook.Descendants<Sheet>().Single(known => known.Name == sheet).Id!.Value!;
        var data = ((WorksheetPart)workbook.GetPartById(id)).Worksheet.GetFirstChild<SheetData>()!;
        var heads = data.Elements<Row>().First().Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText).ToList();
        var number = (uint)data.Elements<Row>().Count();
        foreach (var row in rows)
        {
            number++;
            data.Append(new Row(row.OrderBy(cell => heads.IndexOf(cell.Column)).Select(cell => new DocumentFormat.OpenXml.Spreadsheet.Cell
            {
                CellReference = $"{Grid.Letters(heads.IndexOf(cell.Column))}{number}",
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(cell.Text)),
            }))
            { RowIndex = number });
        }
    }

    public void Dispose() => copy.Dispose();
}
