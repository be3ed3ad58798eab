using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>
/// A mine (cost 0 + q) sells ore abroad at 100 − x or to a plant at home whose metal fetches 40 − y. Free: 100 − x = 40 − y = x + y,
/// so all goes abroad but nothing pays at home beyond the gate of 50 &gt; 40.
/// </summary>
public sealed class DomesticProcessingTests
{
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("ore").Good("metal").Link("l", "home", "away", 0)
        .Mine("m", "home", "ore", 0, 1).Plant("plant", "home", 0, null, null, ("ore", -1), ("metal", 1))
        .User("dm", "home", "metal", 40, 1).User("do", "away", "ore", 100, 1);

    private static Measure Half(double share = 0.5) => new() { Id = "local", Kind = "domestic_processing", Commodity = "ore", Origin = "KAZ", Value = share };

    /// <summary>x = y: gate 2x = 100 − x − ½μ = 40 − x + ½μ, so 6x = 140, x = 70/3, μ = 2(100 − 3x) = 60.</summary>
    [Fact]
    public void Half_at_home_is_paid_for_by_the_half_abroad()
    {
        var result = World().Measure(Half()).Solve().AddsUp();
        result.Shipment("m", "away").Quantity.Equals9(70.0 / 3);
        result.Shipment("m", "home").Quantity.Equals9(70.0 / 3);
        result.Gate("m", "ore").Equals9(140.0 / 3);
        result.Shipment("m", "away").Parts.Measures.Equals9(30);
        result.Shipment("m", "home").Parts.Measures.Equals9(-30);
        var row = result.Measured("local");
        row.Status.ShouldBe("binding");
        row.Price.ShouldNotBeNull().Equals9(60);
        row.Paid.Equals9(700);
        row.Received.Equals9(700);
        result.Shipments.Where(item => item.Site == "m").Sum(item => item.Parts.Measures * item.Quantity).ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Without_the_duty_all_ore_goes_abroad()
    {
        var result = World().Solve();
        result.Use("do").Equals9(50);
        result.Use("dm").ShouldBe(0, 1e-9);
    }

    /// <summary>A third at home: it does not pay, and cannot be thrown away either: x = 2y, the plant's price may fall below zero.</summary>
    [Fact]
    public void Nothing_may_be_disposed_of_at_the_plant()
    {
        // Metal is worth 1 at most and costs 30 to make: the plant is paid to take ore. y = x/2, gate 1.5x.
        var world = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("ore").Good("metal").Link("l", "home", "away", 0)
            .Mine("m", "home", "ore", 0, 1).Plant("plant", "home", 30, null, null, ("ore", -1), ("metal", 1))
            .User("dm", "home", "metal", 1).User("do", "away", "ore", 100, 1);
        var result = world.Measure(Half(1.0 / 3)).Solve().AddsUp();
        // 1.5x = 100 − x − μ/3 = −29 + 2μ/3: from the first μ = 300 − 7.5x, so 6.5x = 171.
        var x = 171 / 6.5;
        result.Shipment("m", "away").Quantity.Equals9(x);
        result.Runs("plant").Equals9(x / 2);
        result.Delivered("home", "ore").Equals9(-29);
    }

    /// <summary>
    /// A second mine at 10 + q. Each keeps half at home: a gate is the mean of both markets, g = 70 − X with X = 65 − X abroad, so X = 32.5,
    /// g = 37.5, 18.75 and 13.75 t each way, and the same 30 a tonne from abroad to home within each mine.
    /// </summary>
    [Fact]
    public void Each_of_two_mines_keeps_its_own_share_at_home()
    {
        var result = World().Mine("n", "home", "ore", 10, 1).Measure(Half()).Solve().AddsUp();
        foreach (var (site, tonnes) in new[] { ("m", 18.75), ("n", 13.75) })
        {
            result.Gate(site, "ore").Equals9(37.5);
            result.Shipment(site, "away").Quantity.Equals9(tonnes);
            result.Shipment(site, "home").Quantity.Equals9(tonnes);
            result.Shipment(site, "away").Parts.Measures.Equals9(30);
            result.Shipment(site, "home").Parts.Measures.Equals9(-30);
        }
    }
}
