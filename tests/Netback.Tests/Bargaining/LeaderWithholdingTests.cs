using Netback.Bargaining.Leader;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>A leader that withholds, against the closed forms of the textbook.</summary>
public sealed class LeaderWithholdingTests
{
    /// <summary>
    /// Dominant firm with a competitive fringe. Demand 100 − P, fringe P = 20 + s, leader at 10: residual demand 120 − 2P, so
    /// P = 60 − q/2 and 60 − q = 10: q = 50, P = 35, fringe 15. As a price taker the leader sells all 90 at 10.
    /// </summary>
    [Fact]
    public void A_dominant_firm_is_a_monopolist_on_what_its_fringe_leaves()
    {
        var answer = LeaderAnswers.Seller("dom").In(WithFringe());
        answer.Zero.Sold.ShouldNotBeNull().Equals9(90);
        answer.Zero.Profit.ShouldNotBeNull().ShouldBe(0, 1e-6);
        answer.Finds(90 - 50);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(25 * 50);
        answer.Best.Point.Markup.ShouldNotBeNull().ShouldBe(25, 1e-3);
        answer.Best.Point.Others.ShouldNotBeNull().ShouldBe(15, 1e-2);
        answer.Full.Sold.ShouldNotBeNull().ShouldBe(0, 1e-9);
        answer.Full.Profit.ShouldNotBeNull().ShouldBe(0, 1e-6);
        answer.Full.MarketPrice.ShouldNotBeNull().Equals9(60);
        answer.RunnerUp.ShouldBeNull();
        answer.Uncertified.ShouldBe(0);
        answer.Result.AddsUp().Shipment("dom").Quantity.ShouldBe(answer.Best.Point.Sold ?? 0, 1e-9);
    }

