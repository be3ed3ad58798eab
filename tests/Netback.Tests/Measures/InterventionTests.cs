using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>A public buyer: demand 100 − q and supply 10 + q meet at 45 t and 55.</summary>
public sealed class InterventionTests
{
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "p").Good("good").Mine("m", "p", "good", 10, 1).User("d", "p", "good", 100, 1);

    private static Measure Buyer(double floor, double? quantity = null) =>
        new() { Id = "stock", Kind = "intervention", Commodity = "good", Place = "p", Value = floor, Unit = "USD/t", Quantity = quantity };

    /// <summary>At 60 users take 40, the mine yields 50: ten go into stock for 600.</summary>
    [Fact]
    public void The_buyer_takes_what_is_left_over_at_the_floor()
    {
        var free = World().Solve();
        var result = World().Measure(Buyer(60)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(60);
        var row = result.Measured("stock");
        row.Status.ShouldBe("binding");
        row.Quantity.Equals9(10);
        row.Paid.Equals9(600);
        result.Account("KAZ", "floor_outlay").Equals9(-600);
        // The stock is worth nothing: users lose ½·(45² − 40²), the mine gains ½·(50² − 45²), the state pays 600.
        (result.Certificate.Welfare.ShouldNotBeNull() - free.Certificate.Welfare.ShouldNotBeNull()).Equals9(-212.5 + 237.5 - 600);
    }

    /// <summary>Six tonnes: 100 − q = 10 + q + 6, so q = 42 at 58, below the floor.</summary>
    [Fact]
    public void A_buyer_that_may_not_buy_enough_leaves_the_price_below_the_floor()
    {
        var result = World().Measure(Buyer(60, 6)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(58);
        result.Measured("stock").Quantity.Equals9(6);
        result.Measured("stock").Paid.Equals9(6 * 58);
    }

    [Fact]
    public void A_floor_below_the_price_buys_nothing()
    {
        var result = World().Measure(Buyer(50)).Solve().AddsUp();
        result.Delivered("p", "good").Equals9(55);
        result.Measured("stock").Status.ShouldBe("slack");
        result.Accounts.ShouldNotContain(row => row.Item == "floor_outlay");
    }
}
