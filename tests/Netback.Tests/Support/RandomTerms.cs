using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Contracts, frictions and bans of a random world.</summary>
internal sealed class RandomTerms(SeededRandom random, CaseWorld world)
{
    public CaseWorld Attach() => world with
    {
        Contracts = [.. Contracts()],
        Frictions = [.. Frictions()],
        Measures = [.. Bans()],
        Actors = [new Actor("fund", "Fund", "fund", world.Countries[0].Id, null, null)],
        Ownership = world.Sites.Count > 0 ? [new Stake(world.Sites[0].Id, "fund", 0.4)] : [],
    };

    private string AnyBuyer() => random.Chance(0.4) ? random.Pick(world.Demands).Place
        : random.Chance(0.7) ? random.Pick(world.Countries).Id : "east";

    private IEnumerable<Contract> Contracts()
    {
        for (var i = random.Chance(0.5) ? random.Whole(1, 3) : 0; i > 0; i--)
        {
            var supply = random.Pick(world.Supplies);
            var goods = world.Commodities.First(commodity => commodity.Id == supply.Commodity);
            var users = world.Demands.Where(demand => demand.Commodity == goods.Id).ToList();
            var tonnes = (supply.Capacity ?? 1000) * random.Magnitude(0.01, 1.5);
            var isShare = random.Chance(0.4);
            var isFirm = random.Chance(0.2);
            yield return new Contract
            {
                Id = $"c{i}",
                SellerSite = supply.Site,
                Buyer = users.Count > 0 && random.Chance(0.6) ? random.Pick(users).Place : AnyBuyer(),
                Commodity = goods.Id,
                Quantity = isShare ? null : isFirm ? tonnes * 0.05 : tonnes,
                Share = isShare ? random.Whole(1, 10) / 10.0 : null,
                Price = random.Chance(0.4) ? supply.Cost * 1.5 + 1 : null,
                Penalty = goods.Price is null || random.Chance(0.4) ? (supply.Cost + 1) * random.Magnitude(0.05, 3) : null,
                Bearer = random.Chance(0.3) ? Bearer.Buyer : Bearer.Seller,
                IsFirm = isFirm,
            };
        }
    }

    private IEnumerable<Friction> Frictions()
    {
        var used = new HashSet<string>();
        for (var i = random.Chance(0.5) ? random.Whole(1, 3) : 0; i > 0; i--)
        {
            var demand = random.Pick(world.Demands);
            var friction = new Friction
            {
                Seller = random.Chance(0.5) ? random.Pick(world.Sites).Id : random.Pick(world.Countries).Id,
                Buyer = AnyBuyer(),
                Commodity = demand.Commodity,
                Cost = demand.Intercept * random.Between(-0.1, 0.2),
                Slope = random.Chance(0.6) ? Math.Max(demand.Slope, demand.Intercept * 1e-6) * random.Between(0.05, 0.5) : 0,
            };
            // Paying goods to move without end is an error of the case, and a cost below nothing an error of the market's data.
            if (friction is { Slope: 0, Cost: < 0 }) friction = friction with { Cost = -friction.Cost };
            if (used.Add(friction.Id)) yield return friction;
        }
    }

    private IEnumerable<Measure> Bans()
    {
        for (var i = random.Chance(0.5) ? random.Whole(1, 2) : 0; i > 0; i--)
        {
            var goods = random.Pick(world.Commodities);
            var kind = random.Pick(["import_ban", "export_ban", "transit_ban", "transit_ban"]);
            var isTransit = kind == "transit_ban";
            yield return new Measure
            {
                Id = $"m{i}",
                Kind = kind,
                Commodity = random.Pick([goods.Id, $"mineral:{goods.Mineral}", $"form:{goods.Form}", null]),
                Origin = kind == "export_ban" ? random.Pick(["KAZ", "group:club", "bloc:east", "CHN;UZB"]) : null,
                Destination = kind == "import_ban" ? random.Pick(["CHN", "group:club", "bloc:west", "!KAZ"]) : null,
                Via = isTransit && random.Chance(0.9) ? AnyVia() : kind == "import_ban" && random.Chance(0.3) ? "RUS" : null,
                Legal = "not-checked",
            };
        }
    }

    private string AnyVia() => random.Chance(0.3) && world.Links.Count > 0 ? random.Pick(world.Links).Id
        : random.Pick(["KAZ", "UZB;CHN", "bloc:east", "group:club&!KAZ", "corridor:north", "RUS&corridor:middle"]);
}
