using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class ConformanceReadingTests
{
    [Theory]
    [InlineData("three-regions", 3, 3, 6)]
    [InlineData("transport", 2, 3, 6)]
    [InlineData("chain", 1, 2, 1)]
    [InlineData("routes", 1, 1, 3)]
    public void A_case_is_read_whole(string name, int supplies, int demands, int links)
    {
        var opened = TestCases.Open(name);

        opened.Name.ShouldBe(name);
        opened.World.Year.ShouldBe(2025);
        opened.World.Supplies.Count.ShouldBe(supplies);
        opened.World.Demands.Count.ShouldBe(demands);
        opened.World.Links.Count.ShouldBe(links);
        opened.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public void A_chain_keeps_its_stages_amounts_and_the_defaults_of_absent_cells()
    {
        var world = TestCases.Open("chain").World;

        world.Settings.InventoryRate.ShouldBe(0.10);
        world.Settings.Horizon.ShouldBe(Horizon.Short);
        world.Processes[0].Recipe.ShouldBe([new("ore", -1), new("apt", 0.8), new("moly", 0.05)]);
        world.Assays.ShouldBe([new Assay("ore", "molybdenum", 0.06)]);
        var rail = world.Links.ShouldHaveSingleItem();
        (rail.Cost, rail.Days, rail.BorderCost, rail.Background, rail.IsOneWay).ShouldBe((40, 0, 0, 0, false));
        rail.FreeCapacity.ShouldBe(60000);
        rail.Countries.ShouldBe(["KAZ"]);
        world.Commodities[0].Price.ShouldBeNull();
    }

    [Fact]
    public void An_inelastic_demand_is_bought_up_to_its_quantity_at_the_choke()
    {
        var demand = TestCases.Open("transport").World.Demands[0];

        (demand.Intercept, demand.Slope, demand.Limit, demand.Choke).ShouldBe((10, 0, 325, 10));
    }
}
