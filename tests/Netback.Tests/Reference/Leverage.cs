using Netback.Market.Results;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>Netbacks, the isolation discount and dependence, each added up by hand.</summary>
public sealed class Leverage
{
    /// <summary>
    /// Market at c with price 100. The mine at a reaches it over a full railway: 7 freight, the rest congestion. An idle mine at e costs 95
    /// and would have to pay 20.
    /// </summary>
    private static MarketResult Corridor() => new TinyWorld().Places("KAZ", "a", "e").Places("RUS", "b").Places("CHN", "c")
        .Good("ore", price: 100, market: "c").Mine("pit", "a", "ore", 10, 0, 200).Mine("idle", "e", "ore", 95, 0, 10)
        .Mine("rest", "c", "ore", 100, 0, 1000).User("d", "c", "ore", 200, 1).User("home", "a", "ore", 60, 0, 20)
        .Link("ab", "a", "b", 3, capacity: 50).Link("bc", "b", "c", 4).Link("ec", "e", "c", 20).Solve();

    [Fact]
    public void The_isolation_discount_is_the_sum_of_its_parts()
    {
        var row = Corridor().Netbacks.Single(item => item.Site == "pit");
        row.MarketPrice.Equals9(100);
        row.GatePrice.Equals9(10);
        // 50 t of 70 go to market, 20 stay at home where 10 is paid.
        row.Parts.Freight.Equals9(5);
        row.Parts.Congestion.Equals9(83 * 5.0 / 7);
        row.MarketGap.Equals9(90 * 2.0 / 7);
        row.Netback.Equals9(row.GatePrice);
        (row.Parts.Total + row.MarketGap).Equals9(90);
        row.IsTie.ShouldBeFalse();
    }

    [Fact]
    public void An_idle_mine_is_described_by_its_best_bid()
    {
        var row = Corridor().Netbacks.Single(item => item.Site == "idle");
        row.Parts.Freight.Equals9(20);
        row.MarketPrice.Equals9(100);
        row.MarketGap.Equals9(0);
        // Any gate price from the best bid to the cost supports it; the least is reported.
        row.GatePrice.Equals9(80);
    }

    [Fact]
    public void A_good_without_a_reference_market_has_no_netback_row() => new TinyWorld().Places("KAZ", "a").Good("ore")
        .Mine("pit", "a", "ore", 10).User("d", "a", "ore", 60, 1).Solve().Netbacks.ShouldBeEmpty();

    [Fact]
    public void Concentration_is_the_sum_of_squared_shares_with_deliveries_at_home_counted()
    {
        // KAZ ships 60 to CHN through RUS, 30 to DEU through RUS and AZE, uses 10 itself.
        var result = new TinyWorld().Places("KAZ", "a").Places("RUS", "r").Places("AZE", "z").Places("CHN", "c").Places("DEU", "g").Good("ore")
            .Mine("pit", "a", "ore", 10, 0, 100).User("dc", "c", "ore", 100, 0, 60).User("dg", "g", "ore", 100, 0, 30).User("da", "a", "ore", 100, 0, 10)
            .Link("ar", "a", "r", 1).Link("rc", "r", "c", 1).Link("rz", "r", "z", 1).Link("zg", "z", "g", 1).Solve();
        var buyers = result.Dependence.Where(row => row.Country == "KAZ" && row.By == "buyer").ToDictionary(row => row.Who);
        buyers["CHN"].Share.Equals9(0.6);
        buyers["DEU"].Share.Equals9(0.3);
        buyers["KAZ"].Share.Equals9(0.1);
        buyers["CHN"].Hhi.ShouldNotBeNull().Equals9(0.36 + 0.09 + 0.01);
        var routes = result.Dependence.Where(row => row.Country == "KAZ" && row.By == "route").ToDictionary(row => row.Who);
        routes["RUS"].Share.Equals9(0.9);
        routes["AZE"].Share.Equals9(0.3);
        routes["RUS"].Hhi.ShouldBeNull();
        result.Dependence.Single(row => row.Country == "CHN" && row.By == "seller").Share.Equals9(1);
    }

    [Fact]
    public void The_processor_is_the_country_of_the_next_process()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "c").Good("ore").Good("metal").Mine("pit", "a", "ore", 10, 0, 100)
            .Plant("near", "a", 5, 40, null, ("ore", -1), ("metal", 1)).Plant("far", "c", 0, 60, null, ("ore", -1), ("metal", 1))
            .User("d", "c", "metal", 500, 0, 1000).Link("ac", "a", "c", 1).Solve();
        result.Dependence.Single(row => row.Country == "CHN" && row.Commodity == "ore" && row.By == "processor").ShouldBe(
            new DependenceRow("CHN", "ore", "processor", "CHN", 1, 1));
        result.Dependence.Where(row => row.Country == "KAZ" && row.Commodity == "ore" && row.By == "buyer").ToDictionary(row => row.Who, row => row.Share)
            .ShouldBe(new Dictionary<string, double> { ["CHN"] = 0.6, ["KAZ"] = 0.4 });
    }

    [Fact]
    public void Rents_of_a_site_go_to_its_owners_countries_when_asked_by_owner()
    {
        var world = new TinyWorld().Places("KAZ", "a").Good("ore").Mine("pit", "a", "ore", 10, 0, 50).User("d", "a", "ore", 30, 0, 500)
            .Places("CAN", "office").Change(current => current with
            {
                Actors = [new Netback.World.Actor("major", "Major", "company", "CAN", null, null)],
                Ownership = [new Netback.World.Stake("pit", "major", 0.6)],
            }).World;
        var result = Netback.Market.MarketSolver.Solve(world, new Netback.Market.MarketOptions { ByOwner = true });
        result.Account("CAN", "producer_surplus").Equals9(600);
        result.Account("KAZ", "producer_surplus").Equals9(400);
    }
}
