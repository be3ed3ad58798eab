using Netback.Bargaining.Gates;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>
/// Gates with answers by hand. A mine in KAZ yields up to 40 t at 10 USD/t; CHN pays 50 and DEU 40 for any quantity; freight is 2 to CHN
/// directly, and to DEU 4 through RUS or 7 around. So everything goes to CHN and the mine earns 38 a tonne, 1,520 a year.
/// </summary>
public sealed class GateTests
{
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "pit").Places("CHN", "xian").Places("RUS", "omsk").Places("DEU", "port").Good("good")
        .Link("east", "pit", "xian", 2).Link("in", "pit", "omsk", 2).Link("out", "omsk", "port", 2).Link("around", "pit", "port", 7)
        .Mine("m", "pit", "good", 10, capacity: 40).User("c", "xian", "good", 50).User("d", "port", "good", 40);

    [Fact]
    public void An_owner_counts_itself_and_through_its_parents_and_a_stake_to_sell_is_priced_by_the_profit()
    {
        var world = World().Owner("m", "holding", 0.5, "CHN").Owner("m", "local", 0.2, "KAZ", "holding").Owner("m", "other", 0.3, "DEU");
        var row = Ask(world.Requires("owner_share_max", "CHN", 0.25)).Single();
        row.Status.ShouldBe(GateStatus.Fail);
        row.Found.ShouldNotBeNull().ShouldBe(0.7, 1e-12);
        row.Cost.ShouldNotBeNull().ShouldBe(0.45 * 1520, 1e-6);
        row.CostShare.ShouldNotBeNull().ShouldBe(0.45, 1e-9);
    }

    [Theory]
    [InlineData(0.2, GateStatus.Unknown)]
    [InlineData(0.8, GateStatus.Pass)]
    [InlineData(0.3, GateStatus.Fail)]
    public void What_nobody_is_listed_for_may_be_anybodys_and_is_named(double listedElsewhere, GateStatus status)
    {
        var world = World().Owner("m", "other", listedElsewhere, "DEU");
        if (status == GateStatus.Fail) world = world.Owner("m", "chinese", 0.3, "CHN");
        var row = Ask(world.Requires("owner_share_max", "CHN", 0.25)).Single();
        row.Status.ShouldBe(status);
        row.Missing.ShouldBe(status == GateStatus.Unknown ? "rows of ownership for m: who holds the 80 % that nobody is listed for" : null);
    }

    [Fact]
    public void A_site_lies_where_it_lies()
    {
        var rows = Ask(World().Requires("origin_in", "KAZ;UZB", null).Requires("origin_in", "!KAZ", null));
        rows.Select(row => row.Status).ShouldBe([GateStatus.Pass, GateStatus.Fail]);
        (rows[1].Change, rows[1].Cost).ShouldBe(("none: m cannot move", null));
    }

    /// <summary>Half to DEU over RUS at 40 − 4 instead of 50 − 2 to CHN: 12 USD/t less on 20 t.</summary>
    [Theory]
    [InlineData("buyer_share_max", "CHN")]
    [InlineData("buyer_share_max", null)]
    [InlineData("buyer_share_min", "DEU")]
    public void Selling_elsewhere_costs_the_difference_of_netbacks_of_the_tonnes_that_move(string rule, string? of)
    {
        var row = Ask(World().Requires(rule, of, 0.5)).Single();
        row.Status.ShouldBe(GateStatus.Fail);
        row.Cost.ShouldNotBeNull().ShouldBe(20 * (48 - 36), 1e-5);
    }

    [Fact]
    public void A_route_through_a_country_costs_what_the_next_best_route_costs_more()
    {
        var world = World().Change(current => current with { Demands = [.. current.Demands.Where(demand => demand.Place != "xian")] });
        var row = Ask(world.Requires("route_avoids", "RUS", null)).Single();
        (row.Status, row.Found).ShouldBe((GateStatus.Fail, 1.0));
        row.Cost.ShouldNotBeNull().ShouldBe(40 * (7 - 4), 1e-6);
        var half = Ask(world.Requires("route_avoids", "RUS", 0.5))[1];
        half.Status.ShouldBe(GateStatus.Fail);
        // With a tonne on either way the gate price is that of the dearer one.
        half.Cost.ShouldNotBeNull().ShouldBe(40 * 3, 1e-5);
    }

    /// <summary>DEU takes 30 t of its own mine and 40 t of KAZ: 0.571 of 70; at most half means 30 t, and 10 t go to CHN at 10 less.</summary>
    [Fact]
    public void A_partner_that_wants_no_more_than_half_from_one_country_caps_it()
    {
        var world = new TinyWorld().Places("KAZ", "pit").Places("CHN", "xian").Places("DEU", "port").Good("good").Link("west", "pit", "port", 2).Link("east", "pit", "xian", 2)
            .Mine("m", "pit", "good", 10, capacity: 40).Mine("home", "port", "good", 0, capacity: 30).User("d", "port", "good", 40).User("c", "xian", "good", 30);
        var rows = Ask(world.Requires("seller_share_max", null, 0.5));
        var row = rows.Single(row => row.Site == "m");
        row.Status.ShouldBe(GateStatus.Fail);
        row.Found.ShouldNotBeNull().ShouldBe(4.0 / 7, 1e-9);
        // 30 t beside the 30 t at home. With some tonnes left for CHN the gate price is CHN's.
        row.Cost.ShouldNotBeNull().ShouldBe(40 * 10, 1e-4);
        rows.Single(row => row.Site == "home").Status.ShouldBe(GateStatus.Pass);
    }

    [Fact]
    public void A_plant_answers_for_what_it_takes_in_and_a_mine_takes_nothing_in()
    {
        var world = new TinyWorld().Places("KAZ", "pit").Places("CHN", "xian").Good("ore").Good("metal").Link("west", "xian", "pit", 1)
            .Mine("own", "pit", "ore", 20, capacity: 10).Mine("far", "xian", "ore", 10, capacity: 10)
            .Plant("mill", "pit", 1, 20, null, ("ore", -1), ("metal", 1)).User("u", "pit", "metal", 40);
        var rows = Ask(world.Requires("input_share_max", "CHN", 0.2, appliesTo: "KAZ"));
        rows.Single(row => row.Site == "own").Status.ShouldBe(GateStatus.Pass);
        var mill = rows.Single(row => row.Site == "mill");
        (mill.Status, mill.Found).ShouldBe((GateStatus.Fail, 0.5));
        mill.Cost.ShouldNotBeNull();
    }

    [Fact]
    public void A_site_that_ships_nothing_is_unknown_and_says_so()
    {
        var row = Ask(World().Mine("dear", "pit", "good", 90, capacity: 1).Requires("buyer_share_max", "CHN", 0.5, appliesTo: "dear")).Single();
        (row.Status, row.Missing).ShouldBe((GateStatus.Unknown, "dear ships no good in this equilibrium"));
    }

    [Fact]
    public void Only_the_requirements_of_the_partner_asked_for_are_asked()
    {
        var world = World().Requires("origin_in", "KAZ", null, "DEU").Requires("origin_in", "KAZ", null, "CHN");
        Gates.Ask(world.World, world.Solve(), "CHN", 1).Select(row => row.Partner).ShouldBe(["CHN"]);
    }

    private static IReadOnlyList<GateRow> Ask(TinyWorld world) => Gates.Ask(world.World, world.Solve(), null, 1);
}
