using Netback.Market;
using Netback.Market.Results;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market;

/// <summary>The worked example of docs/concepts/market.md: one mine, one user, one link; every number by hand.</summary>
public sealed class WorkedExampleTests
{
    /// <summary>The certificate promises 1e-6; a case of five numbers is solved to rounding.</summary>
    private const double Rounding = 1e-8;

    [Fact]
    public void An_open_link_leaves_the_mine_the_delivered_price_less_the_way()
    {
        var result = MarketSolver.Solve(World(capacity: null));
        result.Certificate.Status.ShouldBe(SolveStatus.Solved);
        Price(result, PriceSide.Gate).ShouldBe(80, Rounding);
        Price(result, PriceSide.Delivered).ShouldBe(121, Rounding);
        result.Links[0].Forward.ShouldBe(800, Rounding);
        result.Links[0].Rent.ShouldBe(0);
    }

    [Fact]
    public void A_full_link_earns_what_the_two_ends_are_apart()
    {
        var result = MarketSolver.Solve(World(capacity: 600));
        result.Certificate.Status.ShouldBe(SolveStatus.Solved);
        Price(result, PriceSide.Gate).ShouldBe(70, Rounding);
        Price(result, PriceSide.Delivered).ShouldBe(141, Rounding);
        result.Links[0].Rent.ShouldBe(9000, Rounding * 9000);
        var netback = result.Netbacks.ShouldHaveSingleItem();
        netback.Netback.ShouldBe(70, Rounding);
        netback.Parts.Freight.ShouldBe(40, Rounding);
        netback.Parts.Time.ShouldBe(1, Rounding);
        netback.Parts.Congestion.ShouldBe(30, Rounding);
        netback.MarketGap.ShouldBe(0, Rounding);
    }

    [Fact]
    public void The_accounts_of_mine_user_and_link_sum_to_welfare()
    {
        var result = MarketSolver.Solve(World(capacity: 600));
        Account(result, "AAA", "producer_surplus").ShouldBe(4500, 1e-4);
        Account(result, "BBB", "user_surplus").ShouldBe(9000, 1e-4);
        Account(result, "AAA", "link_rent").ShouldBe(4500, 1e-4);
        Account(result, "BBB", "link_rent").ShouldBe(4500, 1e-4);
        result.Accounts.Count.ShouldBe(4);
        result.Certificate.Welfare.ShouldNotBeNull().ShouldBe(22500, 1e-4);
    }

    private static double Price(MarketResult result, PriceSide side) => result.Prices.Single(row => row.Side == side).Price;

    private static double Account(MarketResult result, string country, string item) =>
        result.Accounts.Single(row => row.Country == country && row.Item == item).Value;

    private static CaseWorld World(double? capacity) => new()
    {
        Settings = new Settings { BaseYear = 2025 },
        Year = 2025,
        Countries = [new Country("AAA", "A", null), new Country("BBB", "B", null)],
        Places =
        [
            new Place { Id = "a", Name = "A", Country = "AAA" },
            new Place { Id = "b", Name = "B", Country = "BBB" },
        ],
        Commodities = [new Commodity { Id = "w", Mineral = "tungsten", Form = "concentrate", Contained = 0.5, Price = 182.5, Market = "b" }],
        Links = [new Link { Id = "ab", From = "a", To = "b", Cost = 20, Days = 20, Capacity = capacity }],
        Sites = [new Site { Id = "mine", Name = "Mine", Place = "a" }],
        Supplies = [new Supply { Id = "dig", Site = "mine", Commodity = "w", Cost = 40, Slope = 0.1 }],
        Demands = [new Demand { Id = "use", Place = "b", Commodity = "w", Intercept = 201, Slope = 0.2 }],
    };
}
