using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

/// <summary>What may be wrong with a workbook or CSV file, and every message it must give; nothing is ever written.</summary>
public sealed class ImportErrorTests
{
    private static readonly object?[] Supplies = ["supply", "site", "commodity", "cost", "capacity", "source", "confidence"];

    private static readonly Dictionary<string, (SheetFile File, string[] Messages)> Sheets = new()
    {
        ["a number that could be two"] = (SheetFile.With("supplies", Supplies, ["u1", "pit", "ore", "1.234", 100, "s1", "B"]),
            ["own.xlsx, supplies:2: cost (D2): found '1.234', which is one number with a decimal point and another with thousands apart, expected a number; write it without thousands separators and with another decimal, or say --decimal point or --decimal comma"]),
        ["a text for a number"] = (SheetFile.With("supplies", Supplies, ["u1", "pit", "ore", 900, "a lot", "s1", "B"]),
            ["own.xlsx, supplies:2: capacity (E2): found 'a lot', expected a number of at least 0; write a number, with its unit behind it if need be, or leave the cell empty where it is absent"]),
        ["a unit of another world"] = (SheetFile.With("supplies", Supplies, ["u1", "pit", "ore", "900 EUR/t", 100, "s1", "B"]),
            ["own.xlsx, supplies:2: cost (D2): found the unit 'EUR/t', expected USD/t, USD/kg, USD/lb contained or USD/gross t; write one of these units, or convert the figure and say how in note"]),
        ["a unit of a column, told once"] = (SheetFile.With("processes", ["process", "cost [RUB/t]"], ["x-inland", 900], ["x-inland-2", 800]),
            ["own.xlsx, processes:1: cost (B1): found the unit 'RUB/t', expected USD per unit of activity, USD/t, USD/kg or USD/lb contained; write one of these units, or convert the figure and say how in note"]),
        ["an id in another script"] = (SheetFile.With("sites", ["site", "name", "place"], ["Новый рудник", "Новый рудник", "mine"]),
            ["own.xlsx, sites:2: site (A2): found 'Новый рудник', expected an id of a-z, 0-9 and -; write for instance novyy-rudnik; names may be in any script, ids are of a-z, 0-9 and -"]),
        ["a formula"] = (SheetFile.With("links", ["link", "cost"], ["rail-1", new Formula("SUM(A1:A9)", 30)]),
            ["own.xlsx, links:2: cost (B2): found the formula '=SUM(A1:A9)', expected a value; copy the cells and paste them as values: what a formula gives may be out of date"]),
        ["an error of the spreadsheet"] = (SheetFile.With("links", ["link", "cost"], ["rail-1", new RawCell("e", "<v>#REF!</v>")]),
            ["own.xlsx, links:2: cost (B2): found the error '#REF!', expected a number of at least 0; mend what it stands for, or leave the cell empty"]),
        ["a figure that a spreadsheet took for a date"] = (SheetFile.With("links", ["link", "cost", "opens"], ["rail-1", new DateCell(45992), new DateCell(45992)]),
            ["own.xlsx, links:2: cost (B2): found the date 2025-12-01, expected a number of at least 0; format the column as numbers and type the figure again: a spreadsheet has turned it into something else",
             "own.xlsx, links:2: opens (C2): found the date 2025-12-01, expected a year from 1900 to 2200; write the four digits of the year, in a cell formatted as a number"]),
        ["texts that a spreadsheet would run"] = (SheetFile.With("links", ["link", "note"], ["rail-1", "=HYPERLINK(\"http://x\")"], ["rail-2", "@SUM(1)"]),
            ["own.xlsx, links:2: note (B2): found '=HYPERLINK(\"http://x\")', which a spreadsheet would run as a formula, expected a text; begin it with a letter or a digit",
             "own.xlsx, links:3: note (B3): found '@SUM(1)', which a spreadsheet would run as a formula, expected a text; begin it with a letter or a digit"]),
        ["a control character, which no terminal shall see"] = (SheetFile.With("links", ["link", "note"], ["rail-1", "red\u009b31m"]),
            ["own.xlsx, links:2: note (B2): found the error 'a control character', expected a text; mend what it stands for, or leave the cell empty"]),
        ["a sheet that is no table"] = (new SheetFile().Add("suplies", ["supply"], ["u1"]).Add("../../etc/passwd", ["a"]),
            ["own.xlsx: found a sheet 'suplies', expected sheets named after tables of the format; did you mean 'supplies'?",
             "own.xlsx: found a sheet '../../etc/passwd', expected sheets named after tables of the format; rename or remove it; 'netback explain' lists the tables"]),
        ["a hidden sheet"] = (new SheetFile().AddHidden("links", ["link", "cost"], ["rail-1", 1]),
            ["own.xlsx, links: found a hidden sheet, expected sheets that you can see; unhide it or remove it"]),
        ["columns that are none"] = (SheetFile.With("links", ["link", "Стоимость", "cost", "cost"], ["rail-1", 1, 2, 3]),
            ["own.xlsx, links:1: B1: found an unknown column 'Стоимость', expected a column of links, in English as the format has it; rename or remove it; 'netback explain links' lists the columns",
             "own.xlsx, links:1: cost (D1): found the column twice, expected each column once; remove one of the two"]),
        ["no key"] = (SheetFile.With("links", ["cost"], [30]),
            ["own.xlsx, links:1: link: found no such column, expected a column link: the link; add the column and fill it"]),
        ["a cell beside the table"] = (SheetFile.With("links", ["link", "cost"], ["rail-1", 31, "see note"]),
            ["own.xlsx, links:2: C2: found a cell in a column without a name, expected a name in the first row; name the column, or remove the cell"]),
        ["a mark that is none"] = (SheetFile.With("links", ["row", "link", "cost"], ["sum", "rail-1", 31]),
            ["own.xlsx, links:2: row (A2): found 'sum', expected nothing, or example; leave the first cell empty in rows of your own"]),
        ["a row twice"] = (SheetFile.With("links", ["link", "cost"], ["rail-1", 31], ["rail-1", 32]),
            ["own.xlsx, links:3: link (A3): found rail-1 again, expected each id once; it stands on own.xlsx, links:2; remove or rename one of the two rows"]),
        ["what the case does not know, told at its cell"] = (SheetFile.With("supplies", Supplies, ["u9", "pitt", "ore", 900, -5, "s9", "B"]),
            ["own.xlsx, supplies:2: capacity (E2): found -5, expected a number of at least 0; correct it: absent: no limit (t/yr)",
             "own.xlsx, supplies:2: site (B2): found 'pitt', expected an id of sites; did you mean 'pit'?",
             "own.xlsx, supplies:2: source (F2): found 's9', expected an id of sources; did you mean 's1'?"]),
        ["a new row that lacks something"] = (SheetFile.With("links", ["link", "from", "cost"], ["new", "mine", 10]),
            ["own.xlsx, links:2: to: found nothing, expected an id of places; fill it: other end"]),
        ["a rule between cells"] = (SheetFile.With("supplies", Supplies, ["u9", "pit", "ore", 900, null, null, "A"]),
            ["own.xlsx, supplies:2: confidence (G2): found A for cost without a source, expected a source, or D; name the source in the column source, or grade the figure D"]),
    };

