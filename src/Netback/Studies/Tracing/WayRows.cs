using Netback.Market.Results;
using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Tracing;

/// <summary>Rows of the case that the carriage of a shipment rests on: its goods, its links, rules of freight on them, frictions.</summary>
internal sealed class WayRows(CaseWorld world)
{
    private readonly WorldIndex index = new(world);
    private FreightLinks? named;

    public IEnumerable<RowReference> Of(ShipmentRow row)
    {
        yield return new RowReference("commodities", row.Commodity);
        foreach (var link in row.Route) yield return new RowReference("links", link);
        foreach (var rule in RulesOn(row)) yield return new RowReference("freight", rule.Id);
        foreach (var friction in FrictionsOn(row)) yield return new RowReference("frictions", friction.Id);
    }

    private IEnumerable<FreightRule> RulesOn(ShipmentRow row)
    {
        named ??= new FreightLinks(index);
        return Enumerable.Range(0, world.Freight.Count)
            .Where(rule => Picks(world.Freight[rule].Commodity, row.Commodity) && row.Route.Any(link => named.Names(rule, index.Links[link])))
            .Select(rule => world.Freight[rule]);
    }

    private IEnumerable<Friction> FrictionsOn(ShipmentRow row) => row.Parts.Friction == 0 ? [] : world.Frictions
        .Where(friction => Picks(friction.Commodity, row.Commodity)
            && Selector.Parse(friction.Seller).Matches(atom => index.HoldsForSite(atom, index.Sites[row.Site]))
            && Selector.Parse(friction.Buyer).Matches(atom => index.HoldsForPlace(atom, index.Places[row.Destination])));

    private bool Picks(string selector, string commodity) =>
        Selector.Parse(selector).Matches(atom => WorldIndex.HoldsForCommodity(atom, world.Commodities[index.Commodities[commodity]]));
}
