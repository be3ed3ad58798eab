using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Netback.Data.Documents;
using Netback.Data.Reports;
using Netback.Data.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.HandOver;

/// <summary>Workbooks and documents that every office program opens and none runs anything from.</summary>
public sealed class OfficeFileTests
{
    private static readonly string[] Hostile = ["=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\uff1d1", "<b>&amp;", "a\u0001b\u202Ec\uFFFF", new string('x', 40_000)];

    private static ReportTable Table(params IReadOnlyList<string> texts) => new("things", "a thing",
        [new("thing", "id", "its name"), new("share", "share", "its share"), new("price", "USD/t", "its price"), new("is", "", "whether it is")],
        [.. texts.Select(text => (ResultCell[])[text, 0.25, 1234.5, true]), [default(ResultCell), default(ResultCell), -0.0, false]]);

    private static byte[] Workbook(params IReadOnlyList<string> texts) => ResultWorkbook.Bytes("Title", [("Case", "=1+1")], [Table(texts)], TestContext.Current.CancellationToken);

    private static byte[] Document() => WordDocument.Bytes("A title & more", "stamp", "en-GB",
    [
        new WordBlock.Facts([("Case", "tiny")]), new WordBlock.Heading(1, "Part"), new WordBlock.Paragraph("Text."), new WordBlock.Note("Small."),
        new WordBlock.Bullets(["One.", "a\u0001b"]),
        new WordBlock.Table("A caption", [new WordColumn("Name", 2), new WordColumn("Value (t)", 1, true)], [["a", "1"], ["b", "2"]]),
        new WordBlock.Chart("Bars", "Bars of a and b", new BarChart("t", ["a", "b <"], [1, -2])),
        new WordBlock.Chart("Fall", "From five to three", new BarChart("USD/t", ["end", "freight", "gate"], [5, 2, 3]) { Starts = [0, 3, 0] }),
    ]);

    [Fact]
    public void A_workbook_is_valid_and_holds_no_formula_link_or_macro()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(Hostile)), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var workbook = document.WorkbookPart.ShouldNotBeNull();
        workbook.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
        workbook.VbaProjectPart.ShouldBeNull();
        workbook.ExternalRelationships.Concat(workbook.WorksheetParts.SelectMany(part => part.ExternalRelationships)).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_begins_like_a_formula_stays_a_text_even_when_it_is_edited()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook("=1+1", "plain")), isEditable: false);
        var workbook = document.WorkbookPart.ShouldNotBeNull();
        var formats = workbook.WorkbookStylesPart.ShouldNotBeNull().Stylesheet.CellFormats.ShouldNotBeNull().Elements<CellFormat>().ToList();
        var cells = workbook.WorksheetParts.ElementAt(1).Worksheet.Descendants<Cell>().Where(cell => cell.CellReference?.Value is "A2" or "A3").ToList();

        cells.Select(cell => (cell.InnerText, cell.DataType?.Value == CellValues.InlineString, formats[(int)(cell.StyleIndex?.Value ?? 0)].QuotePrefix?.Value == true))
            .ShouldBe([("=1+1", true, true), ("plain", true, false)]);
    }

    [Fact]
    public void The_head_of_a_sheet_has_the_units_and_stays_in_sight()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook("a")), isEditable: false);
        var sheet = document.WorkbookPart.ShouldNotBeNull().WorksheetParts.ElementAt(1).Worksheet;

        sheet.Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText).ShouldBe(["thing", "share (share)", "price (USD/t)", "is"]);
        sheet.Descendants<Pane>().Single().State?.Value.ShouldBe(PaneStateValues.Frozen);
    }

    [Fact]
    public void A_document_is_valid_and_its_charts_have_words_for_those_who_do_not_see_them()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Document()), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.MainDocumentPart.ShouldNotBeNull().Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(item => item.Description?.Value).ShouldBe(["Bars of a and b", "From five to three"]);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_no_time_of_writing()
    {
        Document().ShouldBe(Document());
        Workbook("a").ShouldBe(Workbook("a"));
        foreach (var bytes in new[] { Document(), Workbook("a") })
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            zip.Entries.Select(entry => entry.LastWriteTime.Year).Distinct().ShouldBe([1980]);
        }
    }

    [Fact]
    public void Times_in_a_print_are_overwritten_in_place()
    {
        var pdf = System.Text.Encoding.ASCII.GetBytes("<< /CreationDate (D:20260102030405+01'00') /ModDate (D:20260102030405Z) >>");
        System.Text.Encoding.ASCII.GetString(PdfTimes.Removed(pdf)).ShouldBe("<< /CreationDate (D:00000000000000+00'00') /ModDate (D:00000000000000Z) >>");
    }
}
