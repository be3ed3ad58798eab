using Netback.World;

namespace Netback.Tests.Studies;

/// <summary>
/// An inland mine country between two buyers. Ore of one mineral is concentrated at home, refined inland or at the coast and
/// used in three countries; a second mineral goes straight to users. Names are in three scripts.
/// </summary>
internal static class ChainWorld
{
    public static readonly CaseWorld World = new()
    {
        Year = 2025,
        Settings = new Settings { BaseYear = 2025 },
        Countries =
        [
            new Country("AAA", "Inland", "hosts"), new Country("BBB", "Transit", null), new Country("CCC", "Coast", "east"),
            new Country("DDD", "West", "west"), new Country("EEE", "Over the ocean", "west"),
        ],
        Places =
        [
            At("mine", "Рудный", "AAA", 48.5, 68), At("hill", "Жезды", "AAA", 48.0, 67.0), At("hub", "Hub", "AAA", 47, 75), At("gate", "East Gate", "AAA", 45.2, 82.5, 3),
            At("works", "赣州", "CCC", 30, 104), At("port", "Port", "CCC", 31.2, 121.5, 8), At("sea-port", "Caspian Port", "AAA", 43.6, 51.2, 6),
            At("yard", "Marshalling Yard", "BBB", 52.3, 55), At("plain", "Plain", "BBB", 55.7, 37.6), At("city", "Western City", "DDD", 51.2, 6.8),
            At("quay", "Quay", "DDD", 51.9, 4.1, 7), At("bay", "Bay", "EEE", 33.7, -118.2, 9), At("south", "South Shore", "DDD", 41.6, 41.6, 6),
        ],
        Commodities =
        [
            new Commodity { Id = "t-ore", Mineral = "tungsten", Form = "ore", Contained = 0.003 },
            new Commodity { Id = "t-conc", Mineral = "tungsten", Form = "concentrate", Contained = 0.5, Price = 32_000, Market = "works", TradeUnit = "mtu WO3", PerTonne = 126.1 },
            new Commodity { Id = "t-apt", Mineral = "tungsten", Form = "intermediate", Contained = 0.7, Price = 37_000, Market = "works", TradeUnit = "mtu WO3", PerTonne = 126.1 },
            new Commodity { Id = "t-powder", Mineral = "tungsten", Form = "metal", Contained = 0.99, Price = 45_000, Market = "city" },
            new Commodity { Id = "c-cathode", Mineral = "copper", Form = "metal", Contained = 1, Price = 9_500, Market = "port", TradeUnit = "lb", PerTonne = 2204.62 },
        ],
        Links =
        [
            Rail("r1", "mine", "hub", 14), Rail("r1b", "hill", "mine", 4), Rail("r2", "hub", "gate", 22, 900_000, corridors: ["east"]),
            Rail("r3", "gate", "works", 60, 400_000, 24_000, ["east"], days: 6), Rail("r4", "works", "port", 30),
            Rail("r5", "hub", "yard", 40, corridors: ["north"], days: 7), Rail("r6", "yard", "plain", 35, corridors: ["north"]),
            Rail("r7", "plain", "city", 60, corridors: ["north"], days: 8), Rail("r8", "hub", "sea-port", 55, 100_000, corridors: ["middle"], days: 9),
            new Link { Id = "f1", From = "sea-port", To = "south", Mode = "ferry", Cost = 70, Days = 8, Capacity = 60_000, Corridors = ["middle"] },
            new Link { Id = "s1", From = "south", To = "quay", Mode = "sea", Cost = 40, Days = 14, Corridors = ["middle"] },
            Rail("r9", "quay", "city", 8), new Link { Id = "s2", From = "port", To = "bay", Mode = "sea", Cost = 35, Days = 20 },
            new Link { Id = "s3", From = "port", To = "quay", Mode = "sea", Cost = 45, Days = 35 },
            new Link { Id = "s4", From = "quay", To = "bay", Mode = "sea", Cost = 42, Days = 24 },
        ],
        Sites =
        [
            new Site { Id = "pit", Name = "Северный pit", Place = "mine" }, new Site { Id = "mill", Name = "Mill", Place = "mine" },
            new Site { Id = "smelter", Name = "Hill smelter", Place = "hill" }, new Site { Id = "refinery", Name = "江西 refinery", Place = "works" },
            new Site { Id = "coast-mine", Name = "Coast mine", Place = "works" }, new Site { Id = "hub-apt", Name = "Hub refinery", Place = "hub" },
            new Site { Id = "powder-west", Name = "West powder", Place = "city" }, new Site { Id = "powder-east", Name = "East powder", Place = "port" },
        ],
        Supplies =
        [
            new Supply { Id = "u-pit", Site = "pit", Commodity = "t-ore", Cost = 12_000, Slope = 2, Capacity = 4_500 },
            new Supply { Id = "u-coast", Site = "coast-mine", Commodity = "t-conc", Cost = 14_000, Slope = 0.6, Capacity = 40_000 },
            new Supply { Id = "u-cu", Site = "smelter", Commodity = "c-cathode", Cost = 4_000, Slope = 0.01, Capacity = 420_000 },
        ],
        Processes =
        [
            Process("x-mill", "mill", 1_800, 5_000, ("t-ore", -1), ("t-conc", 0.8)),
            Process("x-apt-east", "refinery", 2_400, 45_000, ("t-conc", -1), ("t-apt", 0.97)),
            Process("x-apt-hub", "hub-apt", 5_500, 3_000, ("t-conc", -1), ("t-apt", 0.95)),
            Process("x-powder-west", "powder-west", 1_900, 9_000, ("t-apt", -1), ("t-powder", 0.98)),
            Process("x-powder-east", "powder-east", 1_300, 30_000, ("t-apt", -1), ("t-powder", 0.98)),
        ],
        Demands =
        [
            Demand("d-east", "port", "t-powder", 45_000, 21_000, 0.3), Demand("d-west", "city", "t-powder", 46_000, 7_000, 0.3),
            Demand("d-bay", "bay", "t-powder", 46_500, 5_000, 0.3), Demand("d-cu-east", "port", "c-cathode", 9_500, 300_000, 0.6),
            Demand("d-cu-west", "city", "c-cathode", 9_600, 120_000, 0.6),
        ],
    };

