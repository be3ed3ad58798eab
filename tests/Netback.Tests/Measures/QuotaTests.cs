using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>A quota is a tariff whose rate the market finds; what differs is who receives.</summary>
public sealed class QuotaTests
{
    private static TinyWorld Large() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
        .Mine("ma", "away", "good", 10, 1).User("d", "home", "good", 100, 1);

    private static Measure QuotaOf(double tonnes, string? rentTo = null) =>
        new() { Id = "q", Kind = "quota", Destination = "KAZ", Quantity = tonnes, RentTo = rentTo };

    /// <summary>40 t: 60 inside, 50 at the gate, as under a tariff of 10.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_quota_of_the_tonnes_that_a_tariff_leaves_gives_the_same_market_whatever_the_conduct(double theta)
    {
        var tariff = Large().Conduct("ma", "good", theta).Measure(new Measure { Id = "q", Kind = "tariff", Destination = "KAZ", Value = 10, Unit = "USD/t" }).Solve().AddsUp();
        var tonnes = tariff.Measured("q").Quantity;
        var quota = Large().Conduct("ma", "good", theta).Measure(QuotaOf(tonnes)).Solve().AddsUp();
        tonnes.Equals9((90.0 - 10) / (2 + theta));
        quota.Delivered("home", "good").Equals9(tariff.Delivered("home", "good"));
        quota.Gate("ma", "good").Equals9(tariff.Gate("ma", "good"));
        var row = quota.Measured("q");
        row.Status.ShouldBe("binding");
        row.Price.ShouldNotBeNull().Equals9(10);
        quota.Account("KAZ", "quota_rent").Equals9(10 * tonnes);
        quota.Shipment("ma").Parts.Measures.Equals9(10);
    }

    [Fact]
    public void The_rent_of_a_quota_goes_where_the_row_says()
    {
        var result = Large().Measure(QuotaOf(40, "origin")).Solve().AddsUp();
        result.Account("CHN", "quota_rent").Equals9(400);
        result.Account("KAZ", "quota_rent").ShouldBe(0);
    }

    [Fact]
    public void A_quota_that_is_not_reached_has_no_rent()
    {
        var result = Large().Measure(QuotaOf(50)).Solve().AddsUp();
        result.Measured("q").Status.ShouldBe("slack");
        result.Delivered("home", "good").Equals9(55);
        result.Accounts.ShouldNotContain(row => row.Item == "quota_rent");
    }

    /// <summary>Home alone: 100 − q = 20 + q.</summary>
    [Fact]
    public void A_quota_of_nothing_is_a_ban()
    {
        var quota = Large().Mine("mh", "home", "good", 20, 1).Measure(QuotaOf(0)).Solve().AddsUp();
        var ban = Large().Mine("mh", "home", "good", 20, 1).Measure(new Measure { Id = "q", Kind = "import_ban", Destination = "KAZ" }).Solve().AddsUp();
        quota.Delivered("home", "good").Equals9(60);
        ban.Delivered("home", "good").Equals9(60);
        quota.Shipments.ShouldNotContain(row => row.Site == "ma" && row.Quantity > 1e-9);
    }

    /// <summary>A monopolist's 30 t cut to 20: P = 80, g = 30, of the 50 between them 20 is mark-up and 30 rent.</summary>
    [Fact]
    public void The_rent_of_a_quota_is_what_the_mark_up_leaves()
    {
        var result = Large().Conduct("ma", "good", 1).Measure(QuotaOf(20, "origin")).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(80);
        result.Gate("ma", "good").Equals9(30);
        result.Measured("q").Price.ShouldNotBeNull().Equals9(30);
        result.Account("CHN", "quota_rent").Equals9(600);
        result.Account("CHN", "markup").Equals9(400);
        result.Account("KAZ", "quota_rent").ShouldBe(0);
    }
}
