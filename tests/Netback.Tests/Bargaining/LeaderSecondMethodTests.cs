using Netback.Bargaining.Leader;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>
/// Random markets in one place with a fringe of mines with steps and slopes, so that the leader's profit has kinks and several peaks: the search
/// against every one of twenty thousand quantities, each priced by halving.
/// </summary>
public sealed class LeaderSecondMethodTests
{
    private const int Quantities = 20_000;

    private sealed record Mine(double Cost, double Slope, double Capacity)
    {
        public double At(double price) => price <= Cost ? 0 : Math.Min(Capacity, Slope > 0 ? (price - Cost) / Slope : Capacity);
    }

    [Fact]
    public void No_quantity_of_a_fine_grid_earns_more_than_the_level_found()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var random = new SeededRandom(seed);
            var (intercept, slope) = (random.Between(80, 160), random.Between(0.2, 1.5));
            var leader = new Mine(random.Between(5, 30), random.Between(0.01, 0.4), random.Between(60, 400));
            var fringe = Enumerable.Range(0, 3).Select(_ => new Mine(random.Between(10, 90), random.Between(0.02, 1), random.Between(5, 60))).ToList();
            var world = new TinyWorld().Places("KAZ", "p").Good("good").User("d", "p", "good", intercept, slope).Mine("dom", "p", "good", leader.Cost, leader.Slope, leader.Capacity);
            for (var i = 0; i < fringe.Count; i++) world.Mine($"f{i}", "p", "good", fringe[i].Cost, fringe[i].Slope, fringe[i].Capacity);
            var answer = (LeaderAnswers.Seller("dom") with { Steps = 30 }).In(world);

            var taken = answer.Zero.Sold ?? 0;
            double Profit(double sold) => Price(intercept, slope, fringe, sold) * sold - leader.Cost * sold - leader.Slope * sold * sold / 2;
            var best = Enumerable.Range(0, Quantities + 1).Select(i => taken * i / Quantities).MaxBy(Profit);
            var found = answer.Best.Point.Profit ?? 0;
            // At a kink the level is known to a ten-thousandth of the range, and the profit with it.
            found.ShouldBeGreaterThanOrEqualTo(Profit(best) * (1 - 1e-5), $"seed {seed}: {taken - best} withheld, not {answer.Best.Point.Lever}");
            found.ShouldBe(Profit(taken - answer.Best.Point.Lever), 1e-8 * found, $"seed {seed}");
        }
    }

    /// <summary>Price at which users take what the leader sells and the fringe mines.</summary>
    private static double Price(double intercept, double slope, List<Mine> fringe, double sold)
    {
        var (low, high) = (0.0, intercept);
        for (var i = 0; i < 100; i++)
        {
            var price = low + (high - low) / 2;
            if (sold + fringe.Sum(mine => mine.At(price)) > (intercept - price) / slope) high = price; else low = price;
        }
        return low + (high - low) / 2;
    }
}
