using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Chains of a random world: minerals in up to four forms, mines, plants, by-products, lines and users.</summary>
internal sealed class RandomIndustry
{
    private static readonly string[] Minerals = ["copper", "tungsten", "uranium", "antimony"];
    private static readonly (string Form, double Low, double High, double Worth)[] Stages =
        [("ore", 0.02, 0.3, 0.3), ("concentrate", 0.2, 0.6, 0.5), ("intermediate", 0.5, 0.9, 0.7), ("metal", 0.9, 1, 1)];

    private readonly SeededRandom random;
    private readonly List<Place> places;
    private readonly List<Commodity> commodities = [];
    private readonly List<Site> sites = [];
    private readonly List<Supply> supplies = [];
    private readonly List<Process> processes = [];
    private readonly List<Demand> demands = [];
    private readonly bool hasEndlessUsers;

    public RandomIndustry(SeededRandom random, List<Place> places, int mostMinerals)
    {
        (this.random, this.places) = (random, places);
        hasEndlessUsers = random.Chance(0.4);
        var minerals = random.Whole(1, mostMinerals);
        for (var mineral = 0; mineral < minerals; mineral++) AddMineral(Minerals[mineral]);
        ShareLines();
    }

    public IReadOnlyList<Commodity> Commodities => commodities;
    public IReadOnlyList<Site> Sites => sites;
    public IReadOnlyList<Supply> Supplies => supplies;
    public IReadOnlyList<Process> Processes => processes;
    public IReadOnlyList<Demand> Demands => demands;

    /// <summary>Gross tonnes a year of the largest trade.</summary>
    public double GrossTonnes { get; private set; } = 1;

    /// <summary>USD per gross tonne that matters to some of the trade.</summary>
    public double FreightUnit { get; private set; } = 1;

    private void AddMineral(string mineral)
    {
        var (price, tonnes) = (random.Magnitude(1, 1e5), random.Magnitude(1, 1e7));
        var stages = random.Whole(1, Stages.Length);
        var chain = new List<(Commodity Goods, double Worth)>();
        for (var stage = 4 - stages; stage < 4; stage++)
        {
            var (form, low, high, worth) = Stages[stage];
            var goods = new Commodity
            {
                Id = $"{mineral}-{form}",
                Mineral = mineral,
                Form = form,
                Contained = Math.Round(random.Between(low, high), 3),
                Price = random.Chance(0.7) ? Math.Round(price * worth, 6) : null,
                Market = random.Chance(0.7) ? random.Pick(places).Id : null,
            };
            chain.Add((goods, price * worth));
            GrossTonnes = Math.Max(GrossTonnes, tonnes / goods.Contained);
            FreightUnit = Math.Max(FreightUnit, 0.05 * price * worth * goods.Contained);
        }
        for (var stage = 0; stage < chain.Count; stage++)
        {
            if (stage == 0 || random.Chance(0.25)) AddSupplies(chain[stage], tonnes);
            if (stage > 0) AddPlants(chain[stage - 1].Goods, chain[stage], tonnes);
            if (stage == chain.Count - 1 || random.Chance(0.3)) AddDemands(chain[stage], tonnes);
        }
        commodities.AddRange(chain.Select(item => item.Goods));
    }

    private Site NewSite(string kind)
    {
        var site = new Site { Id = $"s{sites.Count}", Name = $"Site {sites.Count}", Place = random.Pick(places).Id, Kind = kind };
        sites.Add(site);
        return site;
    }

    private void AddSupplies((Commodity Goods, double Worth) item, double tonnes)
    {
        for (var i = random.Whole(1, 4); i > 0; i--)
        {
            var site = NewSite("mine");
            // Whole eighths of the worth: equal costs are common.
            var supply = new Supply
            {
                Id = $"u{supplies.Count}",
                Site = site.Id,
                Commodity = item.Goods.Id,
                Cost = item.Worth * random.Whole(0, 8) / 8,
                Slope = random.Chance(0.5) ? item.Worth / tonnes * random.Between(0.2, 3) : 0,
                Capacity = random.Chance(0.8) ? tonnes * random.Whole(1, 8) / 8 : null,
            };
            if (supply is { Slope: 0, Capacity: null } && hasEndlessUsers) supply = supply with { Capacity = tonnes };
            supplies.Add(supply);
            if (random.Chance(0.2)) supplies.Add(supply with { Id = $"u{supplies.Count}" });
        }
    }

