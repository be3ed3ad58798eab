using Netback.Market;
using Netback.Market.Conduct;
using Netback.Market.Results;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Sellers with market power: closed forms of Cournot, conjectural variation and reciprocal dumping.</summary>
public sealed class ConductTests
{
    /// <summary>P = 100 − Q, costs 10, 20, 30: P = (100 + 60)/4 = 40 and each sells P − cost.</summary>
    private static TinyWorld Triopoly(double theta) => new TinyWorld().Places("KAZ", "p").Good("good")
        .Mine("a", "p", "good", 10).Mine("b", "p", "good", 20).Mine("c", "p", "good", 30).User("d", "p", "good", 100, 1)
        .Conduct("a", "good", theta).Conduct("b", "good", theta).Conduct("c", "good", theta);

    [Fact]
    public void Three_sellers_in_a_cournot_market_sell_what_the_price_is_above_their_costs()
    {
        var result = Triopoly(1).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(40);
        foreach (var (site, tonnes) in new[] { ("a", 30.0), ("b", 20), ("c", 10) })
        {
            var shipment = result.Shipment(site);
            shipment.Quantity.Equals9(tonnes);
            shipment.Parts.Conduct.Equals9(tonnes);
        }
        result.Account("KAZ", "markup").Equals9(30 * 30 + 20 * 20 + 10 * 10);
        result.Account("KAZ", "user_surplus").Equals9(60 * 60 / 2);
        // Welfare is the area under demand less cost: 100·60 − ½·60² − (300 + 400 + 300).
        result.Certificate.Welfare.ShouldNotBeNull().Equals9(6000 - 1800 - 1000);
        result.Certificate.Objective.ShouldNotBeNull().Equals9(3200 - (900 + 400 + 100) / 2);
    }

    /// <summary>P = cost + θ·q for each, so θ(100 − P) = 3P − 60: at θ = ½, P = 110/3.5.</summary>
    [Fact]
    public void A_conjecture_between_taker_and_cournot_gives_a_price_between()
    {
        var result = Triopoly(0.5).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(110 / 3.5);
        result.Shipment("a").Quantity.Equals9((110 / 3.5 - 10) / 0.5);
    }

    [Fact]
    public void A_theta_of_zero_changes_nothing()
    {
        var taken = MarketSolver.Solve(Triopoly(0).World);
        var without = MarketSolver.Solve((Triopoly(0).World) with { Conducts = [] });
        taken.Prices.ShouldBe(without.Prices);
        taken.Accounts.ShouldBe(without.Accounts);
        $"{taken.Certificate with { Bridge = [], GapByMineral = [], Conflict = [] }}".ShouldBe($"{without.Certificate with { Bridge = [], GapByMineral = [], Conflict = [] }}");
    }

    /// <summary>
    /// Brander and Krugman (1983): the same good crosses both ways. In each of two markets P = 100 − Q, the home seller (cost 10)
    /// and the foreign one (10 + 6 freight) sell P − cost: P = (100 + 10 + 16)/3 = 42, home 32, foreign 26.
    /// </summary>
    [Fact]
    public void Rivals_dump_into_each_others_market_at_a_lower_markup_than_at_home()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("good").Link("l", "a", "b", 6)
            .Mine("ma", "a", "good", 10).Mine("mb", "b", "good", 10)
            .User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1)
            .Conduct("ma", "good", 1).Conduct("mb", "good", 1).Solve().AddsUp();
        result.Delivered("a", "good").Equals9(42);
        result.Delivered("b", "good").Equals9(42);
        result.Shipment("ma", "a").Quantity.Equals9(32);
        result.Shipment("ma", "b").Quantity.Equals9(26);
        result.Shipment("ma", "b").Parts.Conduct.Equals9(26);
        result.Link("l").Forward.Equals9(26);
        result.Link("l").Backward.Equals9(26);
    }

    /// <summary>100 − q = 10 + q + q: 30 t at 70, gate 40; the mine's home keeps the mark-up.</summary>
    [Fact]
    public void A_monopolist_abroad_takes_its_mark_up_home_and_its_netback_holds_it()
    {
        var result = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good", price: 55, market: "home").Link("l", "away", "home", 0)
            .Mine("ma", "away", "good", 10, 1).User("d", "home", "good", 100, 1).Conduct("ma", "good", 1).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(70);
        result.Gate("ma", "good").Equals9(40);
        result.Account("CHN", "markup").Equals9(900);
        result.Netbacks.ShouldHaveSingleItem().Netback.Equals9(70);
        result.Supplies.ShouldHaveSingleItem().Netback.Equals9(70);
    }

    /// <summary>One seller of two mines withholds as one: 100 − 2q = 10, whichever mine the tonnes come from.</summary>
    [Fact]
    public void The_sites_of_one_seller_withhold_together()
    {
        var result = new TinyWorld().Places("KAZ", "p").Good("good")
            .Mine("a", "p", "good", 10, 0, 30).Mine("b", "p", "good", 10, 0, 30).SoldBy("a", "firm").SoldBy("b", "firm")
            .User("d", "p", "good", 100, 1).Conduct("firm", "good", 1).Solve().AddsUp();
        result.Use("d").Equals9(45);
        result.Delivered("p", "good").Equals9(55);
        result.Account("KAZ", "markup").Equals9(45 * 45);
    }

    /// <summary>Ore at 10, the plant takes the price, metal demand 100 − q: with the conjecture β = 1 the miner sells 100 − q = 10 + 5 + q.</summary>
    [Fact]
    public void Upstream_power_reckons_with_the_slope_that_the_row_gives()
    {
        var result = Upstream().Conduct("m", "ore", 1, slope: 1).Solve().AddsUp();
        result.Runs("plant").Equals9(42.5);
        result.Delivered("p", "ore").Equals9(52.5);
        result.Delivered("p", "metal").Equals9(57.5);
    }

    [Fact]
    public void Upstream_power_without_a_slope_is_an_error_that_names_the_row()
    {
        var finding = ConductCheck.Run(Upstream().Conduct("m", "ore", 1).World).ShouldHaveSingleItem();
        finding.Id.ShouldBe("m+ore");
        finding.Found.ShouldBe("no slope, and no single sloped demand for ore at p");
        ConductCheck.Run(Upstream().Conduct("m", "ore", 1, slope: 1).World).ShouldBeEmpty();
    }

    [Fact]
    public void Two_rows_for_one_seller_and_market_are_an_error()
    {
        var world = Triopoly(1).Conduct("a", "good", 0.5, market: "KAZ").World;
        var finding = ConductCheck.Run(world).ShouldHaveSingleItem();
        finding.Id.ShouldBe("a+good+KAZ");
        finding.Found.ShouldBe("a second row for a in good at p, beside a+good");
    }

    [Fact]
    public void No_seller_marks_up_to_its_own_plant()
    {
        var world = Upstream().SoldBy("m", "firm").SoldBy("plant", "firm");
        var priced = world.World;
        var result = world.Conduct("firm", "ore", 1).Solve().AddsUp();
        result.Prices.ShouldBe(MarketSolver.Solve(priced).Prices);
        result.Accounts.ShouldNotContain(row => row.Item == "markup");
    }

    private static TinyWorld Upstream() => new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal")
        .Mine("m", "p", "ore", 10).Plant("plant", "p", 5, null, null, ("ore", -1), ("metal", 1)).User("d", "p", "metal", 100, 1);
}
