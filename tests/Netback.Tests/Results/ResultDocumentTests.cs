using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Netback.Data.Results;
using Netback.Market.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Results;

public sealed class ResultDocumentTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_document_holds_the_same_characters_as_the_files()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        using var document = JsonDocument.Parse(ResultDocument.Text(HandMade.Solved, HandMade.Run));
        foreach (var table in ResultTables.All)
        {
            var rows = document.RootElement.GetProperty(table.Name).EnumerateArray()
                .Select(row => row.EnumerateObject().Select(cell => cell.Value.ValueKind == JsonValueKind.String
                    ? cell.Value.GetString() : cell.Value.ValueKind == JsonValueKind.Null ? "" : cell.Value.GetRawText()));
            rows.ShouldBe(Records(scratch.At($"out/{table.FileName}")).Skip(1));
        }
        AsCompact(document.RootElement.GetProperty("certificate")).ShouldBe(AsCompact("out/certificate.json"));
        AsCompact(document.RootElement.GetProperty("run")).ShouldBe(AsCompact("out/run.json"));
    }

    [Fact]
    public void Without_a_certified_answer_the_document_has_no_tables()
    {
        using var document = JsonDocument.Parse(ResultDocument.Text(HandMade.Infeasible, HandMade.Run));
        document.RootElement.EnumerateObject().Select(key => key.Name).ShouldBe(["certificate", "run"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-an-id", "-an-id")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"mtu\"", "\"say \"\"mtu\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void No_text_of_a_case_runs_as_a_formula_in_a_spreadsheet(string unit, string field)
    {
        var result = HandMade.Solved with { Prices = [new("p", "c", PriceSide.Delivered, null, -1, -2, unit, true)] };
        ResultFolder.Write(scratch.At("out"), result, HandMade.Run);
        scratch.Text("out/prices.csv").Split('\n', 2)[1].ShouldBe($"p,c,delivered,,-1,-2,{field},true\n");
        using var document = JsonDocument.Parse(ResultDocument.Text(result, HandMade.Run));
        document.RootElement.GetProperty("prices")[0].GetProperty("trade_unit").GetString().ShouldBe(unit);
    }

    [Fact]
    public void The_page_on_result_files_is_the_one_that_the_declarations_make()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Netback.slnx"))) root = root.Parent;
        var page = File.ReadAllText(Path.Combine(root.ShouldNotBeNull().FullName, "docs", "reference", "results.md"));
        page.ShouldBe(ResultsPage.Markdown(), "run: ./netback explain results > docs/reference/results.md");
    }

    private static IEnumerable<string?[]> Records(string path)
    {
        using var reader = new CsvParser(new StreamReader(path), CultureInfo.InvariantCulture);
        var records = new List<string?[]>();
        while (reader.Read()) records.Add(reader.Record ?? []);
        return records;
    }

    private string AsCompact(string file)
    {
        using var document = JsonDocument.Parse(scratch.Text(file));
        return AsCompact(document.RootElement);
    }

    private static string AsCompact(JsonElement element) => JsonSerializer.Serialize(element);
}
