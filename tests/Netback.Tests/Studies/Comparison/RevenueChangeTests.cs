using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Comparison;
using Netback.Tests.Studies.Incidence;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Comparison;

public sealed class RevenueChangeTests
{
    private static MarketView View(CaseWorld world) => new(world, MarketSolver.Solve(world));

    /// <summary>45 t at 55 → 40 t at 50 under a tariff of 10: prices abroad +5, the tariff −10, both on 42.5 t; 5 t less at 52.5.</summary>
    [Fact]
    public void A_tariff_lowers_what_the_mine_earns_by_the_duty_less_the_price_and_by_the_tonnes_lost()
    {
        var tariff = SmallWorld.Large.Measure(SmallWorld.Of("tariff", 10, destination: "KAZ"));
        var change = RevenueChange.All(View(SmallWorld.Large.World), View(tariff.World)).Single();
        change.Before.Equals9(45 * 55);
        change.After.Equals9(40 * 50);
        change.Price.Equals9(42.5 * 5);
        change.Measure.Equals9(-42.5 * 10);
        change.Volume.Equals9(-52.5 * 5);
        change.Freight.ShouldBe(0, 1e-9);
        change.Total.Equals9(change.After - change.Before);
    }

    /// <summary>Freight 10 instead of 0: the same but for its name.</summary>
    [Fact]
    public void Dearer_freight_is_told_apart_from_a_measure()
    {
        var dear = SmallWorld.Large.Change(world => world with { Links = [.. world.Links.Select(link => link with { Cost = 10 })] });
        var change = RevenueChange.All(View(SmallWorld.Large.World), View(dear.World)).Single();
        change.Freight.Equals9(-42.5 * 10);
        change.Measure.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_mine_that_starts_is_volume_and_nothing_else()
    {
        var more = SmallWorld.Large.Mine("new", "home", "good", 20, 1);
        var change = RevenueChange.All(View(SmallWorld.Large.World), View(more.World)).Single(row => row.Site == "new");
        (change.Before, change.Price, change.Freight, change.Measure, change.Terms).ShouldBe((0, 0, 0, 0, 0));
        change.Volume.Equals9(change.After);
    }

    [Fact]
    public void The_causes_add_up_and_turn_their_signs_when_the_order_turns()
    {
        var told = 0;
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var world = RandomMeasures.Of(seed);
            var (with, without) = (MarketSolver.Solve(world), MarketSolver.Solve(world with { Measures = [], Conducts = [] }));
            if (with.Certificate.Status != SolveStatus.Solved || without.Certificate.Status != SolveStatus.Solved) continue;
            var (before, after) = (new MarketView(world with { Measures = [], Conducts = [] }, without), new MarketView(world, with));
            foreach (var (there, back) in RevenueChange.All(before, after).Zip(RevenueChange.All(after, before)))
            {
                var size = 1e-9 * Math.Max(1, new[] { there.Before, there.After, there.Price, there.Freight, there.Measure, there.Terms, there.Volume }.Max(Math.Abs));
                there.Total.ShouldBe(there.After - there.Before, size, $"seed {seed}: {there}");
                new[] { there.Price + back.Price, there.Freight + back.Freight, there.Measure + back.Measure, there.Terms + back.Terms, there.Volume + back.Volume }
                    .ShouldAllBe(sum => Math.Abs(sum) <= size);
                // The gate price that revenue is told with is the one that the market reports.
                var sold = after.Result.Shipments.Where(row => row.Site == there.Site && row.Commodity == there.Commodity).Sum(row => row.Quantity);
                there.After.ShouldBe(sold * (after.Gate(there.Site, there.Commodity)?.Price ?? 0), 1e-6 * Math.Max(1, Math.Abs(there.After)), $"seed {seed}: {there}");
                told++;
            }
        }
        told.ShouldBeGreaterThan(100);
    }
}
