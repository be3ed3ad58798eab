using Netback.World;

namespace Netback.Tests.Market.Reasons;

/// <summary>Worlds small enough to know by heart why their prices are what they are.</summary>
internal static class SmallWorlds
{
    /// <summary>A mine, a plant at the port, users at the port. The mine has room: its cost carries through to the metal.</summary>
    public static CaseWorld MineAndPlant(double mineCapacity = 5000, double? railCapacity = null) => new()
    {
        Settings = new Settings { BaseYear = 2025 },
        Year = 2025,
        Countries = [new("KAZ", "Kazakhstan", null), new("CHN", "China", null)],
        Places = [PlaceOf("pit-town", "KAZ"), PlaceOf("port", "CHN")],
        Commodities =
        [
            new() { Id = "ore", Mineral = "tungsten", Form = "ore", Contained = 0.5 },
            new() { Id = "metal", Mineral = "tungsten", Form = "metal", Contained = 1, TradeUnit = "kg", PerTonne = 1000 },
        ],
        Links = [new() { Id = "rail", From = "pit-town", To = "port", Mode = "rail", Cost = 20, Capacity = railCapacity }],
        Sites = [SiteOf("pit", "pit-town"), SiteOf("plant", "port")],
        Supplies = [new() { Id = "mining", Site = "pit", Commodity = "ore", Cost = 1000, Slope = 2, Capacity = mineCapacity }],
        Processes =
        [
            new() { Id = "smelting", Site = "plant", Cost = 500, Recipe = [new("ore", -1), new("metal", 0.8)] },
        ],
        Demands = [new() { Id = "users", Place = "port", Commodity = "metal", Intercept = 9000, Slope = 5 }],
    };

    private static Place PlaceOf(string id, string country) => new() { Id = id, Name = id, Country = country };

    private static Site SiteOf(string id, string place) => new() { Id = id, Name = id, Place = place };
}
