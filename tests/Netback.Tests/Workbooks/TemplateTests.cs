using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.Data.Templates;
using Netback.Data.Workbooks;
using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Kinds => [.. CaseTemplate.Kinds.Select(kind => kind.Name)];

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public void A_template_is_a_workbook_that_follows_the_standard(string kind)
    {
        using var document = SpreadsheetDocument.Open(Written(kind), isEditable: false);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Its_sheets_have_the_columns_of_the_declarations_in_their_order(string kind)
    {
        var bag = new ProblemBag();
        var grids = new WorkbookReader("t.xlsx", bag).Read(Written(kind), TestContext.Current.CancellationToken);

        bag.Problems.ShouldBeEmpty();
        grids.Count.ShouldBe(TemplateKind.Find(kind)!.Tables.Count);
        foreach (var grid in grids)
        {
            var schema = CaseSchema.Find(grid.Table)!;
            grid.Rows[0].Cells.Select(cell => cell.Text).ShouldBe(schema.Columns.Select(column => column.Name).Prepend("row"));
            grid.Rows[1].Cells.Skip(1).Select(cell => cell.Text).ShouldBe(schema.Columns.Select(column => column.Meaning));
            foreach (var (column, asked) in schema.Columns.Zip(grid.Rows[2].Cells.Skip(1))) asked.Text.StartsWith("required", StringComparison.Ordinal).ShouldBe(column.NeedsValue, column.Name);
            grid.Rows[4].Cells[0].Text.ShouldBe("example");
            grid.Rows[4].Cells.Count(cell => cell.Kind != GridCellKind.Empty).ShouldBeGreaterThan(2);
        }
    }

    [Fact]
    public void The_same_kind_and_case_give_the_same_bytes_in_any_culture()
    {
        var first = File.ReadAllBytes(Written("project"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            File.ReadAllBytes(Written("project")).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void With_a_case_its_ids_can_be_chosen()
    {
        using var document = SpreadsheetDocument.Open(Written("project"), isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet);

        var lists = sheets["lists"].Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText).ToList()).ToList();
        var places = lists[0].IndexOf("places");
        lists.Skip(1).Select(row => row[places]).Where(id => id.Length > 0).ShouldBe(["hamburg", "mine", "port", "yard"]);
        var rules = sheets["sites"].Descendants<DataValidation>().Select(rule => (rule.SequenceOfReferences!.InnerText, rule.Formula1!.Text)).ToList();
        var letter = Grid.Letters(IndustryTables.Sites["place"] + 1);
        rules.ShouldContain(($"{letter}6:{letter}1000", $"lists!${Grid.Letters(places)}$2:${Grid.Letters(places)}$5"));
        rules.ShouldContain(rule => rule.Text == "\"operating,construction,planned,exploration,idle,suspended,cancelled,closed\"");
    }

    [Fact]
    public void The_examples_of_all_templates_are_rows_that_would_pass()
    {
        var tiny = NewCase.Write(folder.Folder, "tiny");
        foreach (var schema in TemplateKind.All.SelectMany(kind => kind.Tables).Distinct())
        {
            folder.Write($"own/{schema.FileName}", TableWriter.Text(schema, [TableExamples.Of(schema)]));
        }

        CaseCheck.Run(new CaseRequest { Folder = tiny, Overlays = [Path.Combine(folder.Folder, "own")] }, TestContext.Current.CancellationToken).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_template_that_is_filled_comes_back_as_an_overlay_that_solves()
    {
        using var own = new OwnFiles();
        CaseTemplate.Write("project", own.At("mine.xlsx"), new CaseRequest { Folder = own.Case }, TestContext.Current.CancellationToken);
        OwnFiles.Fill(own.At("mine.xlsx"), "sites", [("site", "novyy-rudnik"), ("name", "Новый рудник"), ("place", "yard"), ("status", "operating")]);
        OwnFiles.Fill(own.At("mine.xlsx"), "supplies", [("supply", "novyy-1"), ("site", "novyy-rudnik"), ("commodity", "ore"), ("cost", "0,5 USD/kg"), ("capacity", "1,5 kt/yr"), ("source", "own-books"), ("confidence", "A")]);
        OwnFiles.Fill(own.At("mine.xlsx"), "sources", [("source", "own-books"), ("title", "Отчёт")]);

        var report = own.Import(own.At("mine.xlsx"));

        report.Changes.Select(change => (change.Table, change.Id, change.IsNew)).ShouldBe([("sites", "novyy-rudnik", true), ("supplies", "novyy-1", true), ("sources", "own-books", true)]);
        var opened = own.Open();
        opened.World.Sites.Single(site => site.Id == "novyy-rudnik").Name.ShouldBe("Новый рудник");
        var supply = opened.World.Supplies.Single(row => row.Id == "novyy-1");
        (supply.Cost, supply.Capacity).ShouldBe((500, 1500));
        opened.SourceTitles["own-books"].ShouldBe("Отчёт");
        var result = MarketSolver.Solve(opened.World, new MarketOptions(), TestContext.Current.CancellationToken);
        result.Certificate.Status.ShouldBe(SolveStatus.Solved);
        result.Supplies.Single(row => row.Supply == "novyy-1").Quantity.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_template_that_nobody_filled_is_refused_because_examples_are_none_of_the_users_rows()
    {
        using var own = new OwnFiles();
        CaseTemplate.Write("mineral", own.At("empty.xlsx"), request: null, TestContext.Current.CancellationToken);
        own.Refused(own.At("empty.xlsx")).ShouldBe(
            ["empty.xlsx: found no row of your own, expected rows below the header; fill rows with the first cell empty; rows marked example are passed over"]);
    }

    [Fact]
    public void A_workbook_that_may_have_been_filled_is_never_written_over()
    {
        var path = Written("corridor");
        var before = File.ReadAllBytes(path);

        Should.Throw<CaseException>(() => CaseTemplate.Write("project", path, null)).Message
            .ShouldBe("command line: --out: found corridor.xlsx, which exists already, expected a name that is free; choose another name: what has been filled in would be lost");
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void Kinds_and_endings_that_are_none_are_refused()
    {
        Should.Throw<CaseException>(() => CaseTemplate.Write("projct", folder.Beside("t.xlsx"), null)).Message
            .ShouldBe("command line: KIND: found 'projct', expected project, corridor, market or mineral; did you mean 'project'?");
        Should.Throw<CaseException>(() => CaseTemplate.Write("project", folder.Beside("t.xls"), null)).Message
            .ShouldBe("command line: --out: found 't.xls', expected a file that ends in .xlsx; add the ending");
    }

    private string Written(string kind)
    {
        var path = folder.Beside(kind + ".xlsx");
        File.Delete(path);
        CaseTemplate.Write(kind, path, new CaseRequest { Folder = TestCases.Sound }, TestContext.Current.CancellationToken);
        return path;
    }
}
