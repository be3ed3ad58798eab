using Netback.Market;
using Netback.Market.Results;
using Netback.World;
using Shouldly;

namespace Netback.Tests.Support;

/// <summary>
/// Small worlds written by hand: one call a row, only what the case is about. A good has one tonne contained a gross tonne
/// and no price unless told otherwise; a mine or plant is a site of its own name.
/// </summary>
internal sealed class TinyWorld
{
    private CaseWorld world = new() { Settings = new Settings { BaseYear = 2025 }, Year = 2025 };

    public CaseWorld World => world;

    public TinyWorld Places(string country, params string[] places)
    {
        if (world.Countries.All(item => item.Id != country)) world = world with { Countries = [.. world.Countries, new Country(country, country, null)] };
        return Change(current => current with
        {
            Places = [.. current.Places, .. places.Select(place => new Place { Id = place, Name = place, Country = country })],
        });
    }

    public TinyWorld Transfer(string place, double cost, double days = 0) => Change(current => current with
    {
        Places = [.. current.Places.Select(item => item.Id == place ? item with { TransferCost = cost, TransferDays = days } : item)],
    });

    public TinyWorld Good(string id, double contained = 1, double? price = null, string? market = null, string mineral = "thing") => Change(current => current with
    {
        Commodities = [.. current.Commodities, new Commodity { Id = id, Mineral = mineral, Form = "metal", Contained = contained, Price = price, Market = market }],
    });

    public TinyWorld Mine(string id, string place, string good, double cost, double slope = 0, double? capacity = null) => Site(id, place).Change(current => current with
    {
        Supplies = [.. current.Supplies, new Supply { Id = $"{id}-{current.Supplies.Count}", Site = id, Commodity = good, Cost = cost, Slope = slope, Capacity = capacity }],
    });

    /// <param name="id">Site, and process unless another plant stands there.</param>
    /// <param name="place">Place.</param>
    /// <param name="cost">USD per unit of activity.</param>
    /// <param name="capacity">Activity a year.</param>
    /// <param name="line">Line shared with other processes.</param>
    /// <param name="recipe">Goods and amounts.</param>
    public TinyWorld Plant(string id, string place, double cost, double? capacity, string? line, params (string Good, double Amount)[] recipe) => Site(id.Split('/')[0], place).Change(current => current with
    {
        Processes = [.. current.Processes, new Process
        {
            Id = id,
            Site = id.Split('/')[0],
            Cost = cost,
            Capacity = capacity,
            Line = line,
            Recipe = [.. recipe.Select(item => new RecipeItem(item.Good, item.Amount))],
        }],
    });

    public TinyWorld User(string id, string place, string good, double intercept, double slope = 0, double? limit = null, double? choke = null) => Change(current => current with
    {
        Demands = [.. current.Demands, new Demand { Id = id, Place = place, Commodity = good, Intercept = intercept, Slope = slope, Limit = limit, Choke = choke }],
    });

    public TinyWorld Link(string id, string from, string to, double cost, string? mode = null, double? capacity = null, double days = 0, double border = 0, bool isOneWay = false, params string[] countries) => Change(current => current with
    {
        Links = [.. current.Links, new Link
        {
            Id = id,
            From = from,
            To = to,
            Mode = mode,
            Cost = cost,
            Days = days,
            BorderCost = border,
            Capacity = capacity,
            IsOneWay = isOneWay,
            Countries = countries,
        }],
    });

    public TinyWorld Contract(Contract contract) => Change(current => current with { Contracts = [.. current.Contracts, contract] });

    public TinyWorld Friction(string seller, string buyer, string good, double cost, double slope = 0) => Change(current => current with
    {
        Frictions = [.. current.Frictions, new Friction { Seller = seller, Buyer = buyer, Commodity = good, Cost = cost, Slope = slope }],
    });

    public TinyWorld Measure(string id, string kind, string? origin = null, string? destination = null, string? via = null) => Change(current => current with
    {
        Measures = [.. current.Measures, new Measure { Id = id, Kind = kind, Origin = origin, Destination = destination, Via = via }],
    });

    public TinyWorld Change(Func<CaseWorld, CaseWorld> change)
    {
        world = change(world);
        return this;
    }

    /// <summary>The certified answer; fails where there is none.</summary>
    public MarketResult Solve()
    {
        var result = MarketSolver.Solve(world);
        result.Certificate.Status.ShouldBe(SolveStatus.Solved, $"{result.Certificate}");
        return result;
    }

    private TinyWorld Site(string id, string place) => world.Sites.Any(site => site.Id == id) ? this : Change(current => current with
    {
        Sites = [.. current.Sites, new Site { Id = id, Name = id, Place = place }],
    });
}

/// <summary>Short questions to a result.</summary>
internal static class Answers
{
    public static double Gate(this MarketResult result, string site, string good) =>
        result.Prices.Single(row => row.Side == PriceSide.Gate && row.Site == site && row.Commodity == good).Price;

    public static double Delivered(this MarketResult result, string place, string good) =>
        result.Prices.Single(row => row.Side == PriceSide.Delivered && row.Place == place && row.Commodity == good).Price;

    public static double Use(this MarketResult result, string demand) => result.Demands.Single(row => row.Demand == demand).Quantity;

    public static double Runs(this MarketResult result, string process) => result.Processes.Single(row => row.Process == process).Activity;

    public static LinkRow Link(this MarketResult result, string link) => result.Links.Single(row => row.Link == link);

    public static ContractRow Contract(this MarketResult result, string contract) => result.Contracts.Single(row => row.Contract == contract);

    public static double Account(this MarketResult result, string country, string item) =>
        result.Accounts.Where(row => row.Country == country && row.Item == item).Sum(row => row.Value);

    /// <summary>The one shipment there is from a site, or to a place.</summary>
    public static ShipmentRow Shipment(this MarketResult result, string site, string? destination = null) =>
        result.Shipments.Single(row => row.Site == site && (destination is null || row.Destination == destination));

    /// <summary>Equal to nine digits.</summary>
    public static void Equals9(this double found, double expected) => found.ShouldBe(expected, 1e-9 * Math.Max(1, Math.Abs(expected)));
}
