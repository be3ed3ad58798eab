using Netback.Market;
using Netback.World;

namespace Netback.Tests.Support;

/// <summary>
/// Duties, taxes and quotas that hang on the way goods go, for a small random world without other measures than its bans; half of the ways
/// are ones that goods take without any measure.
/// </summary>
internal static class RandomWays
{
    public static CaseWorld Of(int seed)
    {
        var world = RandomWorld.Small(20_000 + seed);
        var random = new SeededRandom(700_000 + seed);
        world = world with { Contracts = [.. world.Contracts.Select(contract => contract with { IsFirm = false, Penalty = contract.Penalty ?? 1 })] };
        return world with { Measures = [.. world.Measures, .. Measures(random, world)] };
    }

    private static IEnumerable<Measure> Measures(SeededRandom random, CaseWorld world)
    {
        string Somewhere() => random.Pick(world.Countries).Id;
        var travelling = MarketSolver.Solve(world).Shipments.Where(row => row.Route.Count > 0).ToList();
        for (var i = random.Whole(1, 3); i > 0; i--)
        {
            var demand = random.Pick(world.Demands);
            var supply = random.Pick(world.Supplies);
            var taken = travelling.Count > 0 && random.Chance(0.7) ? random.Pick(travelling) : null;
            var via = taken is not null ? random.Pick(taken.Route)
                : random.Pick([Somewhere(), Somewhere(), Somewhere() + ";corridor:north", "bloc:east", "group:club"]);
            var measure = new Measure { Id = $"w{i}", Kind = "", Commodity = taken?.Commodity ?? demand.Commodity, Via = via };
            yield return random.Whole(1, 3) switch
            {
                1 => measure with { Kind = "tariff", Destination = random.Chance(0.5) ? "group:club" : null, Value = demand.Intercept * random.Magnitude(0.003, 0.2), Unit = "USD/t" },
                2 => measure with { Kind = "export_tax", Value = demand.Intercept * random.Magnitude(0.003, 0.2), Unit = "USD/t" },
                _ => measure with { Kind = "quota", Quantity = (supply.Capacity ?? 1000) * random.Magnitude(0.003, 1) },
            };
        }
    }
}
