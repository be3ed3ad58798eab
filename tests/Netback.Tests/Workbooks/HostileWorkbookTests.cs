using System.IO.Compression;
using Netback.Data;
using Netback.Data.Workbooks;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

/// <summary>Workbooks that nobody should open: each is refused in words, quickly, and leaves nothing.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private const string Damaged = "own.xlsx: found a file that is no workbook, or a damaged one, expected a workbook (.xlsx); open it in a spreadsheet and save it again as .xlsx";

    private readonly OwnFiles own = new();

    private string Path => own.At("own.xlsx");

    public void Dispose() => own.Dispose();

    [Theory]
    [InlineData("xl/vbaProject.bin", "own.xlsx: found a workbook with macros, expected tables only; save it as .xlsx without macros")]
    [InlineData("xl/macrosheets/sheet1.xml", "own.xlsx: found a workbook with macro sheets, expected tables only; save it as .xlsx without macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "own.xlsx: found a workbook that refers to other files, expected tables only; break the links in the spreadsheet (Edit Links), keeping values")]
    [InlineData("xl/connections.xml", "own.xlsx: found a workbook with connections to outside data, expected tables only; remove the connections, keeping values")]
    [InlineData("xl/embeddings/oleObject1.bin", "own.xlsx: found a workbook with embedded objects, expected tables only; remove the objects")]
    [InlineData("xl/activeX/activeX1.xml", "own.xlsx: found a workbook with controls, expected tables only; remove the controls")]
    [InlineData("../../evil.xml", "own.xlsx: found a part that leads out of the package, '../../evil.xml', expected parts of a workbook; copy the tables into a new workbook")]
    [InlineData("XL/WORKBOOK.xml", "own.xlsx: found a package with a part twice, expected each part once; copy the tables into a new workbook")]
    public void Parts_that_act_or_lead_out_are_refused(string part, string message)
    {
        var file = Good();
        file.Parts[part] = "x";
        file.Write(Path);
        own.Refused(Path).ShouldBe([message]);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using (var archive = new ZipArchive(File.Create(Path), ZipArchiveMode.Create))
        {
            using var part = archive.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) part.Write(zeros);
        }
        new FileInfo(Path).Length.ShouldBeLessThan(1 << 20);

        own.Refused(Path).ShouldBe(["own.xlsx: found more than 64 MB when unpacked, expected at most 64 MB; copy the tables alone into a new workbook"]);
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var file = new SheetFile().AddRaw("links", "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + SheetFile.Sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>"));
        file.Write(Path);
        own.Refused(Path).ShouldBe([Damaged]);
    }

    [Fact]
    public void A_file_outside_is_not_read()
    {
        own.Write("secret.txt", "secret");
        var file = new SheetFile().AddRaw("links", $"<!DOCTYPE s [<!ENTITY x SYSTEM \"file://{own.At("secret.txt")}\">]>" + SheetFile.Sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>"));
        file.Write(Path);
        own.Refused(Path).ShouldBe([Damaged]);
    }

    [Theory]
    [InlineData("<row r=\"100001\"><c r=\"A100001\"><v>1</v></c></row>", "found a row '100001', expected at most 100000 rows")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", "found a cell at 'XFD1', expected at most 256 columns")]
    [InlineData("<row r=\"1\"><c r=\"$$$\"><v>1</v></c></row>", "found a cell at '$$$', expected at most 256 columns")]
    public void What_lies_beyond_the_limits_is_refused(string rows, string message)
    {
        new SheetFile().AddRaw("links", SheetFile.Sheet(rows)).Write(Path);
        own.Refused(Path).ShouldBe([$"own.xlsx, links: {message}; split the sheet, or remove what is not for the case"]);
    }

    [Fact]
    public void A_text_longer_than_any_cell_is_refused()
    {
        SheetFile.With("links", ["link", "note"], ["rail-1", new string('x', ImportLimits.LongestCell + 1)]).Write(Path);
        own.Refused(Path).ShouldBe(["own.xlsx, links: found a cell of 32768 characters, expected at most 32767; split the sheet, or remove what is not for the case"]);
    }

    [Fact]
    public void Too_many_cells_are_refused_without_keeping_them()
    {
        var row = "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 250)) + "</row>";
        new SheetFile().AddRaw("links", SheetFile.Sheet(string.Concat(Enumerable.Repeat(row, (ImportLimits.MostCells / 250) + 1)))).Write(Path);
        own.Refused(Path).ShouldBe(["own.xlsx, links: found too many cells, expected at most 500000; split the sheet, or remove what is not for the case"]);
    }

    [Fact]
    public void Too_many_sheets_and_parts_are_refused()
    {
        var file = new SheetFile();
        for (var i = 0; i <= ImportLimits.MostSheets; i++) file.Add("links", ["link"]);
        file.Write(Path);
        own.Refused(Path).ShouldBe(["own.xlsx: found 61 sheets, expected at most 60; keep the sheets that are tables of the case"]);
        var parts = Good();
        for (var i = 0; i < ImportLimits.MostParts; i++) parts.Parts[$"xl/media/image{i}.png"] = "x";
        parts.Write(Path);
        own.Refused(Path).ShouldHaveSingleItem().ShouldStartWith("own.xlsx: found a package of ");
    }

    [Theory]
    [InlineData("no zip at all")]
    [InlineData("PK\u0003\u0004 and then nothing of the kind")]
    [InlineData("")]
    public void A_file_that_is_no_workbook_is_refused(string text)
    {
        own.Write("own.xlsx", text);
        own.Refused(Path).ShouldBe([Damaged]);
    }

    [Fact]
    public void A_workbook_under_a_password_is_refused()
    {
        File.WriteAllBytes(Path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        own.Refused(Path).ShouldBe(["own.xlsx: found an old .xls or a workbook under a password, expected an .xlsx without a password; save it as .xlsx"]);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_opened()
    {
        using (var stream = File.Create(Path)) stream.SetLength(ImportLimits.LargestWorkbook + 1);
        own.Refused(Path).ShouldBe(["own.xlsx: found a file of 17 MB, expected at most 16 MB; split it, or leave out what is not for the case"]);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook/>")]
    [InlineData("xl/workbook.xml", "<workbook")]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships/>")]
    [InlineData("xl/_rels/workbook.xml.rels", "")]
    [InlineData("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")]
    [InlineData("[Content_Types].xml", "<Types/>")]
    [InlineData("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"\u00e9\"/></cellXfs>")]
    [InlineData("xl/worksheets/sheet1.xml", "")]
    [InlineData("xl/worksheets/sheet1.xml", "<a/>")]
    public void Broken_parts_are_refused_and_are_never_our_fault(string part, string text)
    {
        var file = Good();
        file.Parts[part] = text;
        file.Write(Path);
        own.Refused(Path).Count.ShouldBe(1);
    }

    [Fact]
    public void Links_and_drawings_of_a_sheet_are_not_looked_at()
    {
        var file = Good();
        file.Parts["xl/worksheets/_rels/sheet1.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"h\" Type=\"x\" Target=\"http://:::not an address\" TargetMode=\"External\"/></Relationships>";
        file.Write(Path);
        own.Import(Path).Changes.Count.ShouldBe(1);
    }

    [Fact]
    public void Any_damage_to_a_workbook_ends_in_an_answer_or_in_words()
    {
        CaseTemplate.Write("corridor", own.At("good.xlsx"), new CaseRequest { Folder = own.Case }, TestContext.Current.CancellationToken);
        var parts = Unpacked(own.At("good.xlsx"));
        var random = new SeededRandom(20261125);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var damaged = parts.ToDictionary(part => part.Key, part => part.Value.ToArray());
            var name = damaged.Keys.Order().ElementAt(random.Whole(0, damaged.Count - 1));
            for (var i = 0; i < 4; i++) damaged[name][random.Whole(0, damaged[name].Length - 1)] = (byte)random.Whole(0, 255);
            Pack(damaged, Path);
            var problems = new Netback.Data.Cases.ProblemBag();
            new WorkbookReader("own.xlsx", problems).Read(Path, TestContext.Current.CancellationToken);
            if (problems.HasProblems) refused++;
        }
        refused.ShouldBeGreaterThan(100);
    }

    private static Dictionary<string, byte[]> Unpacked(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var memory = new MemoryStream();
            part.CopyTo(memory);
            return memory.ToArray();
        });
    }

    private static void Pack(Dictionary<string, byte[]> parts, string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, bytes) in parts)
        {
            using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            part.Write(bytes);
        }
    }

    private static SheetFile Good() => SheetFile.With("links", ["link", "cost"], ["rail-1", 31]);
}
