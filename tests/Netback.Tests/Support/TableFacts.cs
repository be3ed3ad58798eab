using Netback.Market.Results;
using Netback.World;

namespace Netback.Tests.Support;

/// <summary>What the result rows of a solved world say, added up from the rows and the tables alone.</summary>
internal sealed class TableFacts(SolvedWorld solved)
{
    public CaseWorld World { get; } = solved.World;
    public MarketResult Result { get; } = solved.Result;
    public TableSelector Selector { get; } = new(solved.World);

    public Commodity Goods(string id) => World.Commodities.First(item => item.Id == id);

    public Site Site(string id) => World.Sites.First(item => item.Id == id);

    public IReadOnlyList<Link> Route(ShipmentRow row) => [.. row.Route.Select(id => World.Links.First(link => link.Id == id))];

    public double Mined(string supply) => Result.Supplies.First(row => row.Supply == supply).Quantity;

    public double Activity(string process) => Result.Processes.First(row => row.Process == process).Activity;

    public double Used(string demand) => Result.Demands.First(row => row.Demand == demand).Quantity;

    public double GatePrice(string site, string goods) =>
        Result.Prices.First(row => row.Side == PriceSide.Gate && row.Site == site && row.Commodity == goods).Price;

    public double DeliveredPrice(string place, string goods) =>
        Result.Prices.First(row => row.Side == PriceSide.Delivered && row.Place == place && row.Commodity == goods).Price;

    /// <summary>Rent of a link per gross tonne; null where it is closed and the yearly rent of nothing tells no price.</summary>
    public double? RentOf(Link link)
    {
        var free = Math.Max(0, link.Capacity - link.Background ?? double.PositiveInfinity);
        return free == 0 ? null : double.IsInfinity(free) ? 0 : Result.Links.First(row => row.Link == link.Id).Rent / free;
    }

    /// <summary>Mined and made less shipped.</summary>
    public double LeftAtGate(string site, string goods) =>
        World.Supplies.Where(supply => supply.Site == site && supply.Commodity == goods).Sum(supply => Mined(supply.Id))
        + World.Processes.Where(process => process.Site == site).Sum(process =>
            process.Recipe.Where(item => item.Commodity == goods && item.Amount > 0).Sum(item => item.Amount) * Activity(process.Id))
        - Result.Shipments.Where(row => row.Site == site && row.Commodity == goods).Sum(row => row.Quantity);

    /// <summary>Arrived less used and taken in.</summary>
    public double LeftAtPlace(string place, string goods) =>
        Result.Shipments.Where(row => row.Destination == place && row.Commodity == goods).Sum(row => row.Quantity)
        - World.Demands.Where(demand => demand.Place == place && demand.Commodity == goods).Sum(demand => Used(demand.Id))
        - World.Processes.Where(process => Site(process.Site).Place == place).Sum(process =>
            process.Recipe.Where(item => item.Commodity == goods && item.Amount < 0).Sum(item => -item.Amount) * Activity(process.Id));

    /// <summary>Gross tonnes over a link, forward and backward, walked along every shipment.</summary>
    public (double Forward, double Backward) Over(Link link)
    {
        var (forward, backward) = (0.0, 0.0);
        foreach (var row in Result.Shipments)
        {
            var place = Site(row.Site).Place;
            foreach (var step in Route(row))
            {
                var gross = row.Quantity / Goods(row.Commodity).Contained;
                if (step.Id == link.Id && step.From == place) forward += gross;
                else if (step.Id == link.Id) backward += gross;
                place = step.From == place ? step.To : step.From;
            }
        }
        return (forward, backward);
    }

    /// <summary>Marginal frictions between a site and a place: cost + slope·X over each pair's total X.</summary>
    public double Friction(string site, string goods, string place) => World.Frictions
        .Where(friction => Concerns(friction, site, goods, place))
        .Sum(friction => friction.Cost + friction.Slope * Result.Shipments
            .Where(row => Concerns(friction, row.Site, row.Commodity, row.Destination)).Sum(row => row.Quantity));

    /// <summary>What contracts add to the cost of a tonne: minus their price times their coefficient.</summary>
    public double Contracts(string site, string goods, string place) => -World.Contracts
        .Where(contract => contract.SellerSite == site && contract.Commodity == goods)
        .Sum(contract => ((Selector.Buyer(contract.Buyer, place) ? 1 : 0) - (contract.Share ?? 0))
            * Result.Contracts.First(row => row.Contract == contract.Id).Dual);

    private bool Concerns(Friction friction, string site, string goods, string place) =>
        friction.Commodity == goods && (friction.Seller == site || friction.Seller == Selector.CountryOf(Site(site).Place))
        && Selector.Buyer(friction.Buyer, place);
}
