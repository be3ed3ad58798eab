using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Checks;

/// <summary>Cost·times + plus of a link and commodity must not be negative: goods would be paid for travelling in circles.</summary>
internal static class FreightChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var lowering = world.Freight.Where(rule => rule.Plus < 0).ToList();
        if (lowering.Count == 0) yield break;
        var index = new WorldIndex(world);
        var links = new FreightLinks(index);
        foreach (var commodity in world.Commodities)
        {
            var costs = new CarriageCosts(index, commodity, links);
            for (var i = 0; i < world.Links.Count; i++)
            {
                if (costs.Freight[i] >= 0 || costs.IsClosed[i]) continue;
                var rule = lowering.First(rule => Concerns(index, rule, world.Links[i], commodity));
                yield return new Finding("freight", rule.Id, "plus",
                    $"a cost of {Figures.Text(costs.Freight[i] * commodity.Contained)} for {commodity.Id} on {world.Links[i].Id}",
                    "cost × times + plus of at least 0", "raise plus");
            }
        }
    }

    private static bool Concerns(WorldIndex index, FreightRule rule, Link link, Commodity commodity) =>
        Selector.Parse(rule.Link).Matches(atom => index.HoldsForLink(atom, link))
        && Selector.Parse(rule.Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, commodity));
}
