using Netback.Market.Results;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>Where goods are processed, and what limits it.</summary>
public sealed class Chains
{
    /// <summary>
    /// Ore of 10 % and metal of 100 %: shipping a tonne contained costs 10·f as ore and f as metal. At the mine processing costs 300 more,
    /// so plants stand at the mine where 9·f exceeds 300, that is above f = 33⅓.
    /// </summary>
    [Theory]
    [InlineData(33, 0, 100)]
    [InlineData(34, 100, 0)]
    public void Processing_moves_from_the_mine_to_the_market_as_freight_falls(double freight, double atMine, double atMarket)
    {
        var result = new TinyWorld().Places("KAZ", "mine").Places("CHN", "market").Good("ore", 0.1).Good("metal")
            .Mine("pit", "mine", "ore", 100, 0, 100)
            .Plant("near", "mine", 800, null, null, ("ore", -1), ("metal", 1)).Plant("far", "market", 500, null, null, ("ore", -1), ("metal", 1))
            .User("d", "market", "metal", 5000, 0, 1000).Link("rail", "mine", "market", freight).Solve();
        result.Runs("near").Equals9(atMine);
        result.Runs("far").Equals9(atMarket);
    }

    /// <summary>A line of 100 t/yr of the first or 50 t/yr of the second: the second earns 30 a tonne, the first 10, so line hours go to the second.</summary>
    [Fact]
    public void Two_processes_of_one_line_share_its_hours()
    {
        TinyWorld World(double limit) => new TinyWorld().Places("KAZ", "p").Good("ore").Good("cheap").Good("dear")
            .Mine("pit", "p", "ore", 1)
            .Plant("works/cheap", "p", 0, 100, "line", ("ore", -1), ("cheap", 1)).Plant("works/dear", "p", 0, 50, "line", ("ore", -1), ("dear", 1))
            .User("d-cheap", "p", "cheap", 11).User("d-dear", "p", "dear", 31, 0, limit);
        var result = World(20).Solve();
        result.Runs("works/dear").Equals9(20);
        result.Runs("works/cheap").Equals9(60);
        result.Processes.Sum(row => row.Rent).Equals9(10 * 100);
        result.Processes.Single(row => row.Process == "works/cheap").Margin.Equals9(10);
        World(1000).Solve().Runs("works/cheap").Equals9(0);
    }

    [Fact]
    public void A_by_product_that_nobody_wants_is_disposed_of_at_price_zero()
    {
        var result = new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal").Good("slag", mineral: "iron")
            .Mine("pit", "p", "ore", 10).Plant("works", "p", 5, null, null, ("ore", -1), ("metal", 1), ("slag", 2))
            .User("d", "p", "metal", 40, 1).User("d-slag", "p", "slag", 3, 0, 10).Solve();
        result.Delivered("p", "slag").Equals9(0);
        result.Gate("works", "slag").Equals9(0);
        result.Use("d-slag").Equals9(10);
        result.Delivered("p", "metal").Equals9(15);
        result.Use("d").Equals9(25);
    }

    [Fact]
    public void Goods_are_used_where_they_are_made_at_no_cost_and_over_no_link()
    {
        var result = new TinyWorld().Places("KAZ", "p", "q").Good("ore").Mine("pit", "p", "ore", 10).User("d", "p", "ore", 40, 1)
            .Link("l", "p", "q", 1).Solve();
        result.Shipment("pit").Route.ShouldBeEmpty();
        result.Shipment("pit").Parts.Total.Equals9(0);
        result.Link("l").Forward.Equals9(0);
    }

    [Fact]
    public void A_place_only_passed_through_has_no_price()
    {
        var result = new TinyWorld().Places("KAZ", "a", "b", "c").Good("ore").Mine("pit", "a", "ore", 10).User("d", "c", "ore", 40, 1)
            .Link("ab", "a", "b", 1).Link("bc", "b", "c", 1).Solve();
        result.Prices.ShouldNotContain(row => row.Place == "b");
        result.Prices.Select(row => (row.Place, row.Side)).ShouldBe([("a", PriceSide.Gate), ("c", PriceSide.Delivered)]);
    }

    /// <summary>Willingness to pay 100 − d, capped at 60: at a cost of 70 nothing is used, at 60 any use up to 40, at 50 exactly 50.</summary>
    [Theory]
    [InlineData(70, 0)]
    [InlineData(59.5, 40.5)]
    [InlineData(50, 50)]
    public void A_choke_caps_what_anybody_pays(double cost, double used) => new TinyWorld().Places("KAZ", "p").Good("ore")
        .Mine("pit", "p", "ore", cost).User("d", "p", "ore", 100, 1, choke: 60).Solve().Use("d").Equals9(used);

    [Fact]
    public void Parallel_supplies_of_a_site_are_used_the_cheapest_first()
    {
        var result = new TinyWorld().Places("KAZ", "p").Good("ore")
            .Mine("pit", "p", "ore", 10, 0, 5).Mine("pit", "p", "ore", 20, 0, 5).Mine("pit", "p", "ore", 30, 0, 5).User("d", "p", "ore", 100, 0, 8).Solve();
        result.Supplies.Select(row => row.Quantity).ShouldBe([5, 3, 0], 1e-9);
        result.Supplies.Select(row => row.Rent).ShouldBe([50, 0, 0], 1e-7);
        result.Gate("pit", "ore").Equals9(20);
    }
}
