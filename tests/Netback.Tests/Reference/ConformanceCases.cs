using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Cases;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>The conformance cases read from their folders and solved: answers that other programs found, to one in a million.</summary>
public sealed class ConformanceCases
{
    [Fact]
    public void Three_regions_have_the_prices_of_miranda_and_fackler()
    {
        var result = Solve("three-regions");
        PriceOf(result, "d1").ShouldBeNear(633.0 / 26);
        PriceOf(result, "d2").ShouldBeNear(711.0 / 26);
        PriceOf(result, "d3").ShouldBeNear(789.0 / 26);
    }

    [Fact]
    public void Dantzigs_transport_problem_costs_what_he_found()
    {
        var result = Solve("transport");
        result.Certificate.Objective.ShouldNotBeNull().ShouldBeNear(8846.325);
        (string Demand, double Quantity, double Price)[] expected = [("d-new-york", 325, 0.225), ("d-chicago", 300, 0.153), ("d-topeka", 275, 0.126)];
        foreach (var (demand, quantity, price) in expected)
        {
            result.Use(demand).ShouldBeNear(quantity);
            PriceOf(result, demand).ShouldBeNear(price);
        }
    }

    [Fact]
    public void Ore_that_fills_the_railway_keeps_the_dearer_inland_plant_running()
    {
        var result = Solve("chain");
        result.Certificate.Objective.ShouldNotBeNull().ShouldBeNear(17231372.8889);
        result.Runs("x-inland").ShouldBeNear(600);
        result.Runs("x-coastal").ShouldBeNear(592.54286);
        result.Supplies.Single(row => row.Supply == "u").Quantity.ShouldBeNear(1192.54286);
        PriceOf(result, "d-apt").ShouldBeNear(19867.11429);
        PriceOf(result, "d-moly").ShouldBeNear(9000);
    }

    [Fact]
    public void Rail_all_the_way_beats_a_transfer_paid_per_gross_tonne()
    {
        var result = Solve("routes");
        result.Supplies.Single(row => row.Supply == "u").Quantity.ShouldBeNear(1000);
        PriceOf(result, "d").ShouldBeNear(8000);
        result.Gate("s", "conc").ShouldBeNear(7722);
        result.Shipments.ShouldHaveSingleItem().Route.ShouldBe(["rail-ab", "rail-bc"]);
    }

    /// <summary>P = 100 − Q and costs 10, 20, 30.</summary>
    [Fact]
    public void Three_cournot_sellers_sell_what_the_price_is_above_their_costs()
    {
        var result = Solve("cournot");
        PriceOf(result, "d1").ShouldBeNear(40);
        result.Supplies.Single(row => row.Supply == "ua").Quantity.ShouldBeNear(30);
        result.Supplies.Single(row => row.Supply == "ub").Quantity.ShouldBeNear(20);
        result.Supplies.Single(row => row.Supply == "uc").Quantity.ShouldBeNear(10);
    }

    /// <summary>Without the floor the price is 42.5.</summary>
    [Fact]
    public void A_levy_of_15_on_40_tonnes_keeps_the_price_at_the_floor()
    {
        var result = Solve("levy-floor");
        PriceOf(result, "d").ShouldBeNear(50);
        result.Supplies.Single(row => row.Supply == "u-home").Quantity.ShouldBeNear(10);
        result.Supplies.Single(row => row.Supply == "u-away").Quantity.ShouldBeNear(40);
        result.Measured("floor").Price.ShouldNotBeNull().ShouldBeNear(15);
        result.Measured("floor").Received.ShouldBeNear(600);
    }

    private static double PriceOf(MarketResult result, string demand) => result.Demands.Single(row => row.Demand == demand).Price;

    private static MarketResult Solve(string name)
    {
        var result = MarketSolver.Solve(TestCases.Open(name).World, null, TestContext.Current.CancellationToken);
        result.Certificate.Status.ShouldBe(SolveStatus.Solved);
        return result;
    }
}

/// <summary>The tolerance of the conformance cases.</summary>
file static class Near
{
    /// <summary>Equal to one in a million.</summary>
    public static void ShouldBeNear(this double found, double expected) => found.ShouldBe(expected, 1e-6 * Math.Abs(expected));
}
