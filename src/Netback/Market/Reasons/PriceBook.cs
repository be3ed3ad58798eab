using Netback.Market.Results;
using Netback.World;

namespace Netback.Market.Reasons;

/// <summary>The rows of a result, by the balance that they touch.</summary>
internal sealed class PriceBook
{
    private readonly Dictionary<PriceNode, PriceRow> prices;
    private readonly Dictionary<string, string> placeOfSite;
    private readonly ILookup<PriceNode, (Supply Supply, SupplyRow Row)> supplies;
    private readonly ILookup<PriceNode, (Demand Demand, DemandRow Row)> demands;
    private readonly ILookup<PriceNode, (Process Process, ProcessRow Row)> makers;
    private readonly ILookup<PriceNode, (Process Process, ProcessRow Row)> takers;
    private readonly ILookup<PriceNode, ShipmentRow> arrivals;
    private readonly ILookup<PriceNode, ShipmentRow> departures;
    private readonly Dictionary<string, Link> links;
    private readonly Dictionary<string, LinkRow> linkRows;

    public PriceBook(CaseWorld world, MarketResult result)
    {
        prices = result.Prices.ToDictionary(PriceNode.Of);
        placeOfSite = world.Sites.ToDictionary(site => site.Id, site => site.Place);
        supplies = world.Supplies
            .Join(result.Supplies, supply => supply.Id, row => row.Supply, (supply, row) => (supply, row))
            .ToLookup(pair => GateOf(pair.supply.Site, pair.supply.Commodity));
        demands = world.Demands
            .Join(result.Demands, demand => demand.Id, row => row.Demand, (demand, row) => (demand, row))
            .ToLookup(pair => new PriceNode(pair.demand.Place, pair.demand.Commodity, null));
        var processes = world.Processes
            .Join(result.Processes, process => process.Id, row => row.Process, (process, row) => (process, row)).ToList();
        makers = ByItem(processes, isMade: true);
        takers = ByItem(processes, isMade: false);
        arrivals = result.Shipments.ToLookup(row => new PriceNode(row.Destination, row.Commodity, null));
        departures = result.Shipments.ToLookup(row => GateOf(row.Site, row.Commodity));
        links = world.Links.ToDictionary(link => link.Id);
        linkRows = result.Links.ToDictionary(row => row.Link);
    }

    public double? PriceAt(PriceNode node) => prices.TryGetValue(node, out var row) ? row.Price : null;

    public PriceNode GateOf(string site, string commodity) => new(placeOfSite[site], commodity, site);

    /// <summary>The balance that an item of a recipe moves: gate where made, delivered where taken in.</summary>
    public PriceNode NodeOf(Process process, RecipeItem item) =>
        item.Amount > 0 ? GateOf(process.Site, item.Commodity) : new(placeOfSite[process.Site], item.Commodity, null);

    public IEnumerable<(Supply Supply, SupplyRow Row)> SuppliesAt(PriceNode gate) => supplies[gate];

    public IEnumerable<(Demand Demand, DemandRow Row)> DemandsAt(PriceNode delivered) => demands[delivered];

    public IEnumerable<(Process Process, ProcessRow Row)> MakersAt(PriceNode gate) => makers[gate];

    public IEnumerable<(Process Process, ProcessRow Row)> TakersAt(PriceNode delivered) => takers[delivered];

    /// <summary>Shipments into a delivered balance, largest first.</summary>
    public IEnumerable<ShipmentRow> Into(PriceNode delivered) => arrivals[delivered].OrderByDescending(row => row.Quantity);

    /// <summary>Shipments out of a gate, largest first.</summary>
    public IEnumerable<ShipmentRow> OutOf(PriceNode gate) => departures[gate].OrderByDescending(row => row.Quantity);

    /// <summary>True where goods enter the balance: mined, made or delivered.</summary>
    public bool IsTraded(PriceNode node) =>
        arrivals[node].Any() || supplies[node].Any(pair => pair.Row.Quantity > 0)
        || (node.IsGate && makers[node].Any(pair => pair.Row.Activity > 0));

    /// <summary>Rent of a full link, USD per gross tonne; 0 where it is not full.</summary>
    public double RentPerGrossTonne(string link) =>
        linkRows.TryGetValue(link, out var row) && links[link].FreeCapacity is > 0 and var free ? row.Rent / free : 0;

    public double? FreeCapacity(string link) => links[link].FreeCapacity;

    private ILookup<PriceNode, (Process Process, ProcessRow Row)> ByItem(
        IReadOnlyList<(Process Process, ProcessRow Row)> processes, bool isMade) =>
        processes
            .SelectMany(pair => pair.Process.Recipe.Where(item => item.Amount > 0 == isMade)
                .Select(item => (Node: NodeOf(pair.Process, item), Pair: pair)))
            .ToLookup(entry => entry.Node, entry => entry.Pair);
}
