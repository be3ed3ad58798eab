using Netback.Market;
using Netback.Studies;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies;

public sealed class DetourTests
{
    /// <summary>Ore goes to BBB over a road of 5, to CCC over one of 2; the way by XXX costs 4 + 4 to BBB and 4 + 5 to CCC.</summary>
    private static readonly CaseWorld World = new TinyWorld()
        .Places("AAA", "pit").Places("BBB", "near").Places("CCC", "far").Places("XXX", "pass").Good("ore")
        .Mine("mine", "pit", "ore", 10).Link("road", "pit", "near", 5).Link("lane", "pit", "far", 2)
        .Link("up", "pit", "pass", 4).Link("down", "pass", "near", 4).Link("round", "pass", "far", 5)
        .User("one", "near", "ore", 100, limit: 30).User("other", "far", "ore", 100, limit: 30).World;

    private static Detour? Nearest(params Measure[] measures)
    {
        var world = World with { Measures = measures };
        return Detour.Nearest(new MarketView(world, MarketSolver.Solve(world, cancel: TestContext.Current.CancellationToken)), new HashSet<string>(["up"], StringComparer.Ordinal));
    }

    private static Measure Ban(string? destination) => new() { Id = "ban", Kind = "transit_ban", Destination = destination, Via = "XXX", Legal = "not-checked" };

    [Fact]
    public void The_nearest_detour_is_the_one_that_costs_least_more() => Nearest().ShouldNotBeNull().ExtraUsdPerTonne.ShouldBe(3, 1e-9);

    [Theory]
    [InlineData("CCC", 3.0)]
    [InlineData("BBB", 7.0)]
    [InlineData(null, null)]
    public void Shipments_whose_way_a_ban_concerns_are_left_out(string? destination, double? extra)
    {
        var detour = Nearest(Ban(destination));
        if (extra is { } expected) detour.ShouldNotBeNull().ExtraUsdPerTonne.ShouldBe(expected, 1e-9);
        else detour.ShouldBeNull();
    }
}
