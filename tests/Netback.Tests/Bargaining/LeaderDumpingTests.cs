using Netback.Bargaining.Leader;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>
/// Dumping up to a budget. Users 100 − P, leader at 40 + q, rival at 60 whatever the quantity up to 50 t. Free, P = 60: leader 20, rival 20. At a
/// discount d the leader's gate is P + d, so at P = 60 it sells 20 + d and the rival 20 − d: it stands still from d = 20 on.
/// </summary>
public sealed class LeaderDumpingTests
{
    private static TinyWorld World(double rivalCost = 60, double rivalCapacity = 50) => new TinyWorld().Places("KAZ", "p").Good("good").Mine("dom", "p", "good", 40, 1)
        .Mine("rival", "p", "good", rivalCost, 0, rivalCapacity).User("d", "p", "good", 100, 1);

    private static LeaderQuestion Dump(double? budget, string rival = "rival") => LeaderAnswers.Seller("dom") with { Lever = Lever.Discount, Rival = rival, Budget = budget };

    /// <summary>At 20: 40 t, gate 80, surplus 800 less an outlay of 800, against 200 before; 200 a year for 20 t; 4,000 last five years.</summary>
    [Fact]
    public void A_rival_with_flat_cost_stops_at_the_discount_that_replaces_it()
    {
        var answer = Dump(4000).In(World());
        var dumping = answer.Dumping.ShouldNotBeNull();
        dumping.StopsTheRival.ShouldBeTrue();
        answer.Finds(20);
        var point = answer.Best.Point;
        point.RivalOutput.ShouldNotBeNull().ShouldBe(0, 1e-7);
        point.RivalMargin.ShouldNotBeNull().ShouldBeInRange(-1e-2, 0);
        point.Outlay.ShouldNotBeNull().ShouldBe(800, 1);
        point.Markup.ShouldNotBeNull().Equals9(-point.Lever);
        point.Profit.ShouldNotBeNull().ShouldBe(0, 0.5);
        dumping.Displaced.Equals9(20);
        dumping.Loss.ShouldBe(200, 0.5);
        dumping.LossPerTonne.ShouldNotBeNull().ShouldBe(10, 0.03);
        dumping.Years.ShouldNotBeNull().ShouldBe(5, 0.01);
        dumping.Exhaustion.ShouldBeNull("even at 60, where it sells 60 t, a year costs 3,600");
        answer.Result.AddsUp().Account("KAZ", "markup").ShouldBe(-point.Outlay ?? 0, 1e-6);
    }

    /// <summary>d(20 + d) = 500 at d = √600 − 10: the rival still sells 20 − d.</summary>
    [Fact]
    public void A_budget_below_that_pays_for_less_and_the_rival_runs_on()
    {
        var answer = Dump(500).In(World());
        var dumping = answer.Dumping.ShouldNotBeNull();
        dumping.StopsTheRival.ShouldBeFalse();
        dumping.Stop.ShouldNotBeNull().High.ShouldBe(20, 0.01);
        answer.Finds(Math.Sqrt(600) - 10);
        answer.Best.Point.Outlay.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(500);
        answer.Best.Point.RivalOutput.ShouldNotBeNull().ShouldBe(30 - Math.Sqrt(600), 0.01);
        dumping.Years.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public void A_rival_cheaper_than_any_discount_makes_good_is_not_stopped()
    {
        var answer = Dump(null).In(World(rivalCost: 0, rivalCapacity: 20));
        answer.Dumping.ShouldNotBeNull().Stop.ShouldBeNull();
        answer.Dumping.StopsTheRival.ShouldBeFalse();
        answer.Dumping.Years.ShouldBeNull();
        answer.Best.Point.RivalOutput.ShouldNotBeNull().Equals9(20);
    }

    /// <summary>
    /// The mine's only buyer is a plant that the leader undercuts in metal: ore 10 + plant 50 = 60, so the mine stops with it, at 20.
    /// </summary>
    [Fact]
    public void A_mine_stops_with_the_plant_that_it_feeds()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("ore").Good("good").Mine("dom", "p", "good", 40, 1).Mine("pit", "p", "ore", 10)
            .Plant("plant", "p", 50, 50, null, ("ore", -1), ("good", 1)).User("d", "p", "good", 100, 1);
        var answer = Dump(null, "pit").In(world);
        answer.Finds(20);
        answer.Best.Point.RivalOutput.ShouldNotBeNull().ShouldBe(0, 1e-7);
    }
}
