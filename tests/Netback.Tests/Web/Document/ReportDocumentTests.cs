using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Netback.Data.Results;
using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Tests.Structure;
using Netback.Tests.Studies;
using Netback.Web.Document;
using Netback.Web.Page;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web.Document;

/// <summary>The document that the front end reads says what the result files say, and no name in a case can become anything but text.</summary>
public sealed partial class ReportDocumentTests
{
    private const string Hostile = "</script></style><script>alert(1)</script><!-- \u2028 'x' \"y\" &amp; 赣州";

    private static readonly Lazy<StudyReport> Chain = new(() => ReportOf(ChainWorld.World, "A case"));

    private static readonly FrontEnd Front = new("draw('</p>')", "drawMap()", "p { color: red }");

    private static StudyReport ReportOf(CaseWorld world, string title)
    {
        StudyState State(string id, CaseWorld state) =>
            new() { Id = id, Title = $"{title} {id}", World = state, Evidence = ChainWorld.Evidence(state), Changes = [$"what {title} changes"] };
        var shut = world with { Links = [.. world.Links.Where(link => link.Id != "r6")] };
        var study = StudyRunner.Run([State("base", world), State("shut", shut)], new StudyOptions { Draws = 0 });
        return new(study, StudyFindings.Of(study)) { CaseName = "chain", CaseTitle = title, CaseHash = "00ff", RunId = "abc123", Version = "0.1.0" };
    }

    private static JsonElement Parsed(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<string?> Texts(JsonElement rows) => rows.EnumerateArray().Select(row => row.GetString());

    [Fact]
    public void The_head_names_everything_that_page_one_shows_and_holds_no_table_of_a_run()
    {
        var head = Parsed(ReportDocument.Head(Chain.Value));
        head.GetProperty("format").GetInt32().ShouldBe(1);
        head.GetProperty("title").GetString().ShouldBe("A case");
        Headlines(head.GetProperty("key")).ShouldBe(Chain.Value.Findings.Key.Select(finding => finding.Headline));
        head.GetProperty("world").GetProperty("links").GetArrayLength().ShouldBe(ChainWorld.World.Links.Count);
        var runs = head.GetProperty("runs").EnumerateArray().ToList();
        runs.Select(run => run.GetProperty("id").GetString()).ShouldBe(["base", "shut"]);
        runs.SelectMany(run => run.EnumerateObject().Select(item => item.Name)).ShouldNotContain("tables");
    }

    private static IEnumerable<string?> Headlines(JsonElement findings) => findings.EnumerateArray().Select(row => row.GetProperty("headline").GetString());

    [Fact]
    public void Details_hold_every_finding_and_every_run_side_by_side()
    {
        var details = Parsed(ReportDocument.Details(Chain.Value));
        Headlines(details.GetProperty("findings")).ShouldBe(Chain.Value.Findings.All.Select(finding => finding.Headline));
        details.GetProperty("comparison").GetProperty("states").GetProperty("rows").EnumerateArray().Select(row => row[0].GetString()).ShouldBe(["base", "shut"]);
    }

    [Fact]
    public void A_run_holds_every_result_table_cell_by_cell()
    {
        var run = Chain.Value.Study.Base;
        var tables = Parsed(ReportDocument.Run(run)).GetProperty("tables");
        foreach (var table in ResultTables.All)
        {
            var written = tables.GetProperty(table.Name);
            Texts(written.GetProperty("columns")).ShouldBe(table.Columns.Select(column => column.Name));
            Texts(written.GetProperty("units")).ShouldBe(table.Columns.Select(column => column.Unit));
            Lines(written.GetProperty("rows"), []).ShouldBe(Expected(table, run), table.Name);
        }
    }

    [Fact]
    public void A_run_that_names_rows_of_another_is_the_same_once_they_are_put_in()
    {
        var (reference, run) = (Chain.Value.Study.Base, Chain.Value.Study.Scenarios[0]);
        var document = Parsed(ReportDocument.Run(run, reference));
        document.GetProperty("like").GetString().ShouldBe("base");
        var repeated = 0;
        foreach (var table in ResultTables.All)
        {
            var rows = document.GetProperty("tables").GetProperty(table.Name).GetProperty("rows");
            repeated += rows.EnumerateArray().Count(row => row.ValueKind == JsonValueKind.Object);
            Lines(rows, [.. Expected(table, reference)]).ShouldBe(Expected(table, run), table.Name);
        }
        repeated.ShouldBeGreaterThan(0);
    }

    /// <summary>Rows as text, a cell as in the result files; rows of another run put in.</summary>
    private static IEnumerable<string> Lines(JsonElement rows, IReadOnlyList<string> known) => rows.EnumerateArray().SelectMany(row => row.ValueKind == JsonValueKind.Array
        ? [string.Join('|', row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.String ? cell.GetString() : cell.GetRawText() is var text && text == "null" ? "" : text))]
        : known.Skip(row.GetProperty("from").GetInt32()).Take(row.GetProperty("count").GetInt32()));

