using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>
/// Measures that hang on the way goods go. A mine in KAZ at 10 USD/t, demand 100 − q in DEU: through RUS at 10 USD/t of freight, or
/// around at 14.
/// </summary>
public sealed class WayTests
{
    private static readonly Measure Duty = new() { Id = "duty", Kind = "tariff", Destination = "DEU", Via = "RUS", Value = 6, Unit = "USD/t" };

    private static TinyWorld World(double around = 14, double? capacity = null) => new TinyWorld().Places("KAZ", "pit").Places("RUS", "omsk").Places("DEU", "port").Good("good")
        .Link("in", "pit", "omsk", 5).Link("out", "omsk", "port", 5).Link("around", "pit", "port", around, capacity: capacity)
        .Mine("m", "pit", "good", 10).User("d", "port", "good", 100, 1);

    [Fact]
    public void A_transit_duty_that_the_other_route_undercuts_only_sends_goods_around()
    {
        var result = World().Measure(Duty).Solve().AddsUp();
        result.Delivered("port", "good").Equals9(24);
        result.Shipment("m").Route.ShouldBe(["around"]);
        result.Shipment("m").Parts.Measures.ShouldBe(0);
        result.Measured("duty").Quantity.ShouldBe(0);
        result.Account("DEU", "duty").ShouldBe(0);
        (Welfare(World().Solve()) - Welfare(result)).Equals9(4 * 76 + 8);
    }

    /// <summary>30 t fit around; the rest pays 10 + 6: price 26, 74 used, 44 through, and the short cut earns 2 USD/t.</summary>
    [Fact]
    public void Where_little_fits_around_the_rest_pays_the_duty_once()
    {
        var result = World(capacity: 30).Measure(Duty).Solve().AddsUp();
        result.Delivered("port", "good").Equals9(26);
        result.Use("d").Equals9(74);
        var through = result.Shipments.Single(row => row.Route.Count == 2);
        through.Quantity.Equals9(44);
        through.Parts.Measures.Equals9(6);
        result.Measured("duty").Quantity.Equals9(44);
        result.Account("DEU", "duty").Equals9(264);
        result.Link("around").Rent.Equals9(60);
    }

    [Fact]
    public void Goods_bound_for_the_country_itself_do_not_pass_through_it()
    {
        var result = World().User("r", "omsk", "good", 100, 1).Measure(Duty with { Destination = null }).Solve().AddsUp();
        result.Delivered("omsk", "good").Equals9(15);
        result.Measured("duty").Quantity.ShouldBe(0);
    }

    /// <summary>20 t through, the rest around at 24: the quota earns 4 USD/t.</summary>
    [Fact]
    public void A_quota_caps_the_tonnes_on_the_way_and_not_those_around_it()
    {
        var result = World().Measure(new Measure { Id = "cap", Kind = "quota", Destination = "DEU", Via = "RUS", Quantity = 20 }).Solve().AddsUp();
        result.Delivered("port", "good").Equals9(24);
        result.Shipments.Single(row => row.Route.Count == 2).Quantity.Equals9(20);
        result.Measured("cap").Price.ShouldNotBeNull().Equals9(4);
        result.Account("DEU", "quota_rent").Equals9(80);
    }

    /// <summary>A tenth of the value before duty, P ÷ 1.1: P = 20 × 1.1, still below 24.</summary>
    [Fact]
    public void A_share_duty_on_a_way_is_a_share_of_what_comes_that_way()
    {
        var result = World().Measure(Duty with { Value = 0.1, Unit = "share" }).Solve().AddsUp();
        result.Delivered("port", "good").ShouldBe(22, 1e-7);
        result.Measured("duty").Price.ShouldNotBeNull().ShouldBe(2, 1e-7);
    }

    /// <summary>Around costs 8; a premium of 5 USD/t makes the 10 through RUS the cheaper way, at 5.</summary>
    [Fact]
    public void A_subsidy_on_a_way_pays_goods_to_go_out_of_their_way()
    {
        var result = World(around: 8).Measure(new Measure { Id = "premium", Kind = "subsidy", Origin = "KAZ", Via = "RUS", Value = 5, Unit = "USD/t" }).Solve().AddsUp();
        result.Delivered("port", "good").Equals9(15);
        result.Shipment("m").Parts.Measures.Equals9(-5);
        result.Account("KAZ", "subsidy").Equals9(-425);
    }

    /// <summary>Where the only passage leads out and back, goods that are paid enough for it take it.</summary>
    [Fact]
    public void A_premium_above_the_round_trip_is_worth_a_round_trip()
    {
        var world = new TinyWorld().Places("KAZ", "pit").Places("RUS", "omsk").Places("DEU", "port").Good("good")
            .Link("in", "pit", "omsk", 2).Link("around", "pit", "port", 8).Mine("m", "pit", "good", 10).User("d", "port", "good", 100, 1)
            .Measure(new Measure { Id = "premium", Kind = "subsidy", Origin = "KAZ", Via = "RUS", Value = 5, Unit = "USD/t" });
        var result = world.Solve().AddsUp();
        result.Shipment("m").Route.ShouldBe(["in", "in", "around"]);
        result.Delivered("port", "good").Equals9(17);
        result.Link("in").Forward.Equals9(83);
        result.Link("in").Backward.Equals9(83);
    }

    [Fact]
    public void Two_measures_on_the_same_way_add_up_and_those_on_two_ways_are_told_apart()
    {
        var tax = new Measure { Id = "tax", Kind = "export_tax", Origin = "KAZ", Via = "RUS", Value = 1, Unit = "USD/t" };
        var toll = new Measure { Id = "toll", Kind = "export_tax", Origin = "KAZ", Via = "around", Value = 9, Unit = "USD/t" };
        var result = World().Measure(Duty with { Value = 2 }).Measure(tax).Measure(toll).Solve().AddsUp();
        result.Delivered("port", "good").Equals9(23);
        result.Measured("tax").Quantity.Equals9(77);
        result.Measured("toll").Quantity.ShouldBe(0);
    }

    /// <summary>The floor of 25 lies above the 24 of the way around, which the levy does not reach: shut out, it does not hold.</summary>
    [Fact]
    public void A_levy_on_a_way_cannot_keep_a_floor_above_the_way_around()
    {
        Measure Floor(double value) => new() { Id = "floor", Kind = "variable_levy", Destination = "DEU", Via = "RUS", Place = "port", Value = value };
        var result = World().Measure(Floor(22)).Solve().AddsUp();
        result.Delivered("port", "good").ShouldBe(22, 1e-7);
        Netback.Market.MarketSolver.Solve(World().Measure(Floor(25)).World).Certificate.Status.ShouldBe(SolveStatus.DoesNotHold);
    }

    [Fact]
    public void A_measure_on_a_way_at_a_rate_of_zero_changes_nothing()
    {
        var result = World().Measure(Duty with { Value = 0 }).Solve();
        result.Shipments.Single().Route.ShouldBe(World().Solve().Shipments.Single().Route);
        result.Certificate.RouteColumns.ShouldBe(World().Solve().Certificate.RouteColumns);
    }

    private static double Welfare(MarketResult result) => result.Certificate.Welfare ?? double.NaN;
}
