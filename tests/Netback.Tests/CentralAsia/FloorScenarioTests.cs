using Netback.Market;
using Netback.Market.Results;
using Netback.Studies.Incidence;
using Netback.Tests.Cases;
using Netback.Tests.Structure;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>The three tungsten floors of the reference case do what theory says of a levy by a large club.</summary>
public sealed class FloorScenarioTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "cases", "central-asia");

    [Fact]
    public void A_higher_floor_lifts_prices_inside_lowers_them_outside_and_moves_production_in()
    {
        var without = MarketSolver.Solve(TestCases.Open(new Netback.Data.CaseRequest { Folder = Folder }).World, cancel: TestContext.Current.CancellationToken);
        var floors = new[] { "w-floor-10", "w-floor-30", "w-floor-50" }.Select(name => Read(name, without)).ToList();
        foreach (var goods in new[] { "w-concentrate", "w-apt", "w-powder" })
        {
            Rises(floors, floor => floor.Prices.Single(row => row.Commodity == goods && row.IsInside).Change, goods);
            Rises(floors, floor => -floor.Prices.Single(row => row.Commodity == goods && !row.IsInside).Change, goods);
        }
        Rises(floors, floor => floor.Outputs.Where(row => row.IsInside && row.IsMined && row.Commodity is "w-concentrate" or "w-apt").Sum(row => row.Change), "mined and recovered inside");
        Rises(floors, floor => -floor.Outputs.Where(row => !row.IsInside && row.IsMined && row.Commodity is "w-concentrate" or "w-apt").Sum(row => row.Change), "mined and recovered outside");
        Rises(floors, floor => -floor.Of(Party.Users, true), "what users inside pay");
        Rises(floors, floor => floor.Income, "duty");
        Rises(floors, floor => floor.Deadweight, "deadweight");
        floors.ShouldAllBe(floor => Math.Abs(floor.Accounts.Sum(row => row.Change) - floor.Welfare) < 10);
    }

    private static MeasureIncidence Read(string name, MarketResult without)
    {
        var world = TestCases.Open(new Netback.Data.CaseRequest { Folder = Folder, Scenarios = [name] }).World;
        var with = MarketSolver.Solve(world, cancel: TestContext.Current.CancellationToken);
        with.Certificate.Status.ShouldBe(SolveStatus.Solved);
        return Incidences.Of(world, ["w-price-floor"], with, without);
    }

    private static void Rises(IReadOnlyList<MeasureIncidence> floors, Func<MeasureIncidence, double> value, string what)
    {
        var values = floors.Select(value).ToList();
        values[0].ShouldBeGreaterThan(0, what);
        values.SequenceEqual(values.Order()).ShouldBeTrue(what);
    }
}
