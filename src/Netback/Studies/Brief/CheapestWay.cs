using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Studies.Brief;

/// <summary>What it costs to carry a commodity from one place to another in a market, rents of full links included.</summary>
internal static class CheapestWay
{
    /// <summary>USD per tonne contained; null where no way is open. Measures on the way are not followed: a market that has bans on transit gets no answer.</summary>
    public static double? Of(MarketView view, string commodity, string from, string to)
    {
        if (from == to) return 0;
        var world = view.World;
        if (view.Commodity(commodity) is not { } goods || world.Measures.Any(measure => measure.Kind == "transit_ban" || measure.Via is not null)) return null;
        var index = new WorldIndex(world);
        var graph = new TradeGraph(index);
        var rents = world.Links.Select(link => view.Link(link.Id) is { } row ? LinkUse.RentPerGrossTonne(row) : 0).ToArray();
        var tree = new RouteSearch().Run(index.Places[from], new StepCosts(graph, new CarriageCosts(index, goods, new FreightLinks(index)), rents, null));
        return tree.DistanceTo(index.Places[to]) is var cost && double.IsFinite(cost) ? cost : null;
    }
}