    private void AddPlants(Commodity input, (Commodity Goods, double Worth) output, double tonnes)
    {
        for (var i = random.Whole(1, 3); i > 0; i--)
        {
            var site = sites.Count > 0 && random.Chance(0.3) ? random.Pick(sites) : NewSite("plant");
            var recipe = new List<RecipeItem> { new(input.Id, -1), new(output.Goods.Id, random.Whole(7, 10) / 10.0) };
            // Goods of minerals made before only come in, never go out: no cycle of recipes can gain.
            if (commodities.Count > 0 && random.Chance(0.15)) recipe.Add(new RecipeItem(random.Pick(commodities).Id, -random.Whole(1, 3) / 20.0));
            processes.Add(new Process
            {
                Id = $"x{processes.Count}",
                Site = site.Id,
                Cost = output.Worth * random.Whole(0, 4) / 20,
                Slope = random.Chance(0.2) ? output.Worth / tonnes * 0.1 : 0,
                Capacity = random.Chance(0.7) ? tonnes * random.Whole(0, 8) / 8 : null,
                Recipe = recipe,
            });
            if (random.Chance(0.2)) AddByProduct(processes.Count - 1, output.Worth, tonnes);
        }
    }

    /// <summary>A side product with its own users; where nobody uses it, nobody gets a price for it.</summary>
    private void AddByProduct(int position, double worth, double tonnes)
    {
        var goods = new Commodity { Id = $"side{position}", Mineral = $"trace{position}", Form = "concentrate", Contained = 0.5 };
        commodities.Add(goods);
        var amount = random.Whole(1, 4) / 20.0;
        processes[position] = processes[position] with { Recipe = [.. processes[position].Recipe, new RecipeItem(goods.Id, amount)] };
        if (random.Chance(0.8)) AddDemands((goods, worth * random.Between(0.2, 2)), tonnes * amount);
        else demands.Add(new Demand { Id = $"d{demands.Count}", Place = random.Pick(places).Id, Commodity = goods.Id, Intercept = worth, Slope = 0, Limit = 0 });
    }

    private void AddDemands((Commodity Goods, double Worth) item, double tonnes)
    {
        for (var i = random.Whole(1, 4); i > 0; i--)
        {
            var intercept = item.Worth * random.Whole(8, 24) / 8;
            var wanted = tonnes * random.Whole(1, 6) / 6;
            var demand = new Demand
            {
                Id = $"d{demands.Count}",
                Place = random.Pick(places).Id,
                Commodity = item.Goods.Id,
                Intercept = intercept,
                Slope = random.Chance(0.7) ? intercept / wanted : 0,
            };
            if (demand.Slope == 0) demand = demand with { Limit = hasEndlessUsers && random.Chance(0.3) ? null : wanted };
            else if (random.Chance(0.3)) demand = demand with { Choke = intercept * random.Between(0.4, 1.1), Limit = random.Chance(0.5) ? wanted * random.Between(0.2, 1.2) : null };
            demands.Add(demand);
        }
    }

    private void ShareLines()
    {
        foreach (var site in processes.Where(process => process.Capacity > 0).GroupBy(process => process.Site).Where(group => group.Count() > 1).ToList())
        {
            if (!random.Chance(0.5)) continue;
            for (var i = 0; i < processes.Count; i++)
            {
                if (processes[i].Site == site.Key && processes[i].Capacity > 0) processes[i] = processes[i] with { Line = $"line-{site.Key}" };
            }
        }
    }
}
