using Netback.Market;
using Netback.World;

namespace Netback.Cli;

/// <summary>
/// Solves a tiny market on the second core while a case is being read, so that the solver's code is compiled when the case
/// needs it: the first solve of the reference case takes 0.46 s instead of 0.75 s. Nothing is kept of it.
/// </summary>
internal static class WarmUp
{
    public static void Begin() => _ = Task.Run(() => MarketSolver.Solve(TinyWorld()));

    /// <summary>A mine, a plant, a full link, a friction and two users: every part of a solve has something to do.</summary>
    private static CaseWorld TinyWorld() => new()
    {
        Settings = new Settings { BaseYear = 2025 },
        Year = 2025,
        Countries = [new Country("AAA", "A", null), new Country("BBB", "B", null)],
        Places = [PlaceAt("a", "AAA"), PlaceAt("b", "BBB")],
        Commodities = [Good("ore", "b"), Good("metal", "b")],
        Links = [Way("by-rail", "rail", 1, 50), Way("by-road", "road", 2, null)],
        Sites = [new Site { Id = "mine", Name = "mine", Place = "a" }, new Site { Id = "plant", Name = "plant", Place = "b" }],
        Supplies = [new Supply { Id = "mined", Site = "mine", Commodity = "ore", Cost = 10, Slope = 0.1, Capacity = 100 }],
        Processes = [new Process { Id = "made", Site = "plant", Cost = 5, Capacity = 90, Recipe = [new RecipeItem("ore", -1), new RecipeItem("metal", 0.9)] }],
        Demands = [Use("ore-used", "ore", 60), Use("metal-used", "metal", 100)],
        Frictions = [new Friction { Seller = "AAA", Buyer = "BBB", Commodity = "ore", Cost = -1, Slope = 0.01 }],
    };

    private static Place PlaceAt(string id, string country) => new() { Id = id, Name = id, Country = country };

    private static Commodity Good(string id, string market) =>
        new() { Id = id, Mineral = "thing", Form = id, Contained = 0.5, Price = 50, Market = market };

    private static Link Way(string id, string mode, double cost, double? capacity) =>
        new() { Id = id, From = "a", To = "b", Mode = mode, Cost = cost, Days = 1, Capacity = capacity };

    private static Demand Use(string id, string commodity, double intercept) =>
        new() { Id = id, Place = "b", Commodity = commodity, Intercept = intercept, Slope = 0.5 };
}
