using Netback.Market.Conduct;
using Netback.Tests.Bargaining;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Sellers with market power over several markets and where demand is derived: closed forms.</summary>
public sealed class ConductMarketsTests
{
    /// <summary>
    /// Brander and Krugman (1983) at any freight t: in each market P = 100 − Q, the home seller at 10 sells (90 + t)/3 and the foreign one (90 − 2t)/3;
    /// from t = 45 on, half of 90, nothing crosses and each is a monopolist at home.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(30)]
    [InlineData(44)]
    [InlineData(45)]
    [InlineData(60)]
    public void Reciprocal_dumping_falls_with_freight_and_ends_where_it_reaches_half_the_margin(double freight)
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("good").Link("l", "a", "b", freight)
            .Mine("ma", "a", "good", 10).Mine("mb", "b", "good", 10).User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1)
            .Conduct("ma", "good", 1).Conduct("mb", "good", 1).Solve().AddsUp();
        double Sold(string site, string place) => result.Shipments.Where(row => row.Site == site && row.Destination == place).Sum(row => row.Quantity);
        var (home, abroad) = freight < 45 ? ((90 + freight) / 3, (90 - 2 * freight) / 3) : (45, 0);
        Sold("ma", "a").ShouldBe(home, 1e-7);
        Sold("mb", "b").ShouldBe(home, 1e-7);
        Sold("ma", "b").ShouldBe(abroad, 1e-7);
        Sold("mb", "a").ShouldBe(abroad, 1e-7);
        result.Delivered("b", "good").ShouldBe(100 - home - abroad, 1e-7);
    }

    /// <summary>Alone in both, at 10: where it has power P = (100 + 10)/2, where it takes the price P = 10.</summary>
    [Fact]
    public void A_seller_with_power_in_one_market_takes_the_price_in_the_other()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("good").Link("l", "a", "b", 0)
            .Mine("m", "a", "good", 10).User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1).Conduct("m", "good", 1, market: "CHN").Solve().AddsUp();
        result.Delivered("a", "good").Equals9(10);
        result.Delivered("b", "good").Equals9(55);
        result.Shipment("m", "a").Parts.Conduct.ShouldBe(0, 1e-9);
        result.Shipment("m", "b").Parts.Conduct.Equals9(45);
    }

    /// <summary>Alone in both at 10, with 100 − Q and 60 − ½Q: each at its own monopoly price, 55 and 35, whatever the other.</summary>
    [Fact]
    public void A_monopolist_asks_each_market_for_its_own_price()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("good").Link("l", "a", "b", 0)
            .Mine("m", "a", "good", 10).User("da", "a", "good", 100, 1).User("db", "b", "good", 60, 0.5).Conduct("m", "good", 1).Solve().AddsUp();
        result.Delivered("a", "good").Equals9(55);
        result.Delivered("b", "good").Equals9(35);
    }

    /// <summary>
    /// A taker P = 20 + s beside a Cournot seller at 10, P = 100 − Q: the seller reckons with the slope of demand, not of what the taker
    /// leaves: P − q = 10, s = P − 20, so P = 130/3. A leader, who sees the taker's answer, sells 50 at 35.
    /// </summary>
    [Fact]
    public void A_cournot_seller_does_not_foresee_what_a_taker_beside_it_does_and_a_leader_does()
    {
        TinyWorld World() => new TinyWorld().Places("KAZ", "p").Good("good").Mine("dom", "p", "good", 10).Mine("taker", "p", "good", 20, 1).User("d", "p", "good", 100, 1);
        var cournot = World().Conduct("dom", "good", 1).Solve().AddsUp();
        cournot.Delivered("p", "good").Equals9(130 / 3.0);
        cournot.Account("KAZ", "markup").Equals9(100 / 3.0 * 100 / 3);
        var leader = LeaderAnswers.Seller("dom").In(World());
        (leader.Best.Point.Profit ?? 0).ShouldBeGreaterThan(100 / 3.0 * 100 / 3);
        leader.Best.Point.MarketPrice.ShouldNotBeNull().ShouldBe(35, 1e-2);
    }

    /// <summary>
    /// Derived demand: of 1 t of ore the plant makes 0.9 t of metal at 5, metal is worth 100 − m, so ore is worth 0.9(100 − 0.9x) − 5 = 85 − 0.81x. With that slope
    /// as its conjecture the miner at 10 sells where 85 − 1.62x = 10; a leader finds the same without a conjecture.
    /// </summary>
    [Fact]
    public void The_right_conjecture_about_derived_demand_is_what_a_leader_finds_by_solving()
    {
        TinyWorld World() => new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal").Mine("m", "p", "ore", 10)
            .Plant("plant", "p", 5, null, null, ("ore", -1), ("metal", 0.9)).User("d", "p", "metal", 100, 1);
        var guessed = World().Conduct("m", "ore", 1, slope: 0.81).Solve().AddsUp();
        guessed.Runs("plant").Equals9(75 / 1.62);
        guessed.Delivered("p", "ore").Equals9(85 - 0.81 * 75 / 1.62);
        var leader = LeaderAnswers.Seller("m", "ore").In(World());
        leader.Finds(75 / 0.81 - 75 / 1.62);
        leader.Best.Point.Profit.ShouldNotBeNull().Equals9(37.5 * 75 / 1.62);
    }

    /// <summary>100 − Q but never above 50; at 10 with β = 1 still: 50 − q = 10.</summary>
    [Fact]
    public void A_choke_does_not_change_the_slope_that_a_seller_reckons_with()
    {
        var result = new TinyWorld().Places("KAZ", "p").Good("good").Mine("m", "p", "good", 10).User("d", "p", "good", 100, 1, choke: 50).Conduct("m", "good", 1).Solve().AddsUp();
        result.Use("d").Equals9(40);
        result.Delivered("p", "good").Equals9(50);
    }

    [Fact]
    public void A_user_beside_a_plant_gives_no_slope_to_reckon_with()
    {
        var world = new TinyWorld().Places("KAZ", "p").Good("ore").Good("metal").Mine("m", "p", "ore", 10).User("o", "p", "ore", 100, 1)
            .Plant("plant", "p", 5, null, null, ("ore", -1), ("metal", 1)).User("d", "p", "metal", 100, 1);
        ConductCheck.Run(world.Conduct("m", "ore", 1).World).ShouldHaveSingleItem().Column.ShouldBe("slope");
    }
}
