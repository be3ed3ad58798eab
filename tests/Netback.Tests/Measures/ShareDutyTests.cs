using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Duties that are a share of a price: fixed points with closed forms.</summary>
public sealed class ShareDutyTests
{
    private static TinyWorld Large() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
        .Mine("ma", "away", "good", 10, 1).User("d", "home", "good", 100, 1);

    /// <summary>Goods at 30 cross at 5 to the port and go 3 further inland.</summary>
    private static TinyWorld Inland() => new TinyWorld().Places("KAZ", "port", "home").Places("CHN", "away", "gate").Good("good")
        .Link("out", "away", "gate", 4).Link("sea", "gate", "port", 5).Link("rail", "port", "home", 3)
        .Mine("ma", "away", "good", 26).User("d", "home", "good", 100, 1);

    private static Measure Share(string kind, double value, string? basis = null, string id = "duty") => new()
    {
        Id = id,
        Kind = kind,
        Origin = kind == "tariff" ? null : "CHN",
        Destination = kind == "tariff" ? "KAZ" : null,
        Value = value,
        Unit = "share",
        Basis = basis,
    };

    /// <summary>100 − q = 1.25·(10 + q).</summary>
    [Fact]
    public void A_share_of_the_customs_value_multiplies_the_price_abroad()
    {
        var result = Large().Measure(Share("tariff", 0.25)).Solve().AddsUp();
        var q = 87.5 / 2.25;
        result.Use("d").Equals9(q);
        result.Gate("ma", "good").Equals9(10 + q);
        result.Measured("duty").Price.ShouldNotBeNull().Equals9(0.25 * (10 + q));
        result.Account("KAZ", "duty").Equals9(0.25 * (10 + q) * q);
        result.Certificate.Conditions.ShouldHaveSingleItem().Residual.ShouldBeLessThan(1e-9);
    }

    /// <summary>cif 26 + 4 + 5 = 35; fob 26 + 4 = 30; inland freight is never dutiable.</summary>
    [Theory]
    [InlineData(null, 35)]
    [InlineData("cif", 35)]
    [InlineData("fob", 30)]
    public void The_customs_value_ends_at_the_border_that_the_basis_names(string? basis, double value)
    {
        var result = Inland().Measure(Share("tariff", 0.2, basis)).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(38 + 0.2 * value);
        result.Measured("duty").Price.ShouldNotBeNull().Equals9(0.2 * value);
    }

    [Fact]
    public void Two_duties_on_one_customs_value_are_as_one_of_their_sum()
    {
        var one = Large().Measure(Share("tariff", 0.25)).Solve();
        var two = Large().Measure(Share("tariff", 0.1, id: "a")).Measure(Share("tariff", 0.15, id: "b")).Solve().AddsUp();
        two.Delivered("home", "good").Equals9(one.Delivered("home", "good"));
        (two.Measured("a").Received + two.Measured("b").Received).Equals9(one.Measured("duty").Received);
    }

    /// <summary>100 − q = 1.2·(10 + q): q = 40, gate 50, tax 10.</summary>
    [Fact]
    public void An_export_tax_is_a_share_of_the_gate_price()
    {
        var result = Large().Measure(Share("export_tax", 0.2)).Solve().AddsUp();
        result.Gate("ma", "good").Equals9(50);
        result.Delivered("home", "good").Equals9(60);
        result.Account("CHN", "export_tax").Equals9(400);
    }

    /// <summary>Gate = (10 + q)/0.8 = 100 − q: q = 70/1.8.</summary>
    [Fact]
    public void A_royalty_is_a_share_of_the_gate_price_that_it_is_part_of()
    {
        var result = Large().Measure(Share("royalty", 0.2)).Solve().AddsUp();
        result.Use("d").Equals9(70 / 1.8);
        result.Account("CHN", "royalty").Equals9(0.2 * (100 - 70 / 1.8) * 70 / 1.8);
    }

    /// <summary>100 − q = 0.8·(10 + q): q = 92/1.8.</summary>
    [Fact]
    public void A_subsidy_is_a_share_of_the_gate_price()
    {
        var result = Large().Measure(Share("subsidy", 0.2)).Solve().AddsUp();
        result.Use("d").Equals9(92 / 1.8);
        result.Account("CHN", "subsidy").Equals9(-0.2 * (10 + 92 / 1.8) * 92 / 1.8);
    }

    /// <summary>A floor of 60 beside a duty of a fifth: gate 50 = 10 + 40, customs value 60/1.2 = 50, duty 10, and nothing left for the levy.</summary>
    [Theory]
    [InlineData(60, 0)]
    [InlineData(70, 70 - 40 - 70 * 0.2 / 1.2)]
    public void A_levy_takes_what_a_share_duty_leaves_of_the_way_to_the_floor(double floor, double levy)
    {
        var result = Large().Measure(Share("tariff", 0.2))
            .Measure(new Measure { Id = "floor", Kind = "variable_levy", Destination = "KAZ", Place = "home", Value = floor, Unit = "USD/t" }).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(floor);
        result.Measured("floor").Price.ShouldNotBeNull().ShouldBe(levy, 1e-7);
    }

    /// <summary>From 26 over two borders at 4 and 5, then 3 inland: cif is what the goods cost at the last border, 35, fob at the first, 26.</summary>
    [Theory]
    [InlineData("cif", 35)]
    [InlineData("fob", 26)]
    public void Over_two_borders_cif_ends_at_the_last_and_fob_at_the_first(string basis, double value)
    {
        var result = new TinyWorld().Places("KAZ", "port", "home").Places("RUS", "omsk").Places("CHN", "away").Good("good")
            .Link("out", "away", "omsk", 4).Link("in", "omsk", "port", 5).Link("rail", "port", "home", 3)
            .Mine("ma", "away", "good", 26).User("d", "home", "good", 100, 1).Measure(Share("tariff", 0.2, basis)).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(38 + 0.2 * value);
        result.Account("KAZ", "duty").Equals9(0.2 * value * (62 - 0.2 * value));
        result.Account("RUS", "duty").ShouldBe(0);
    }
}
