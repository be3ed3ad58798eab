using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Duties, taxes, subsidies and royalties in USD per tonne against the textbook's closed forms.</summary>
public sealed class SpecificDutyTests
{
    private static readonly Measure Duty = new() { Id = "duty", Kind = "tariff", Destination = "KAZ", Value = 10, Unit = "USD/t" };

    /// <summary>Home: demand 100 − q, supply 20 + q. Abroad sells any quantity at 30.</summary>
    private static TinyWorld Small() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
        .Mine("mh", "home", "good", 20, 1).Mine("ma", "away", "good", 30).User("d", "home", "good", 100, 1);

    /// <summary>Home: demand 100 − q, no mine. Abroad supplies at 10 + q: free trade 45 t at 55.</summary>
    private static TinyWorld Large() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
        .Mine("ma", "away", "good", 10, 1).User("d", "home", "good", 100, 1);

    /// <summary>At 40: home mines 20, uses 60, imports 40, duty 400; the loss is the two triangles ½·10·10 each.</summary>
    [Fact]
    public void A_small_country_pays_its_own_tariff_and_loses_the_two_triangles()
    {
        var free = Small().Solve();
        var result = Small().Measure(Duty).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(40);
        result.Gate("ma", "good").Equals9(30);
        result.Use("d").Equals9(60);
        result.Shipment("ma").Quantity.Equals9(40);
        result.Shipment("ma").Parts.Measures.Equals9(10);
        var row = result.Measured("duty");
        row.Quantity.Equals9(40);
        row.Price.ShouldBe(10);
        row.Paid.Equals9(400);
        row.Received.Equals9(400);
        result.Account("KAZ", "duty").Equals9(400);
        (CountryTotal(result, "KAZ") - CountryTotal(free, "KAZ")).Equals9(-100);
        (CountryTotal(result, "CHN") - CountryTotal(free, "CHN")).Equals9(0);
    }

    /// <summary>100 − q = 10 + q + 10: q = 40, price 60 inside, 50 outside. Home gains 5·40 − ½·5·5, the world loses ½·10·5.</summary>
    [Fact]
    public void A_large_country_shifts_half_of_its_tariff_abroad_and_gains_by_its_terms_of_trade()
    {
        var free = Large().Solve();
        var result = Large().Measure(Duty).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(60);
        result.Gate("ma", "good").Equals9(50);
        (CountryTotal(result, "KAZ") - CountryTotal(free, "KAZ")).Equals9(200 - 12.5);
        (Welfare(result) - Welfare(free)).Equals9(-25);
    }

    [Fact]
    public void An_export_tax_and_an_equal_import_tariff_differ_only_in_who_receives()
    {
        var tariff = Large().Measure(Duty).Solve().AddsUp();
        var tax = Large().Measure(new Measure { Id = "duty", Kind = "export_tax", Origin = "CHN", Value = 10, Unit = "USD/t" }).Solve().AddsUp();
        tax.Prices.ShouldBe(tariff.Prices);
        tax.Shipments.Select(row => row.Quantity).ShouldBe(tariff.Shipments.Select(row => row.Quantity));
        Welfare(tax).Equals9(Welfare(tariff));
        tariff.Account("KAZ", "duty").Equals9(400);
        tax.Account("CHN", "export_tax").Equals9(400);
        tax.Account("KAZ", "duty").ShouldBe(0);
    }

    /// <summary>100 − q = 10 + q − 10: q = 50, gate 60, delivered 50; the home of the mine pays 500.</summary>
    [Fact]
    public void A_subsidy_lifts_the_gate_and_lowers_the_delivered_price()
    {
        var free = Large().Solve();
        var result = Large().Measure(new Measure { Id = "aid", Kind = "subsidy", Site = "ma", Value = 10, Unit = "USD/t" }).Solve().AddsUp();
        result.Gate("ma", "good").Equals9(60);
        result.Delivered("home", "good").Equals9(50);
        result.Shipment("ma").Parts.Measures.Equals9(-10);
        result.Account("CHN", "subsidy").Equals9(-500);
        (Welfare(result) - Welfare(free)).Equals9(-25);
    }

    /// <summary>100 − q = 10 + q + 10: the gate price holds the royalty, 60 = 10 + 40 + 10; the mine keeps ½·40².</summary>
    [Fact]
    public void A_royalty_is_part_of_the_gate_price_and_goes_to_the_country_of_the_mine()
    {
        var result = Large().Measure(new Measure { Id = "royal", Kind = "royalty", Origin = "CHN", Value = 10, Unit = "USD/t" }).Solve().AddsUp();
        result.Gate("ma", "good").Equals9(60);
        result.Account("CHN", "royalty").Equals9(400);
        result.Account("CHN", "producer_surplus").Equals9(800);
    }

    [Fact]
    public void A_tariff_does_not_act_at_home_nor_a_clubs_tariff_inside_the_club()
    {
        var free = Large().Club("union", "KAZ", "CHN").Solve();
        var inside = Large().Club("union", "KAZ", "CHN").Measure(Duty with { Destination = "group:union" }).Solve();
        inside.Prices.ShouldBe(free.Prices);
        inside.Measured("duty").Quantity.ShouldBe(0);
        Large().Club("union", "KAZ").Measure(Duty with { Destination = "group:union" }).Solve().Delivered("home", "good").Equals9(60);
    }

    [Theory]
    [InlineData("tariff")]
    [InlineData("export_tax")]
    [InlineData("subsidy")]
    [InlineData("royalty")]
    public void A_rate_of_zero_changes_nothing(string kind)
    {
        var free = Small().Solve();
        var result = Small().Measure(new Measure { Id = "none", Kind = kind, Value = 0, Unit = "USD/t" }).Solve();
        result.Prices.ShouldBe(free.Prices);
        result.Accounts.ShouldBe(free.Accounts);
        result.Measures.ShouldBeEmpty();
        result.Certificate.Bridge.ShouldBe(free.Certificate.Bridge);
    }

    private static double CountryTotal(MarketResult result, string country) => result.Accounts.Where(row => row.Country == country).Sum(row => row.Value);

    private static double Welfare(MarketResult result) => result.Certificate.Welfare.ShouldNotBeNull();

    /// <summary>What a union bans from leaving goes on inside it: a mine at 10 + q serves the other member with 45 t at 55, and nobody outside. A ban of the mine's
    /// country alone stops both, one of the other member neither: 10 + 2x = 100 − x.</summary>
    [Theory]
    [InlineData("group:union", 45, 0)]
    [InlineData("KAZ", 0, 0)]
    [InlineData("UZB", 30, 30)]
    public void A_ban_on_exports_of_a_group_does_not_act_inside_it(string origin, double inside, double outside)
    {
        var world = new TinyWorld().Places("KAZ", "pit").Places("UZB", "member").Places("CHN", "outside").Good("good").Club("union", "KAZ", "UZB")
            .Link("in", "pit", "member", 0).Link("out", "pit", "outside", 0).Mine("m", "pit", "good", 10, 1)
            .User("di", "member", "good", 100, 1).User("do", "outside", "good", 100, 1).Measure("ban", "export_ban", origin);
        var result = world.Solve().AddsUp();
        result.Use("di").ShouldBe(inside, 1e-7);
        result.Use("do").ShouldBe(outside, 1e-7);
    }
}
