using Netback.Data;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class SoundCaseTests
{
    private static OpenedCase Open(int? year = null, params string[] scenarios) =>
        TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Year = year, Scenarios = scenarios });

    [Fact]
    public void A_case_with_something_in_every_table_has_no_problem_and_every_table_is_counted()
    {
        var report = CaseCheck.Run(new CaseRequest { Folder = TestCases.Sound }, TestContext.Current.CancellationToken);

        report.Problems.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        report.Tables.Single(table => table.Table == "links").ShouldBe(new TableCount("links", 4, 16, 4, 4));
        report.Tables.Single(table => table.Table == "deals").Rows.ShouldBe(1);
        report.Tables.Count.ShouldBe(24);
    }

    [Fact]
    public void A_supply_reference_point_becomes_a_line_through_it()
    {
        var supply = Open().World.Supplies.Single(supply => supply.Id == "u2");

        (supply.Cost + supply.Slope * 400).ShouldBe(6000, 1e-9);
        (6000 / (supply.Slope * 400)).ShouldBe(1.5, 1e-12);
        supply.Capacity.ShouldBe(800);
    }

    [Theory]
    [InlineData("short", 0.5)]
    [InlineData("long", 1)]
    public void A_demand_reference_point_becomes_a_line_with_the_elasticity_of_the_horizon(string horizon, double elasticity)
    {
        using var copy = TestCases.CopySound();
        copy.Replace("datapackage.json", "\"short\"", $"\"{horizon}\"");

        var demand = TestCases.Open(new CaseRequest { Folder = copy.Folder }).World.Demands.Single(demand => demand.Id == "d-point");

        (demand.Intercept - demand.Slope * 500).ShouldBe(38000, 1e-9);
        (38000 / (demand.Slope * 500)).ShouldBe(elasticity, 1e-12);
        demand.Limit.ShouldBeNull();
    }

    [Fact]
    public void A_demand_of_slope_zero_is_bought_up_to_its_quantity_at_the_intercept()
    {
        var demand = Open().World.Demands.Single(demand => demand.Id == "d-flat");

        (demand.Intercept, demand.Slope, demand.Limit, demand.Choke).ShouldBe((9000, 0, 300, null));
    }

    [Theory]
    [InlineData(2025, new[] { "rail-1", "rail-2", "ship-1" })]
    [InlineData(2029, new[] { "rail-1", "rail-2", "ship-1" })]
    [InlineData(2030, new[] { "rail-1", "rail-2", "ship-1", "new-rail" })]
    [InlineData(2049, new[] { "rail-1", "rail-2", "ship-1", "new-rail" })]
    [InlineData(2050, new[] { "rail-1", "rail-2", "ship-1" })]
    public void A_planned_link_exists_from_its_opening_until_it_closes(int year, string[] links) =>
        Open(year).World.Links.Select(link => link.Id).ShouldBe(links);

    [Fact]
    public void A_site_that_has_not_opened_takes_its_processes_along()
    {
        var world = Open(2019).World;

        world.Sites.Select(site => site.Id).ShouldBe(["inland", "coastal"]);
        world.Supplies.ShouldBeEmpty();
        world.Ownership.ShouldBeEmpty();
        world.Processes.Select(process => process.Id).ShouldBe(["x-inland", "x-inland-2", "x-coastal"]);
        Open(2028).World.Processes.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(2023, 0, 1, 1)]
    [InlineData(2024, 1, 2, 2)]
    [InlineData(2026, 1, 2, 2)]
    [InlineData(2027, 0, 1, 2)]
    [InlineData(2030, 0, 2, 2)]
    [InlineData(2031, 0, 2, 1)]
    public void Terms_hold_in_the_years_from_and_until_inclusive(int year, int measures, int members, int contracts)
    {
        var world = Open(year).World;

        (world.Measures.Count, world.Groups.Count, world.Contracts.Count).ShouldBe((measures, members, contracts));
    }

    [Theory]
    [InlineData(2020, 90000)]
    [InlineData(2025, 90000)]
    [InlineData(2030, 140000)]
    [InlineData(2035, 190000)]
    [InlineData(2040, 190000)]
    public void A_path_is_linear_between_its_years_and_constant_outside(int year, double capacity) =>
        Open(year).World.Links[0].Capacity.ShouldBe(capacity);

    [Fact]
    public void A_value_between_two_years_of_a_path_rests_on_both_and_on_the_weaker_grade()
    {
        var evidence = Open(2030).Evidence.Single(figure => figure.Target == "links/rail-1/capacity");

        (evidence.Value, evidence.Confidence).ShouldBe((140000, Confidence.C));
        evidence.Sources.ShouldBe(["s1", "s2"]);
    }

    [Fact]
    public void Evidence_follows_the_exceptions_for_single_columns()
    {
        var evidence = Open().Evidence;

        Confidences("demands/d-point/elasticity").ShouldBe((Confidence.D, "s2"));
        Confidences("demands/d-point/quantity").ShouldBe((Confidence.B, "s2"));
        Confidences("commodities/apt/price").ShouldBe((Confidence.A, "s2"));
        Confidences("commodities/apt/contained").ShouldBe((Confidence.B, "s1"));
        var cost = evidence.Single(figure => figure.Target == "links/rail-1/cost");
        (cost.Low, cost.High).ShouldBe((25, 40));

        (Confidence, string) Confidences(string target) =>
            evidence.Where(figure => figure.Target == target).Select(figure => (figure.Confidence, string.Join(';', figure.Sources))).Single();
    }
}