    /// <summary>A source-less figure per cost and quantity, by rules.</summary>
    public static IReadOnlyList<FigureEvidence> Evidence(CaseWorld world) =>
    [
        .. world.Supplies.Select(row => Figure("supplies", row.Id, "cost", row.Cost, Confidence.C, "cost curve of mines")),
        .. world.Processes.Select(row => Figure("processes", row.Id, "cost", row.Cost, Confidence.D, "cost of plants")),
        .. world.Links.Select(row => Figure("links", row.Id, "cost", row.Cost, Confidence.B, null)),
        .. world.Demands.Select(row => Figure("demands", row.Id, "intercept", row.Intercept, Confidence.A, null)),
    ];

    public static FigureEvidence Figure(string table, string id, string column, double value, Confidence confidence, string? note) =>
        new() { Table = table, Id = id, Column = column, Value = value, Confidence = confidence, Note = note };

    private static Place At(string id, string name, string country, double latitude, double longitude, double transfer = 0) =>
        new() { Id = id, Name = name, Country = country, Latitude = latitude, Longitude = longitude, TransferCost = transfer };

    private static Link Rail(
        string id, string from, string to, double cost, double? capacity = null, double background = 0, string[]? corridors = null, double days = 2) =>
        new() { Id = id, From = from, To = to, Mode = "rail", Cost = cost, Days = days, Capacity = capacity, Background = background, Corridors = corridors ?? [] };

    private static Process Process(string id, string site, double cost, double capacity, params (string Commodity, double Amount)[] recipe) =>
        new() { Id = id, Site = site, Cost = cost, Slope = 0.2 * cost / capacity, Capacity = capacity, Recipe = [.. recipe.Select(item => new RecipeItem(item.Commodity, item.Amount))] };

    private static Demand Demand(string id, string place, string commodity, double price, double quantity, double elasticity)
    {
        var slope = price / (elasticity * quantity);
        return new Demand { Id = id, Place = place, Commodity = commodity, Intercept = price + slope * quantity, Slope = slope, Choke = 3 * price };
    }
}
