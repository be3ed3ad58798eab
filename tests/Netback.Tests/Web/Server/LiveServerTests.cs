using System.Net;
using System.Text.Json;
using Netback.Data;
using Netback.Data.Results;
using Netback.Market;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web.Server;

public sealed class LiveServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<ServedCase> Served() => ServedCase.Start(TestCases.Sound, Cancel);

    [Fact]
    public async Task Levers_give_the_very_numbers_that_the_same_scenario_gives_as_a_file()
    {
        const string levers = "title: Dear rail\nset: [ { where: links rail-1, column: cost, plus: 500 } ]\n";
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/dear.yaml", levers);
        var opened = TestCases.Open(new CaseRequest { Folder = copy.Folder, Scenarios = ["dear"] });
        await using var served = await Served();

        var run = await served.Solve(levers);

        run.GetProperty("title").GetString().ShouldBe("Dear rail");
        run.GetProperty("id").GetString().ShouldBe("live-" + opened.Hash[..12]);
        Cells(run, "prices").ShouldBe(Cells("prices", opened));
        Cells(run, "accounts").ShouldBe(Cells("accounts", opened));
        Cells(run, "prices").ShouldNotBe(Cells(await served.Get("api/runs/base"), "prices"));
    }

    [Fact]
    public async Task Levers_stand_on_the_scenarios_picked()
    {
        await using var served = await Served();
        var run = await served.Solve("set: [ { where: links rail-1, column: cost, plus: 1 } ]", "?scenario=wide");
        run.GetProperty("changes").EnumerateArray().Select(item => item.GetString()).ShouldBe(
        [
            "paths: 1 figure as of 2025",
            "scenario wide: 1 row dropped (demands d-flat)",
            "scenario wide: capacity × 2 on 2 rows (links corridor:east)",
            "scenario wide: 1 row of measures added",
            "scenario levers: cost + 1 on 1 row (links rail-1)",
        ]);
    }

    [Fact]
    public async Task A_run_is_told_with_its_status_certificate_and_findings_and_is_kept_under_its_id()
    {
        await using var served = await Served();
        var run = await served.Solve("drop: [ links rail-1 ]");
        run.GetProperty("status").GetString().ShouldBe("solved");
        run.GetProperty("certificate").GetProperty("gap").GetDouble().ShouldBeLessThan(1e-6);
        run.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("run").GetString()).Distinct()
            .ShouldBe(["base", run.GetProperty("id").GetString()]);
        var again = await served.Get("api/runs/" + run.GetProperty("id").GetString());
        again.GetRawText().ShouldBe(run.GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_is_told_without_numbers()
    {
        await using var served = await Served();
        var run = await served.Solve("""
            add: { measures: [ { measure: floor, kind: variable_levy, commodity: apt, destination: DEU, place: hamburg, value: 900000, unit: USD/t } ] }
            """);
        run.GetProperty("status").GetString().ShouldBe("does-not-hold");
        run.GetProperty("tables").EnumerateObject().ShouldBeEmpty();
        run.GetProperty("findings").EnumerateArray().ShouldContain(finding => finding.GetProperty("topic").GetString() == "not-solved");
    }

    [Fact]
    public async Task Every_problem_of_levers_is_told_at_once_with_line_and_remedy()
    {
        await using var served = await Served();
        var answer = await served.Post("api/solve", "drop: [ links rail-9 ]\nset:\n  - { where: links, column: colour, value: red }\n");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        (await ServedCase.Read(answer)).GetProperty("problems").EnumerateArray().Select(Told).ShouldBe(
        [
            "levers:1: drop: found 'links rail-9', which matches no row, expected rows of links; did you mean 'rail-1'?",
            "levers:3: set.column: found an unknown column 'colour', expected a column of links; see 'netback explain links'",
        ]);
    }

    [Theory]
    [InlineData("application/json", "{ \"drop\": [", "levers:1: found text that is not JSON, expected a scenario in JSON; mend the syntax on this line, or send YAML as application/yaml")]
    [InlineData("application/json", "drop: []", "levers:1: found text that is not JSON, expected a scenario in JSON; mend the syntax on this line, or send YAML as application/yaml")]
    [InlineData("application/yaml", "drop: &a [ links rail-1 ]\nset: *a\n", "levers:2: found the alias *a, expected every part written out; write in its place what it stands for")]
    [InlineData("application/yaml", "close: rail\n", "levers:1: close: found an unknown key, expected title, note, player, kind, by, visibility, drop, set or add; remove it")]
    public async Task What_is_no_scenario_is_told_so(string kind, string body, string told)
    {
        await using var served = await Served();
        var answer = await ServedCase.Read(await served.Post("api/solve", body, kind));
        answer.GetProperty("problems").EnumerateArray().Select(Told).ShouldBe([told]);
    }

    [Fact]
    public async Task Levers_are_saved_as_yaml_and_load_back_as_they_were()
    {
        const string levers = """{"title":"Close: #1","drop":["links rail-2"],"set":[{"where":"links rail-1","column":"cost","times":2.5}]}""";
        await using var served = await Served();
        var saved = await (await served.Post("api/scenario", levers, "application/json", "application/yaml")).Content.ReadAsStringAsync(Cancel);
        saved.ShouldBe("title: 'Close: #1'\ndrop:\n- links rail-2\nset:\n- {where: links rail-1, column: cost, times: 2.5}\n");
        var loaded = await ServedCase.Read(await served.Post("api/scenario", saved));
        JsonElement.DeepEquals(loaded, JsonDocument.Parse(levers).RootElement).ShouldBeTrue();
    }

    [Fact]
    public async Task The_report_has_the_base_at_once_and_every_scenario_in_the_end()
    {
        await using var served = await Served();
        await served.Completion;
        var report = await served.Get("api/report");
        report.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("id").GetString()).ShouldBe(["base", "wide"]);
        (await served.Get("api/scenarios")).GetProperty("complete").GetBoolean().ShouldBeTrue();
        (await served.Get("api/runs/wide")).GetProperty("title").GetString().ShouldBe("The eastern corridor doubled");
    }

    [Fact]
    public async Task What_does_not_exist_yet_is_among_the_assets_and_can_be_opened()
    {
        using var copy = TestCases.CopySound();
        copy.Append("links.csv", "rail-3,mine,port,rail,1,1,,,,,,planned,,,,,,s1,B\n");
        await using var served = await ServedCase.Start(copy.Folder, Cancel);
        var links = (await served.Get("api/assets")).GetProperty("links");
        links.GetProperty("rows").EnumerateArray().Select(row => row[0].GetString()).ShouldContain("rail-3");
        var opened = await served.Solve("set: [ { where: links rail-3, column: status, value: operating } ]");
        Cells(opened, "links").ShouldContain(row => row.StartsWith("rail-3|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_the_public_a_server_holds_nothing_that_the_public_may_not_see()
    {
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/hidden.yaml", "title: Hidden move\nvisibility: negotiation\ndrop: [ links rail-2 ]\n");
        Directory.CreateDirectory(copy.Beside("own"));
        copy.WriteBeside("own/supplies.csv", "supply,site,commodity,cost,slope,capacity,source,confidence,visibility\nu9,pit,ore,123456,1,77777,s1,B,internal\n");
        await using var served = await ServedCase.Start(copy.Folder, Cancel, [copy.Beside("own")], World.Audience.Public);
        await served.Completion;
        var all = string.Concat(await Task.WhenAll(new[] { "", "api/report", "api/evidence", "api/assets", "api/scenarios", "api/runs/base" }
            .Select(path => served.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel))));
        foreach (var hidden in new[] { "123456", "77777", "u9", "Hidden move" }) all.ShouldNotContain(hidden);
        (await served.Post("api/solve?scenario=hidden", "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static string Told(JsonElement problem) => JsonSerializer.Deserialize<Checks.Problem>(problem, JsonSerializerOptions.Web)?.ToString() ?? "";

    private static List<string> Cells(JsonElement run, string table) =>
        [.. run.GetProperty("tables").GetProperty(table).GetProperty("rows").EnumerateArray().Select(row => string.Join('|', row.EnumerateArray()))];

    private static List<string> Cells(string table, OpenedCase opened)
    {
        var result = MarketSolver.Solve(opened.World, cancel: Cancel);
        return [.. ResultTables.All.Single(item => item.Name == table).RowsOf(result).Select(row => string.Join('|', row.Select(Shown)))];
    }

    private static string Shown(ResultCell cell) => cell.Kind == ValueKind.Flag ? cell.Text == "true" ? "True" : "False" : cell.Text ?? "";
}