    private static IEnumerable<string> Expected(ResultTable table, StudyRun run) =>
        table.RowsOf(run.Result).Select(row => string.Join('|', row.Select(cell => cell.Text ?? "")));

    [Fact]
    public void Evidence_has_a_row_a_figure_with_grade_and_sources()
    {
        var figures = Parsed(ReportDocument.Evidence(Chain.Value)).GetProperty("figures");
        var evidence = Chain.Value.Study.Base.State.Evidence;
        figures.GetProperty("rows").EnumerateArray().Select(row => $"{row[0].GetString()}/{row[1].GetString()}/{row[2].GetString()} {row[3].GetDouble()} {row[4].GetString()}")
            .ShouldBe(evidence.Select(figure => $"{figure.Target} {figure.Value} {figure.Confidence}"));
    }

    [Fact]
    public void Hostile_names_come_back_as_they_were_and_end_no_element()
    {
        var world = ChainWorld.World with
        {
            Countries = [.. ChainWorld.World.Countries.Select(row => row with { Name = Hostile })],
            Places = [.. ChainWorld.World.Places.Select(row => row with { Name = Hostile })],
        };
        var report = ReportOf(world, Hostile);
        var head = Parsed(ReportDocument.Head(report));
        head.GetProperty("title").GetString().ShouldBe(Hostile);
        head.GetProperty("world").GetProperty("places")[0].GetProperty("name").GetString().ShouldBe(Hostile);
        var page = FrontPage.Of(report, Front);
        Count(page, "<script").ShouldBe(Count(page, "</script>"));
        Count(page, "<script").ShouldBe(Count(FrontPage.Of(Chain.Value, Front), "<script"));
        page.ShouldNotContain("<!--");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [Fact]
    public void The_page_lets_only_its_own_scripts_and_style_run_and_loads_nothing()
    {
        var page = FrontPage.Of(Chain.Value, Front);
        foreach (var text in new[] { Front.Script, Front.MapScript, Front.Style }) page.ShouldContain(FrontEnd.HashOf(text).Replace("'", "&#39;", StringComparison.Ordinal));
        page.ShouldContain("default-src &#39;none&#39;");
        page.ShouldNotContain("unsafe");
        page.ShouldNotContain(" src=");
        page.ShouldContain("href=\"plain.html\"");
    }

    [Fact]
    public void Blocks_of_the_page_unpack_to_the_documents()
    {
        var page = FrontPage.Of(Chain.Value, Front);
        Unpacked(page, "run-base").ShouldBe(Encoding.UTF8.GetString(ReportDocument.Run(Chain.Value.Study.Base)));
        Unpacked(page, "evidence").ShouldBe(Encoding.UTF8.GetString(ReportDocument.Evidence(Chain.Value)));
        Unpacked(page, "code-map").ShouldBe(Front.MapScript);
    }

    private static string Unpacked(string page, string block)
    {
        var text = Regex.Match(page, $"id=\"{block}\">([^<]*)<").Groups[1].Value;
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [Fact]
    public void Columns_that_the_front_end_asks_for_are_columns_of_result_files()
    {
        var asked = Asked().Matches(SourceTree.Read("web/src/document/rows.ts"));
        asked.Count.ShouldBeGreaterThan(5);
        foreach (Match line in asked)
        {
            var table = ResultTables.All.Single(table => table.Name == line.Groups["table"].Value);
            line.Groups["columns"].Value.Split(',').Select(name => name.Trim(' ', '\'')).ShouldBeSubsetOf(table.Columns.Select(column => column.Name), table.Name);
        }
    }

    [GeneratedRegex(@"^  (?<table>\w+): \[(?<columns>[^\]]+)\],$", RegexOptions.Multiline)]
    private static partial Regex Asked();
}