    /// <summary>P = 100 − Q, both at 10. The follower (θ = 1) answers q₂ = (90 − q₁)/2; the leader sells 45, the follower 22.5, P = 32.5.</summary>
    [Fact]
    public void A_stackelberg_leader_sells_twice_what_its_cournot_follower_does()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("good").Mine("dom", "p", "good", 10).Mine("follower", "p", "good", 10)
            .User("d", "p", "good", 100, 1).Conduct("follower", "good", 1);
        var answer = LeaderAnswers.Seller("dom").In(world);
        (answer.Zero.Sold ?? 0).Equals9(90);
        answer.Finds(90 - 45);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(22.5 * 45);
        answer.Best.Point.Others.ShouldNotBeNull().ShouldBe(22.5, 1e-2);
        answer.Best.Point.MarketPrice.ShouldNotBeNull().ShouldBe(32.5, 1e-2);
    }

    /// <summary>With θ of its own in the case the leader still leads: it is no follower of itself.</summary>
    [Fact]
    public void The_leaders_own_theta_is_nothing_while_it_leads()
    {
        var answer = LeaderAnswers.Seller("dom").In(WithFringe().Conduct("dom", "good", 1));
        answer.Zero.Sold.ShouldNotBeNull().Equals9(90);
        answer.Finds(40);
    }

    /// <summary>
    /// Home uses 100 − P and mines at 20 + q; abroad sells any quantity at 30. Under a tariff of 10 imports come at 40 whatever the home
    /// mine does: it sells 20 at 40. A quota of the same 40 t leaves it 60 − P: 60 − 2q = 20 + q, q = 40/3, P = 140/3 (Bhagwati 1965).
    /// </summary>
    [Fact]
    public void A_tariff_and_a_quota_of_equal_imports_differ_once_the_home_producer_leads()
    {
        var tariff = LeaderAnswers.Seller("home-mine").In(Protected().Measure(Tariff));
        var quota = LeaderAnswers.Seller("home-mine").In(Protected().Measure(Quota(40)));
        tariff.Zero.Sold.ShouldNotBeNull().Equals9(20);
        quota.Zero.Sold.ShouldNotBeNull().Equals9(20);
        quota.Zero.MarketPrice.ShouldNotBeNull().Equals9(tariff.Zero.MarketPrice ?? 0);
        tariff.Best.Point.Lever.ShouldBe(0);
        tariff.Best.Point.MarketPrice.ShouldNotBeNull().Equals9(40);
        tariff.Best.Point.Profit.ShouldNotBeNull().Equals9(200);
        quota.Finds(20 - 40 / 3.0);
        quota.Best.Point.MarketPrice.ShouldNotBeNull().ShouldBe(140 / 3.0, 1e-3);
        quota.Best.Point.Profit.ShouldNotBeNull().Equals9(40 / 3.0 * 140 / 3 - 20 * 40 / 3.0 - 40 / 3.0 * 40 / 6);
        quota.Best.Point.Others.ShouldNotBeNull().Equals9(40);
    }

    /// <summary>
    /// The same two under θ, which marks up by what a seller sells and does not ask where imports come from: P − θq = 20 + q at 40
    /// under the tariff, and a quota of the imports that the tariff leaves gives the same market.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Under_theta_the_two_stay_equal(double theta)
    {
        var tariff = Protected().Conduct("home-mine", "good", theta).Measure(Tariff).Solve();
        var quota = Protected().Conduct("home-mine", "good", theta).Measure(Quota(tariff.Measured("p").Quantity)).Solve();
        tariff.Shipment("home-mine").Quantity.Equals9(20 / (1 + theta));
        quota.Delivered("home", "good").Equals9(tariff.Delivered("home", "good"));
        quota.Shipment("home-mine").Quantity.Equals9(20 / (1 + theta));
        quota.Measured("p").Price.ShouldNotBeNull().Equals9(10);
    }

    /// <summary>
    /// Abroad uses 100 − P; home mines at 10 + q and uses nothing. The best export limit is 100 − 2q = 10 + q, q = 30; it is the market of
    /// the best export tax, 70 − 40 = 30, and the country gains the same.
    /// </summary>
    [Fact]
    public void A_large_countrys_best_export_restriction_is_its_best_export_tax()
    {
        var answer = LeaderAnswers.Country("CHN").In(Exporting());
        answer.Finds(45 - 30);
        answer.Best.Point.Profit.ShouldNotBeNull().Equals9(30 * 30 + 30 * 30 / 2.0);
        var taxed = Exporting().Measure(Tax(30)).Solve();
        taxed.Delivered("away", "good").ShouldBe(answer.Best.Point.MarketPrice ?? 0, 1e-2);
        Total(taxed, "CHN").Equals9(answer.Best.Point.Profit ?? 0);
        foreach (var other in new[] { 0.0, 15, 29, 31, 45, 60 }) Total(Exporting().Measure(Tax(other)).Solve(), "CHN").ShouldBeLessThan(Total(taxed, "CHN"));
    }

    /// <summary>
    /// With users at home, 40 − P, that count: W = ∫ of home use + abroad's 100 − x on exports − 10 m − ½m². Exports x, home use h: 40 − h = 10 + x + h
    /// and 100 − 2x = 10 + x + h, so h = (30 − x)/2 and 90 − 3x = (30 − x)/2: x = 30, h = 0 with its price at 40. A lower intercept of abroad,
    /// 70 − P: 60 − 3x = (30 − x)/2, x = 18, h = 6, home price 34, abroad 52.
    /// </summary>
    [Fact]
    public void A_country_that_counts_its_users_restricts_to_where_the_marginal_revenue_abroad_is_the_price_at_home()
    {
        var world = Exporting(70).User("own", "home", "good", 40, 1);
        var all = (LeaderAnswers.Country("CHN") with { Purse = Purse.Country, CountsUsers = true }).In(world);
        all.Finds((all.Zero.Sold ?? 0) - 18);
        all.Best.Point.GatePrice.ShouldNotBeNull().ShouldBe(34, 1e-3);
        all.Best.Point.MarketPrice.ShouldNotBeNull().ShouldBe(52, 1e-3);
        all.Best.Point.Profit.ShouldNotBeNull().Equals9(Total(all.Result, "CHN"));
    }

    private static TinyWorld WithFringe() => new TinyWorld().Places("KAZ", "p").Good("good").Mine("dom", "p", "good", 10)
        .Mine("fringe", "p", "good", 20, 1).User("d", "p", "good", 100, 1);

    private static TinyWorld Protected() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
        .Mine("home-mine", "home", "good", 20, 1).Mine("ma", "away", "good", 30).User("d", "home", "good", 100, 1);

    private static TinyWorld Exporting(double intercept = 100) => new TinyWorld().Places("CHN", "home").Places("KAZ", "away").Good("good").Link("l", "home", "away", 0)
        .Mine("m", "home", "good", 10, 1).User("d", "away", "good", intercept, 1);

    private static Measure Tariff => new() { Id = "p", Kind = "tariff", Destination = "KAZ", Value = 10, Unit = "USD/t" };

    private static Measure Quota(double tonnes) => new() { Id = "p", Kind = "quota", Destination = "KAZ", Quantity = tonnes };

    private static Measure Tax(double rate) => new() { Id = "tax", Kind = "export_tax", Origin = "CHN", Value = rate, Unit = "USD/t" };

    private static double Total(MarketResult result, string country) => result.Accounts.Where(row => row.Country == country).Sum(row => row.Value);

    /// <summary>
    /// A quota of 40 t on the leader's own sales: as a price taker it gets 10 of the 60 that users pay, and home the rent of 50. The least
    /// withheld frees the quota, and the whole 50 is the leader's: with w withheld (40 − w)(50 + w), 2,000 just above none.
    /// </summary>
    [Fact]
    public void A_leader_under_a_quota_withholds_a_trifle_and_takes_the_rent()
    {
        var world = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0)
            .Mine("dom", "away", "good", 10).User("d", "home", "good", 100, 1);
        var answer = LeaderAnswers.Seller("dom").In(world.Measure(Quota(40)));
        answer.Zero.Sold.ShouldNotBeNull().Equals9(40);
        answer.Zero.Profit.ShouldNotBeNull().ShouldBe(0, 1e-6);
        answer.Best.Point.Lever.ShouldBeInRange(1e-12, 0.02);
        answer.Best.Point.Profit.ShouldNotBeNull().ShouldBe(2000, 0.2);
        answer.Result.AddsUp().Accounts.Where(row => row.Item == "quota_rent").Sum(row => row.Value).ShouldBe(0, 1e-6);
    }
}
