using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Contracts for difference: a mine at 10 + q, users at 100 − q; free 45 t at 55.</summary>
public sealed class ContractForDifferenceTests
{
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "p").Good("good").Mine("m", "p", "good", 10, 1).User("d", "p", "good", 100, 1);

    private static Measure Contract(double strike, double? quantity = null, double? upside = null) =>
        new() { Id = "cfd", Kind = "cfd", Commodity = "good", Site = "m", Place = "p", Value = strike, Unit = "USD/t", Quantity = quantity, Upside = upside };

    /// <summary>The mine sells at 60: 50 t, which users take at 50; the state pays 10 on each.</summary>
    [Fact]
    public void Support_brings_the_mine_the_strike_and_the_users_a_lower_price()
    {
        var free = World().Solve();
        var result = World().Measure(Contract(60)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(50);
        result.Gate("m", "good").Equals9(60);
        var row = result.Measured("cfd");
        row.Quantity.Equals9(50);
        row.Price.ShouldNotBeNull().Equals9(10);
        row.Paid.Equals9(500);
        result.Account("KAZ", "floor_outlay").Equals9(-500);
        // Outlay = what the mine gains + what users gain + the triangle lost: ∫ of both sides from 45 to 50 t.
        var mine = (50 * 50 - 45 * 45) / 2.0;
        var users = (50 * 50 - 45 * 45) / 2.0;
        row.Paid.Equals9(mine + users + (free.Certificate.Welfare - result.Certificate.Welfare ?? double.NaN));
        (free.Certificate.Welfare - result.Certificate.Welfare ?? double.NaN).Equals9(25);
    }

    /// <summary>Twenty covered tonnes change no decision: 45 t at 55, and 5 on each of the twenty.</summary>
    [Fact]
    public void Support_of_fewer_tonnes_than_are_shipped_is_income_and_moves_nothing()
    {
        var free = World().Solve();
        var result = World().Measure(Contract(60, 20)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(55);
        result.Measured("cfd").Paid.Equals9(100);
        result.Account("KAZ", "producer_surplus").Equals9(free.Account("KAZ", "producer_surplus") + 100);
        (result.Certificate.Welfare - free.Certificate.Welfare ?? double.NaN).ShouldBe(0, 1e-6);
    }

    /// <summary>Half of what lies above 40 is paid back: the mine sees P/2 + 20, so q = 40, P = 60, and pays 10 a tonne.</summary>
    [Fact]
    public void An_upside_share_is_paid_back_on_every_tonne_covered()
    {
        var result = World().Measure(Contract(40, upside: 0.5)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(60);
        result.Gate("m", "good").Equals9(50);
        var row = result.Measured("cfd");
        row.Status.ShouldBe("payback");
        row.Received.Equals9(400);
        result.Account("KAZ", "floor_payback").Equals9(400);
    }

    /// <summary>Twenty tonnes at most: the forty-five are sold as without it, and 20 · ½ · (55 − 40) is paid back.</summary>
    [Fact]
    public void A_payback_on_fewer_tonnes_than_are_shipped_moves_nothing()
    {
        var result = World().Measure(Contract(40, 20, 0.5)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(55);
        result.Measured("cfd").Received.Equals9(150);
        result.Account("KAZ", "floor_payback").Equals9(150);
    }

    /// <summary>A monopolist (cost 10) with twenty tonnes covered withholds on the rest: 100 − q − (q − 20) = 10, q = 55, P = 45.</summary>
    [Fact]
    public void Conduct_does_not_apply_to_covered_tonnes()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("good").Mine("m", "p", "good", 10).User("d", "p", "good", 100, 1).Conduct("m", "good", 1);
        world.Solve().Use("d").Equals9(45);
        var result = world.Measure(Contract(60, 20)).Solve().AddsUp();
        result.Use("d").Equals9(55);
        result.Delivered("p", "good").Equals9(45);
        result.Measured("cfd").Paid.Equals9(300);
        result.Account("KAZ", "markup").Equals9(35 * 35);
        result.Account("KAZ", "producer_surplus").Equals9(35 * 20 + 300);
    }

    [Fact]
    public void A_plant_that_is_paid_for_its_metal_keeps_the_support_in_its_margin()
    {
        var result = new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal").Mine("o", "p", "ore", 10, 1)
            .Plant("m", "p", 0, null, null, ("ore", -1), ("metal", 1)).User("d", "p", "metal", 100, 1)
            .Measure(Contract(60, 20) with { Commodity = "metal" }).Solve().AddsUp();
        result.Delivered("p", "metal").Equals9(55);
        result.Account("KAZ", "processing_margin").Equals9(100);
    }

    /// <summary>
    /// With all of the upside paid back the mine sees 40 whatever the price: 30 t at P = 70, 30 a tonne paid back, while no more than the
    /// quantity is shipped; under one of 25 t the 45 t at 55 stand, and 25 · 15 is paid back.
    /// </summary>
    [Theory]
    [InlineData(35, 70, 30 * 30)]
    [InlineData(25, 55, 25 * 15)]
    public void A_contract_that_pays_back_all_the_upside_fixes_the_price_of_what_it_covers(double quantity, double price, double payback)
    {
        var result = World().Measure(Contract(40, quantity, 1)).Solve().AddsUp();
        result.Delivered("p", "good").ShouldBe(price, 1e-7);
        result.Measured("cfd").Received.ShouldBe(payback, 1e-4);
        result.Account("KAZ", "floor_payback").ShouldBe(payback, 1e-4);
    }
}
