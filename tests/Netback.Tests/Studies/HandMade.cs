using Netback.Market.Results;
using Netback.Studies;
using Netback.World;

namespace Netback.Tests.Studies;

/// <summary>A world of one mine, one rival mine, two buyers and results written by hand, so that sentences can be checked.</summary>
internal static class HandMade
{
    public static readonly CaseWorld Small = new()
    {
        Year = 2025,
        Settings = new Settings { BaseYear = 2025, Players = ["AAA"] },
        Countries = [new Country("AAA", "Alpha", null), new Country("BBB", "Beta", null), new Country("CCC", "Gamma", null)],
        Places =
        [
            new Place { Id = "mine", Name = "Minetown", Country = "AAA" }, new Place { Id = "east", Name = "Eastport", Country = "BBB" },
            new Place { Id = "west", Name = "Westport", Country = "CCC" },
        ],
        Commodities = [new Commodity { Id = "conc", Mineral = "tungsten", Form = "concentrate", Contained = 0.5, Price = 30_000, Market = "east", TradeUnit = "mtu WO3", PerTonne = 100 }],
        Links =
        [
            new Link { Id = "le", From = "mine", To = "east", Mode = "rail", Cost = 100, Capacity = 20_000, Corridors = ["silk"] },
            new Link { Id = "lw", From = "mine", To = "west", Mode = "rail", Cost = 400 },
        ],
        Sites = [new Site { Id = "pit", Name = "Old Pit", Place = "mine" }],
        Supplies = [new Supply { Id = "u", Site = "pit", Commodity = "conc", Cost = 10_000 }],
        Demands = [new Demand { Id = "de", Place = "east", Commodity = "conc", Intercept = 40_000, Slope = 1 }, new Demand { Id = "dw", Place = "west", Commodity = "conc", Intercept = 40_000, Slope = 1 }],
    };

    /// <summary>A solved result: tonnes to the east and to the west, and the price in the east.</summary>
    public static MarketResult Result(double east, double west, double priceEast = 30_000, double rent = 0)
    {
        var congestion = rent / 20_000 / 0.5;
        var gate = priceEast - 200 - congestion;
        var parts = new PriceParts(200, 0, 0, 0, 0, congestion, 0, 0, 0);
        return new MarketResult
        {
            Certificate = new Certificate { Status = SolveStatus.Solved, Gap = 1e-12, Welfare = 1e6 },
            Prices =
            [
                new PriceRow("east", "conc", PriceSide.Delivered, null, priceEast, priceEast / 100, "mtu WO3", true),
                new PriceRow("mine", "conc", PriceSide.Gate, "pit", gate, gate / 100, "mtu WO3", true),
                new PriceRow("west", "conc", PriceSide.Delivered, null, gate + 800, (gate + 800) / 100, "mtu WO3", true),
            ],
            Shipments = [.. new[]
            {
                new ShipmentRow("conc", "pit", "AAA", "east", east, ["le"], gate, parts, priceEast),
                new ShipmentRow("conc", "pit", "AAA", "west", west, ["lw"], gate, new PriceParts(800, 0, 0, 0, 0, 0, 0, 0, 0), gate + 800),
            }.Where(row => row.Quantity > 0)],
            Netbacks = [new NetbackRow("pit", "conc", gate, gate, "east", priceEast, parts, 0, false)],
            Supplies = [new SupplyRow("u", east + west, gate, 0)],
            Links = [new LinkRow("le", east / 0.5, 0, east / 0.5 / 20_000, rent, true), new LinkRow("lw", west / 0.5, 0, null, 0, true)],
            Accounts = [new AccountRow("AAA", "producer_surplus", (east + west) * gate), new AccountRow("BBB", "user_surplus", 1e8 - 100 * priceEast)],
        };
    }

    public static StudyRun Run(string id, string title, CaseWorld world, MarketResult result, params MarketResult[] draws) =>
        new() { State = new StudyState { Id = id, Title = title, World = world }, Result = result, Draws = draws };

    public static Study Study(StudyRun reference, params StudyRun[] scenarios) =>
        new() { Base = reference, Scenarios = scenarios, Options = new StudyOptions { Draws = reference.Draws.Count } };
}
