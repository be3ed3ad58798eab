using Netback.Data;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class ScenarioTests
{
    private static OpenedCase Under(string yaml, int? year = null)
    {
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/test.yaml", yaml);
        return TestCases.Open(new CaseRequest { Folder = copy.Folder, Scenarios = ["test"], Year = year });
    }

    [Fact]
    public void A_scenario_drops_sets_and_adds_and_says_so()
    {
        var opened = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Scenarios = ["wide"] });

        opened.ScenarioTitle.ShouldBe("The eastern corridor doubled");
        opened.World.Links.Select(link => link.Capacity).ShouldBe([180000, 160000, null]);
        opened.World.Demands.Select(demand => demand.Id).ShouldNotContain("d-flat");
        opened.World.Measures.Select(measure => measure.Id).ShouldBe(["moly-ban", "ban"]);
        opened.Changes.ShouldBe(
        [
            "paths: 1 figure as of 2025",
            "scenario wide: 1 row dropped (demands d-flat)",
            "scenario wide: capacity × 2 on 2 rows (links corridor:east)",
            "scenario wide: 1 row of measures added",
        ]);
    }

    [Fact]
    public void A_figure_that_a_scenario_changed_rests_on_the_scenario_and_no_longer_on_the_case()
    {
        var sourced = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Scenarios = ["wide"] }).Evidence
            .Single(figure => figure.Target == "links/rail-2/capacity");
        var bare = Under("set: [ { where: links rail-2, column: cost, plus: 5 } ]").Evidence.Single(figure => figure.Target == "links/rail-2/cost");

        (sourced.Value, sourced.Confidence, sourced.Sources.Single()).ShouldBe((160000, Confidence.C, "s2"));
        (bare.Value, bare.Confidence, bare.Sources.Count, bare.Note).ShouldBe((65, Confidence.D, 0, "scenario test"));
    }

    [Fact]
    public void A_path_gives_the_value_that_a_scenario_then_changes() =>
        Under("set: [ { where: links rail-1, column: capacity, times: 2 } ]", 2030).World.Links[0].Capacity.ShouldBe(280000);

    [Fact]
    public void Absent_cells_stay_absent_under_times_and_plus_and_are_counted()
    {
        var opened = Under("set: [ { where: links, column: capacity, plus: 1000 } ]");

        opened.World.Links.Select(link => link.Capacity).ShouldBe([91000, 81000, null]);
        opened.Changes[^1].ShouldBe("scenario test: capacity + 1000 on 3 rows (links), 1 absent cell left absent");
    }

    [Theory]
    [InlineData("value: 7", 7.0)]
    [InlineData("value: ", null)]
    [InlineData("value: ~", null)]
    public void A_value_replaces_and_an_empty_one_makes_the_cell_absent(string operation, double? capacity) =>
        Under($"set:\n  - where: links rail-2\n    column: capacity\n    {operation}\n").World.Links[1].Capacity.ShouldBe(capacity);

    [Fact]
    public void Drops_come_before_sets_and_sets_before_adds_whatever_the_order_of_the_file()
    {
        var opened = Under("""
            add: { countries: [ { country: FRA, name: France, bloc: west } ] }
            set: [ { where: countries bloc:west, column: name, value: West } ]
            drop: [ "places hamburg" ]
            """);

        opened.World.Countries.Select(country => country.Name).ShouldBe(["Kazakhstan", "Uzbekistan", "China", "West", "France"]);
    }

    [Fact]
    public void What_stands_on_a_dropped_row_goes_with_it_and_a_contract_to_it_stays_to_be_released()
    {
        var world = Under("drop: [ places hamburg ]").World;

        world.Links.Select(link => link.Id).ShouldBe(["rail-1", "rail-2"]);
        world.Demands.Select(demand => demand.Id).ShouldBe(["d-line", "d-flat"]);
        world.Contracts.Select(contract => contract.Id).ShouldBe(["offtake", "part"]);
    }

    [Fact]
    public void A_process_is_left_out_whole_where_one_of_its_goods_is_dropped() =>
        Under("drop: [ commodities moly ]").World.Processes.Select(process => process.Id).ShouldBe(["x-inland-2", "x-coastal"]);

    [Fact]
    public void A_planned_site_opens_where_a_scenario_says_so()
    {
        var world = Under("set: [ { where: sites later, column: status, value: operating }, { where: sites later, column: opens, plus: -5 } ]").World;

        world.Processes.Select(process => process.Id).ShouldContain("x-later");
    }

    [Fact]
    public void Scenarios_apply_left_to_right_each_on_what_the_one_before_left()
    {
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/double.yaml", "set: [ { where: links rail-2, column: cost, times: 2 } ]");
        copy.Write("scenarios/more.yaml", "title: More\nset: [ { where: links rail-2, column: cost, plus: 1 } ]");

        Cost("double", "more").ShouldBe(121);
        Cost("more", "double").ShouldBe(122);

        double Cost(params string[] scenarios) => TestCases.Open(new CaseRequest { Folder = copy.Folder, Scenarios = scenarios }).World.Links[1].Cost;
    }

    [Theory]
    [InlineData("links KAZ", "rail-1;rail-2;new-rail")]
    [InlineData("links DEU", "ship-1;new-rail")]
    [InlineData("links bloc:east", "rail-2;ship-1")]
    [InlineData("links group:c5", "rail-1;rail-2;new-rail")]
    [InlineData("links corridor:middle", "rail-2;new-rail")]
    [InlineData("links corridor:middle & !KAZ;ship-1", "ship-1")]
    [InlineData("links place:port", "rail-2;ship-1")]
    [InlineData("links !corridor:east", "ship-1;new-rail")]
    [InlineData("sites KAZ", "pit;inland")]
    [InlineData("sites bloc:east", "coastal")]
    [InlineData("sites place:mine", "pit;inland")]
    [InlineData("supplies pit", "u1;u2")]
    [InlineData("supplies mineral:tungsten", "u1;u2")]
    [InlineData("processes form:ore", "")]
    [InlineData("recipes form:ore & x-inland", "x-inland+ore")]
    [InlineData("recipes CHN", "x-coastal+ore;x-coastal+apt")]
    [InlineData("demands group:club", "")]
    [InlineData("demands hamburg & moly", "d-stiff")]
    [InlineData("commodities mineral:tungsten & !form:ore", "apt")]
    [InlineData("freight corridor:east", "corridor:east+form:ore")]
    [InlineData("measures CHN", "moly-ban")]
    [InlineData("countries hosts", "KAZ;UZB")]
    public void A_selector_picks_rows_by_id_country_bloc_club_mineral_form_corridor_and_place(string where, string ids)
    {
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/test.yaml", $"set: [ {{ where: \"{where}\", column: note, value: picked }} ]");
        var request = new CaseRequest { Folder = copy.Folder, Scenarios = ["test"] };

        var expected = ids.Length == 0 ? 0 : ids.Split(';').Length;
        if (expected == 0) Should.Throw<Checks.CaseException>(() => TestCases.Open(request)).Message.ShouldContain("which matches no row");
        else TestCases.Open(request).Changes[^1].ShouldBe($"scenario test: note = picked on {expected} {(expected == 1 ? "row" : "rows")} ({where})");
        Picked(where).ShouldBe(ids);
    }

    /// <summary>Ids of the rows that a selector picks.</summary>
    private static string Picked(string where)
    {
        var bag = new Data.Cases.ProblemBag();
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var tables = Data.Cases.CaseSource.Read(TestCases.Sound, bag, hash, TestContext.Current.CancellationToken).ShouldNotBeNull().Tables;
        var match = new Data.Scenarios.RowMatch(tables, 2025);
        var parts = where.Split(' ', 2);
        var selector = Selector.Parse(parts[1]);
        return string.Join(';', tables[parts[0]].Rows.Where(row => selector.Matches(atom => match.Holds(row, atom))).Select(row => row.Id));
    }
}
