using Netback.Bargaining.Leader;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>Restriction of one stage only: the rest of the leader's chain takes its prices.</summary>
public sealed class LeaderChainTests
{
    /// <summary>
    /// Ore at home costs 10 + ½s; the leader's plant at home 5, the plant abroad 20 + y; abroad uses 100 − s of metal. Ore is free. With q of
    /// metal exported: g = 10 + ½s, P = 100 − s, y = P − g − 20 = 70 − 1.5s, and s = q + y gives s = 28 + 0.4q. Its sites earn (P − g − 5)q + ¼s² =
    /// 48.6q − 0.56q² + 196: q = 48.6/1.12. As a price taker it sells all, 100 − q = 15 + ½q.
    /// </summary>
    [Fact]
    public void A_leader_that_withholds_metal_while_its_ore_is_free_reckons_with_the_plant_abroad()
    {
        var answer = LeaderAnswers.Country("CHN", "metal").In(new TinyWorld().Places("CHN", "home").Places("KAZ", "away").Good("ore").Good("metal")
            .Link("l", "home", "away", 0).Mine("mine", "home", "ore", 10, 0.5)
            .Plant("own", "home", 5, null, null, ("ore", -1), ("metal", 1)).Plant("foreign", "away", 20, null, null, ("ore", -1), ("metal", 1)).Sloped("foreign", 1)
            .User("d", "away", "metal", 100, 1));
        var sold = 48.6 / 1.12;
        answer.Zero.Sold.ShouldNotBeNull().Equals9(85 / 1.5);
        answer.Zero.Others.ShouldNotBeNull().ShouldBe(0, 1e-9);
        answer.Finds(85 / 1.5 - sold);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(48.6 * 48.6 / 2.24 + 196);
        answer.Best.Point.Others.ShouldNotBeNull().ShouldBe(70 - 1.5 * (28 + 0.4 * sold), 1e-2);
        answer.Result.AddsUp().Shipments.Where(row => row.Commodity == "ore").ShouldAllBe(row => Math.Abs(row.Parts.Conduct) < 1e-9);
    }

    /// <summary>
    /// The other stage. Ore at 10; the leader's plant costs 15 up to 20 t, the plant abroad 5; abroad uses 100 − x of metal. Free, the plant
    /// abroad makes all 85 at 15. With K of ore exported P = 80 − K, and the leader earns (65 − K)K on ore and (55 − K)·20 on metal: K = 22.5.
    /// </summary>
    [Fact]
    public void A_leader_that_starves_the_plants_abroad_of_ore_gains_on_its_metal_too()
    {
        var answer = LeaderAnswers.Country("CHN", "ore").In(new TinyWorld().Places("CHN", "home").Places("KAZ", "away").Good("ore").Good("metal")
            .Link("l", "home", "away", 0).Mine("mine", "home", "ore", 10)
            .Plant("own", "home", 15, 20, null, ("ore", -1), ("metal", 1)).Plant("foreign", "away", 5, null, null, ("ore", -1), ("metal", 1))
            .User("d", "away", "metal", 100, 1));
        answer.Zero.Sold.ShouldNotBeNull().Equals9(85);
        answer.Zero.Profit.ShouldNotBeNull().ShouldBe(0, 1e-6);
        answer.Finds(85 - 22.5);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(42.5 * 22.5 + 32.5 * 20);
        answer.Result.Runs("own").Equals9(20);
        answer.Result.Delivered("away", "metal").ShouldBe(57.5, 1e-2);
        answer.Result.Delivered("away", "ore").ShouldBe(52.5, 1e-2);
        answer.Result.Gate("mine", "ore").Equals9(10);
    }

    /// <summary>
    /// A seller's own plant at another place buys beside it: that balance is its own use, and no tonne into it counts as sold to others.
    /// </summary>
    [Fact]
    public void What_goes_into_the_leaders_own_plant_is_not_withheld()
    {
        var world = new TinyWorld().Places("CHN", "pit", "works", "port").Good("ore").Good("metal").Link("a", "pit", "works", 0).Link("b", "pit", "port", 0)
            .Mine("mine", "pit", "ore", 10).Plant("own", "works", 5, null, null, ("ore", -1), ("metal", 1)).SoldBy("mine", "firm").SoldBy("own", "firm")
            .User("ore-user", "port", "ore", 100, 1).User("metal-user", "works", "metal", 60, 1);
        var answer = LeaderAnswers.Seller("firm", "ore").In(world);
        answer.Markets.ShouldBe(["port"]);
        answer.Zero.Sold.ShouldNotBeNull().Equals9(90);
        answer.Finds(45);
        answer.Result.Use("metal-user").Equals9(45);
    }

    /// <summary>
    /// Demand 100 − P, mine a at 10, mine b at 20 + s. The owner has 0.6 of a, by a company below it, and 0.4 of b: it decides on a, and counts
    /// 0.6(P − 10)q + 0.4·½s² with P = 60 − ½q, s = 40 − ½q, that is 22q − ¼q² + 320: q = 44.
    /// </summary>
    [Fact]
    public void An_owner_leads_what_it_controls_and_counts_its_shares_of_all()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("good").Mine("a", "p", "good", 10).Mine("b", "p", "good", 20, 1).User("d", "p", "good", 100, 1)
            .Stake("top", "b", 0.4).Stake("below", "a", 0.6, parent: "top");
        var answer = new LeaderQuestion { Kind = LeaderKind.Owner, Leader = "top", Commodity = "good" }.In(world);
        answer.Sites.ShouldBe(["a"]);
        answer.Finds(90 - 44);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(22 * 44 - 0.25 * 44 * 44 + 320);
    }

    /// <summary>Two forms of one mineral are withheld together: equal demands and costs, so the sum of two monopolies, 45 t each.</summary>
    [Fact]
    public void Forms_of_one_mineral_can_be_led_together()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal").Mine("m", "p", "ore", 10).Mine("m", "p", "metal", 10)
            .User("o", "p", "ore", 100, 1).User("d", "p", "metal", 100, 1);
        var answer = LeaderAnswers.Seller("m", "mineral:thing").In(world);
        answer.Zero.Sold.ShouldNotBeNull().Equals9(180);
        answer.Finds(90);
        answer.Result.Use("o").ShouldBe(45, 1e-2);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(2 * 45 * 45);
    }

    /// <summary>At home everybody is served as a price taker; abroad the leader sells 100 − 2q = 10.</summary>
    [Fact]
    public void A_country_leads_abroad_unless_told_otherwise()
    {
        TinyWorld World() => new TinyWorld().Places("CHN", "home").Places("KAZ", "away").Good("good").Link("l", "home", "away", 0).Mine("m", "home", "good", 10)
            .User("own", "home", "good", 100, 1).User("other", "away", "good", 100, 1);
        var abroad = LeaderAnswers.Country("CHN").In(World());
        abroad.Markets.ShouldBe(["away"]);
        abroad.Result.Use("own").Equals9(90);
        abroad.Result.Use("other").ShouldBe(45, 1e-2);
        var everywhere = (LeaderAnswers.Country("CHN") with { To = "CHN;KAZ" }).In(World());
        everywhere.Markets.ShouldBe(["away", "home"]);
        everywhere.Finds(90);
    }
}
