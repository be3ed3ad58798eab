using Netback.Market;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Tests.Support;

/// <summary>
/// Conduct and measures of every kind for a random world; firm contracts made soft, so that every world has an answer. Floors
/// are near the prices without any measure, and levies stand where goods come in from abroad, so that many of them bind.
/// </summary>
internal sealed class RandomMeasures
{
    private readonly SeededRandom random;
    private readonly SeededRandom ways;
    private readonly CaseWorld world;
    private readonly Dictionary<(string Place, string Goods), double> free;
    private readonly List<Demand> imported;

    private RandomMeasures(SeededRandom random, SeededRandom ways, CaseWorld world)
    {
        (this.random, this.ways, this.world) = (random, ways, world);
        var result = MarketSolver.Solve(world);
        free = result.Prices.Where(row => row.Side == PriceSide.Delivered).ToDictionary(row => (row.Place, row.Commodity), row => row.Price);
        imported = [.. world.Demands.Where(demand => result.Shipments.Any(row =>
            row.Destination == demand.Place && row.Commodity == demand.Commodity && row.Origin != CountryOf(demand.Place)))];
    }

    public static CaseWorld Of(int seed)
    {
        var world = RandomWorld.Of(seed);
        world = world with
        {
            Contracts = [.. world.Contracts.Select(contract => contract with { IsFirm = false, Penalty = contract.Penalty ?? 1 })],
        };
        var draw = new RandomMeasures(new SeededRandom(500_000 + seed), new SeededRandom(900_000 + seed), world);
        return world with { Conducts = [.. draw.Conducts()], Measures = [.. world.Measures, .. draw.Measures()] };
    }

    private IEnumerable<Conduct> Conducts()
    {
        var named = new HashSet<(string, string)>();
        for (var i = random.Chance(0.4) ? random.Whole(1, 2) : 0; i > 0; i--)
        {
            var supply = random.Pick(world.Supplies);
            var seller = supply.Seller ?? supply.Site;
            var demands = world.Demands.Where(demand => demand.Commodity == supply.Commodity).ToList();
            var slope = demands.Count > 0 ? Math.Max(demands[0].Slope, demands[0].Intercept * 1e-5) : 1;
            if (named.Add((seller, supply.Commodity))) yield return new Conduct(seller, supply.Commodity, null, "sell", random.Whole(1, 10) / 10.0, slope);
        }
    }

    private IEnumerable<Measure> Measures()
    {
        for (var i = random.Whole(1, 3); i > 0; i--)
        {
            var kind = random.Whole(1, 24);
            var demand = random.Pick(kind > 10 && imported.Count > 0 ? imported : world.Demands);
            var unit = random.Chance(0.3) ? "share" : "USD/t";
            var rate = unit == "share" ? random.Whole(1, 40) / 100.0 : demand.Intercept * random.Magnitude(0.01, 0.3);
            var to = random.Chance(0.5) ? CountryOf(demand.Place) : "group:club";
            var from = random.Pick(world.Countries).Id;
            // Support above the cost of a mine without a limit would be a market without a limit.
            var supply = random.Pick(world.Supplies.Where(row => row.Capacity is not null).DefaultIfEmpty(world.Supplies[0]).ToList());
            var measure = new Measure { Id = $"x{i}", Kind = "", Commodity = demand.Commodity, Value = rate, Unit = unit };
            var floor = measure with { Place = demand.Place, Value = free.GetValueOrDefault((demand.Place, demand.Commodity), demand.Intercept / 2) * random.Between(0.85, 1.12), Unit = "USD/t" };
            var tonnes = (supply.Capacity ?? 1000) * random.Magnitude(0.01, 1);
            var via = ways.Chance(0.2) ? ways.Pick(world.Countries).Id : null;
            yield return kind switch
            {
                1 => measure with { Kind = "tariff", Via = via, Destination = to, Basis = random.Chance(0.5) ? "fob" : null },
                2 => measure with { Kind = "export_tax", Via = via, Origin = from },
                3 => measure with { Kind = "subsidy", Via = via, Site = supply.Site, Commodity = supply.Commodity },
                4 => measure with { Kind = "royalty", Commodity = null, Origin = from },
                5 => measure with { Kind = "quota", Via = via, Destination = to, Quantity = tonnes, RentTo = random.Chance(0.5) ? "origin" : null, Value = null, Unit = null },
                6 => measure with { Kind = "domestic_processing", Commodity = supply.Commodity, Site = supply.Site, Value = random.Whole(1, 10) / 10.0, Unit = null },
                7 or 8 => floor with { Kind = "intervention", Quantity = tonnes },
                9 or 10 => floor with { Kind = "cfd", Via = via, Site = supply.Site, Quantity = random.Chance(0.5) ? tonnes : null, Upside = random.Chance(0.5) ? 0.5 : null },
                _ => floor with { Kind = "variable_levy", Via = ways.Chance(0.05) ? via : null, Destination = CountryOf(demand.Place) },
            };
        }
    }

    private string CountryOf(string place) => world.Places.First(item => item.Id == place).Country;
}
