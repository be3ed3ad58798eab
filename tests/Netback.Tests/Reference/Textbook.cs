using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>Published and hand-made equilibria whose answers are known.</summary>
public sealed class Textbook
{
    /// <summary>Miranda and Fackler, Applied Computational Economics and Finance, spatial equilibrium: 633/26, 711/26, 789/26 (exact fractions, so nine digits).</summary>
    [Fact]
    public void Three_regions_trade_until_prices_differ_by_freight()
    {
        var world = new TinyWorld().Places("KAZ", "p1").Places("CHN", "p2").Places("RUS", "p3").Good("good");
        (int Mine, double Cost, double Slope, double Intercept, double DemandSlope)[] regions = [(1, 9, 1, 42, 3), (2, 3, 2, 54, 2), (3, 18, 1, 51, 1)];
        foreach (var (i, cost, slope, intercept, demandSlope) in regions)
        {
            world.Mine($"s{i}", $"p{i}", "good", cost, slope).User($"d{i}", $"p{i}", "good", intercept, demandSlope);
        }
        (string From, string To, double Cost)[] links = [("1", "2", 3), ("1", "3", 9), ("2", "1", 3), ("2", "3", 3), ("3", "1", 6), ("3", "2", 3)];
        foreach (var (from, to, cost) in links) world.Link($"l{from}{to}", $"p{from}", $"p{to}", cost, isOneWay: true);
        var result = world.Solve();
        result.Delivered("p1", "good").Equals9(633.0 / 26);
        result.Delivered("p2", "good").Equals9(711.0 / 26);
        result.Delivered("p3", "good").Equals9(789.0 / 26);
    }

    /// <summary>Dantzig, Linear Programming and Extensions (1963), section 3-3: least cost 153.675, and the prices that spare capacity leaves.</summary>
    [Fact]
    public void The_transport_problem_costs_what_dantzig_found()
    {
        var world = new TinyWorld().Places("USA", "seattle", "san-diego", "new-york", "chicago", "topeka").Good("good")
            .Mine("seattle-plant", "seattle", "good", 0, 0, 350).Mine("san-diego-plant", "san-diego", "good", 0, 0, 600)
            .User("d-new-york", "new-york", "good", 10, 0, 325).User("d-chicago", "chicago", "good", 10, 0, 300).User("d-topeka", "topeka", "good", 10, 0, 275);
        (string From, string To, double Cost)[] links =
            [("seattle", "new-york", 0.225), ("seattle", "chicago", 0.153), ("seattle", "topeka", 0.162), ("san-diego", "new-york", 0.225), ("san-diego", "chicago", 0.162), ("san-diego", "topeka", 0.126)];
        foreach (var (from, to, cost) in links) world.Link($"{from}-{to}", from, to, cost, isOneWay: true);
        var result = world.Solve();
        result.Certificate.Objective.ShouldNotBeNull().Equals9(900 * 10 - 153.675);
        result.Delivered("new-york", "good").Equals9(0.225);
        result.Delivered("chicago", "good").Equals9(0.153);
        result.Delivered("topeka", "good").Equals9(0.126);
    }

    /// <summary>The rule for tied flows by hand: New York can be served by either mine at one cost, squares are least at x and 325 − x as the totals allow.</summary>
    [Fact]
    public void Of_tied_flows_the_one_with_the_least_squares_is_reported()
    {
        var result = new TinyWorld().Places("USA", "a", "b", "c").Good("good")
            .Mine("m1", "a", "good", 5, 0, 100).Mine("m2", "b", "good", 5, 0, 100).User("d", "c", "good", 50, 0, 80)
            .Link("ac", "a", "c", 2).Link("bc", "b", "c", 2).Solve();
        result.Shipment("m1").Quantity.Equals9(40);
        result.Shipment("m2").Quantity.Equals9(40);
    }

    [Fact]
    public void Twin_links_share_the_tonnes_equally_and_the_widest_route_is_peeled_first()
    {
        var result = new TinyWorld().Places("USA", "a", "b").Good("good")
            .Mine("m", "a", "good", 5, 0, 100).User("d", "b", "good", 50, 0, 80)
            .Link("l1", "a", "b", 2).Link("l2", "a", "b", 2).Solve();
        result.Link("l1").Forward.Equals9(40);
        result.Link("l2").Forward.Equals9(40);
        result.Shipments.Select(row => string.Join('>', row.Route)).ShouldBe(["l1", "l2"]);
    }

    /// <summary>The full link binds ore: 1 % contained fills it, so the inland plant runs full although it costs more.</summary>
    [Fact]
    public void A_full_railway_makes_the_dearer_plant_at_the_mine_run()
    {
        var result = new TinyWorld().Places("KAZ", "mine").Places("CHN", "port")
            .Good("ore", 0.01, mineral: "tungsten").Good("apt", 0.7, mineral: "tungsten").Good("moly", 0.5, mineral: "molybdenum")
            .Mine("pit", "mine", "ore", 1000, 2, 5000)
            .Plant("inland", "mine", 4000, 600, null, ("ore", -1), ("apt", 0.8), ("moly", 0.05))
            .Plant("coastal", "port", 1500, 5000, null, ("ore", -1), ("apt", 0.9))
            .User("d-apt", "port", "apt", 30000, 10).User("d-moly", "port", "moly", 9000)
            .Link("rail", "mine", "port", 40, "rail", 60000, countries: "KAZ").Solve();
        // Six-digit numbers, published with five decimals.
        result.Certificate.Objective.ShouldNotBeNull().ShouldBe(17231372.8889, 1e-3);
        result.Runs("inland").ShouldBe(600, 1e-4);
        result.Runs("coastal").ShouldBe(592.54286, 1e-4);
        result.Delivered("port", "apt").ShouldBe(19867.11429, 1e-4);
        result.Delivered("port", "moly").ShouldBe(9000, 1e-4);
        result.Link("rail").UsedShare.ShouldNotBeNull().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Rail_all_the_way_beats_the_cheaper_road_once_the_transfer_is_paid_per_gross_tonne()
    {
        var result = new TinyWorld().Places("KAZ", "a", "b").Places("CHN", "c").Transfer("b", 16, 1).Good("conc", 0.25, 7300)
            .Mine("s", "a", "conc", 3000, 0, 1000).User("d", "c", "conc", 9000, 1)
            .Link("rail-ab", "a", "b", 20, "rail", days: 9).Link("road-bc", "b", "c", 30, "road", days: 5).Link("rail-bc", "b", "c", 40, "rail", days: 10).Solve();
        var row = result.Shipment("s");
        row.Route.ShouldBe(["rail-ab", "rail-bc"]);
        row.Quantity.Equals9(1000);
        row.GatePrice.Equals9(7722);
        row.DeliveredPrice.Equals9(8000);
        row.Parts.Freight.Equals9(240);
        row.Parts.Time.Equals9(38);
        row.Parts.Transfer.Equals9(0);
    }
}