    public static TheoryData<string> Names => [.. Sheets.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_workbook_is_refused_with_every_problem_by_sheet_and_cell(string name)
    {
        using var own = new OwnFiles();
        own.Write("own.xlsx", Sheets[name].File);
        own.Refused(own.At("own.xlsx")).ShouldBe(Sheets[name].Messages);
    }

    [Fact]
    public void All_problems_of_all_files_come_at_once()
    {
        using var own = new OwnFiles();
        own.Write("own.xlsx", new SheetFile().Add("links", ["link", "cost"], ["rail-1", "x"]).Add("sites", ["site", "opens"], ["pit", "soon"]));
        own.Write("places.csv", "place;lat\nmine;120\n");

        own.Refused(own.At("own.xlsx"), own.At("places.csv")).Select(message => message.Split(": found")[0])
            .ShouldBe(["own.xlsx, links:2: cost (B2)", "own.xlsx, sites:2: opens (B2)", "places.csv:2: lat"]);
    }

    [Theory]
    [InlineData("suplies.csv", "supply\nu1\n", "suplies.csv: found a table 'suplies', expected a file named after a table of the format, such as supplies.csv; did you mean 'supplies'?")]
    [InlineData("links.csv", "link;cost\nrail-1;\"31\n", "links.csv:2: found a stray or unclosed quote, expected quotes around whole cells, doubled inside; close the quote")]
    [InlineData("links.txt", "link;cost\n", "links.txt: found a file that ends in '.txt', expected a workbook (.xlsx) or a CSV file (.csv); save it as one of these")]
    [InlineData("links.csv", "", "links.csv: found no row of your own, expected rows below the header; fill rows with the first cell empty; rows marked example are passed over")]
    public void A_file_that_is_no_table_is_refused(string name, string text, string message)
    {
        using var own = new OwnFiles();
        own.Write(name, text);
        own.Refused(own.At(name)).ShouldBe([message]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var own = new OwnFiles();
        own.Refused(own.At("nothing.xlsx")).ShouldBe(["nothing.xlsx: found no such file, expected a workbook (.xlsx) or a CSV file; correct the path"]);
    }
}
