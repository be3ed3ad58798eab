using Netback.World;

namespace Netback.Tests.Support;

/// <summary>A site's goods and a place that takes them, with some route open between the two.</summary>
internal sealed record TableLane(Site Site, Commodity Goods, string Place);

/// <summary>Lanes of a world read from the tables, with the contracts and frictions that concern them.</summary>
internal sealed class TableLanes
{
    private readonly CaseWorld world;
    private readonly TableSelector selector;

    public TableLanes(CaseWorld world, TableSelector selector, TableRoutes routes)
    {
        (this.world, this.selector) = (world, selector);
        var none = new Dictionary<string, double>();
        All = [.. Candidates().Where(lane => routes.Cheapest(lane.Goods, lane.Site, lane.Place, none) is not null)];
    }

    public IReadOnlyList<TableLane> All { get; }

    public bool Fulfils(Contract contract, TableLane lane) => Ships(contract, lane) && selector.Buyer(contract.Buyer, lane.Place);

    /// <summary>Rows of contracts and frictions that a tonne on the lane enters.</summary>
    public IEnumerable<(string Row, double Value)> TermsOf(TableLane lane)
    {
        foreach (var contract in world.Contracts.Where(contract => Ships(contract, lane)))
        {
            var value = (Fulfils(contract, lane) ? 1 : 0) - (contract.Share ?? 0);
            if (value != 0) yield return ($"contract {contract.Id}", value);
        }
        foreach (var friction in world.Frictions)
        {
            var isSeller = friction.Seller == lane.Site.Id || friction.Seller == selector.CountryOf(lane.Site.Place);
            if (isSeller && friction.Commodity == lane.Goods.Id && selector.Buyer(friction.Buyer, lane.Place)) yield return ($"friction {friction.Id}", -1);
        }
    }

    private static bool Ships(Contract contract, TableLane lane) => contract.SellerSite == lane.Site.Id && contract.Commodity == lane.Goods.Id;

    private IEnumerable<TableLane> Candidates()
    {
        var made = world.Supplies.Select(supply => (supply.Site, supply.Commodity))
            .Concat(world.Processes.SelectMany(process => process.Recipe.Where(item => item.Amount > 0).Select(item => (process.Site, item.Commodity))));
        var taken = world.Demands.Select(demand => (demand.Place, demand.Commodity))
            .Concat(world.Processes.SelectMany(process => process.Recipe.Where(item => item.Amount < 0)
                .Select(item => (world.Sites.First(site => site.Id == process.Site).Place, item.Commodity)))).Distinct().ToList();
        foreach (var (site, commodity) in made.Distinct())
        {
            foreach (var (place, _) in taken.Where(item => item.Commodity == commodity))
            {
                yield return new TableLane(world.Sites.First(item => item.Id == site), world.Commodities.First(item => item.Id == commodity), place);
            }
        }
    }
}
