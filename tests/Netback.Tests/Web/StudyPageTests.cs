using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Tests.Studies;
using Netback.Web.Output;
using Netback.Web.Page;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class StudyPageTests
{
    private const string Hostile = "</title></style><script>alert('x')</script><img src=\"http://evil.example/x\" onerror='y'>&#60;b&#62;";

    private static readonly Lazy<StudyReport> Chain = new(() => ReportOf(ChainWorld.World));

    private static StudyReport ReportOf(CaseWorld world)
    {
        StudyState State(string id, CaseWorld state) =>
            new() { Id = id, Title = $"Run {id}", World = state, Evidence = ChainWorld.Evidence(state), Changes = [$"what {id} changes"] };
        var shut = world with { Links = [.. world.Links.Where(link => link.Id != "r6")] };
        var idle = world with { Links = [.. world.Links.Select(link => link.Id == "f1" ? link with { Capacity = 90_000 } : link)] };
        var study = StudyRunner.Run([State("base", world), State("shut", shut), State("idle", idle) with { Role = StateRole.Option }], new StudyOptions { Draws = 5 });
        return Report(study, "A case");
    }

    private static StudyReport Report(Study study, string title) => new(study, StudyFindings.Of(study))
    {
        Brief = BriefRunner.Run(study, new BriefRequest()),
        CaseName = "chain", CaseTitle = title, CaseHash = "00ff", RunId = "abc123", Version = "0.1.0", Warnings = ["a warning"],
    };

    private static XElement Parsed(StudyReport report) => XDocument.Parse(StudyPage.Of(report)).Root.ShouldNotBeNull();

    private static IEnumerable<XElement> Named(XElement page, string name) => page.Descendants().Where(item => item.Name.LocalName == name);

    [Fact]
    public void The_page_is_well_formed_and_has_its_sections_in_order()
    {
        var sections = Named(Parsed(Chain.Value), "section").Select(section => section.Attribute("id")?.Value).ToList();
        sections.ShouldBe(["brief", "findings", "scenarios", "map", "prices", "netbacks", "dependence", "links", "accounts", "confidence", "runs"]);
        StudyPage.Of(Chain.Value).ShouldStartWith("<!DOCTYPE html>\n<html ");
    }

    [Fact]
    public void A_mineral_that_is_illustrative_or_at_screening_level_says_so_in_every_table_and_heading()
    {
        var outcome = new OutcomeResult(
            new Outcome { Id = "price", What = new Measurand { Kind = "price", Commodity = "w" }, Before = 1, After = 3, LostShare = 0.4, Elasticity = -0.2 }, 2, 1, 1.05);
        var backtest = new BacktestResult([new EpisodeResult(new Episode { Id = "crisis", Title = "Crisis", Mineral = "tungsten" }, null, [outcome])]);
        var page = Parsed(Report(Chain.Value.Study with { Backtest = backtest }, "A case"));
        string[] Texts(string name) => [.. Named(page, name).Select(item => item.Value).Where(text => text.Contains("tungsten concentrate") || text == "tungsten")];
        Texts("td").ShouldNotBeEmpty();
        Texts("td").ShouldAllBe(text => text.Contains("(illustrative)"));
        Named(page, "h3").Select(item => item.Value).ShouldContain("tungsten (illustrative)");
        Chain.Value.MarkOf("tungsten").ShouldBeEmpty("no episode was run");
    }

    [Fact]
    public void Nothing_is_loaded_from_anywhere_and_nothing_runs()
    {
        var page = Parsed(Chain.Value);
        foreach (var name in new[] { "script", "link", "img", "iframe", "object", "image", "use" }) Named(page, name).ShouldBeEmpty(name);
        page.Descendants().Attributes().Where(item => item.Name.LocalName is "src" or "href" or "action")
            .ShouldAllBe(item => item.Value.StartsWith('#'));
        page.Descendants().Attributes().ShouldAllBe(item => !item.Name.LocalName.StartsWith("on"));
        Named(page, "style").ShouldHaveSingleItem().Value.ShouldNotContain("url(");
        Named(page, "meta").Single(item => item.Attribute("http-equiv") is not null).Attribute("content").ShouldNotBeNull().Value
            .ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    }

    [Fact]
    public void Hostile_names_are_text_and_nothing_else()
    {
        var world = ChainWorld.World;
        var named = world with
        {
            Countries = [.. world.Countries.Select(row => row with { Name = Hostile })],
            Places = [.. world.Places.Select(row => row with { Name = Hostile })],
            Sites = [.. world.Sites.Select(row => row with { Name = Hostile })],
            Links = [.. world.Links.Select(row => row with { Mode = Hostile })],
            Commodities = [.. world.Commodities.Select(row => row with { Form = Hostile + row.Id, TradeUnit = Hostile })],
        };
        var page = Parsed(Report(StudyRunner.Run(
            [new StudyState { Id = "base", Title = Hostile, World = named, Changes = [Hostile] }, new StudyState { Id = "s", Title = Hostile, World = named }],
            new StudyOptions { Draws = 0 }), Hostile));
        var plain = Parsed(Chain.Value);
        page.Descendants().Select(item => item.Name.LocalName).Distinct().ShouldBeSubsetOf(plain.Descendants().Select(item => item.Name.LocalName).Distinct());
        Named(page, "h1").ShouldHaveSingleItem().Value.ShouldBe(Hostile);
    }

    [Fact]
    public void Names_in_any_script_survive()
    {
        var text = Parsed(Chain.Value).Value;
        text.ShouldContain("赣州");
        text.ShouldContain("Рудный");
    }

    [Fact]
    public void Every_chart_says_how_to_read_it_and_what_it_shows()
    {
        var page = Parsed(Chain.Value);
        Named(page, "section").Select(section => section.Elements().ElementAt(1).Attribute("class")?.Value).ShouldAllBe(style => style == "how");
        Named(page, "svg").ShouldAllBe(drawing => drawing.Attribute("aria-label") != null);
    }

    [Fact]
    public void A_scenario_without_effect_says_why_in_the_table() =>
        Named(Parsed(Chain.Value), "tr").Single(row => row.Elements().First().Value == "Run idle" && row.Elements().Count() == 2)
            .Value.ShouldContain("because no shipment uses the one link that it changes");

    [Fact]
    public void A_base_without_an_answer_shows_no_numbers()
    {
        var refused = new MarketResult { Certificate = new Certificate { Status = SolveStatus.Infeasible, Reason = "these rows cannot all hold" } };
        var report = Report(HandMade.Study(HandMade.Run("base", "Base", HandMade.Small, refused)), "A case");
        var page = Parsed(report);
        Named(page, "svg").ShouldBeEmpty();
        page.Value.ShouldContain("No certified answer (infeasible)");
    }

    [Fact]
    public void The_page_of_a_small_case_is_small() =>
        Encoding.UTF8.GetByteCount(StudyPage.Of(Chain.Value)).ShouldBeLessThan(300_000);

    [Fact]
    public void Findings_are_files_for_other_programs_too()
    {
        var findings = Chain.Value.Findings;
        using var json = JsonDocument.Parse(FindingFiles.Json(findings));
        var rows = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        rows.Select(row => row.GetProperty("headline").GetString()).ShouldBe(findings.All.Select(finding => finding.Headline));
        var table = FindingFiles.Table(findings);
        table.Rows.Count.ShouldBe(findings.All.Sum(finding => Math.Max(1, finding.Figures.Count)));
        table.Columns.Select(column => column.Name).ShouldBe(
            ["finding", "run", "topic", "subject", "direction", "name", "value", "unit", "low", "median", "high", "half_choke", "double_choke", "draws", "headline", "where"]);
    }
}
