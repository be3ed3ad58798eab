using Netback.Market.Structure;
using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Backtest;

/// <summary>
/// Puts the cuts of an episode into a world, relative to a solution of the state before: exports are held by an export quota, whose
/// rent stays in the country of origin; output by the capacity of each supply.
/// </summary>
internal static class Cutting
{
    public static CaseWorld Apply(Episode episode, CaseWorld world, MarketView before)
    {
        foreach (var cut in episode.Cuts) world = cut.Kind == CutKind.Output ? WithOutput(world, cut, before) : WithExports(world, cut, episode, before);
        return world;
    }

    private static CaseWorld WithExports(CaseWorld world, Cut cut, Episode episode, MarketView before)
    {
        var gauge = new Gauge(before);
        var quotas = new List<Measure>();
        foreach (var commodity in world.Commodities.Where(commodity => IsOf(cut, commodity)))
        {
            var flow = gauge.Read(new Measurand { Kind = "flow", Commodity = commodity.Id, From = cut.Origin, To = cut.Destination });
            if (flow is not > 0) continue;
            quotas.Add(new Measure
            {
                Id = $"{episode.Id}-{commodity.Id}", Kind = "quota", Commodity = commodity.Id, Origin = cut.Origin, Destination = cut.Destination,
                Quantity = flow * cut.To, RentTo = "origin", Legal = "not-checked",
            });
        }
        return world with { Measures = [.. world.Measures, .. quotas] };
    }

    private static CaseWorld WithOutput(CaseWorld world, Cut cut, MarketView before)
    {
        var index = new WorldIndex(world);
        var made = before.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        var origin = Selector.Parse(cut.Origin);
        bool IsCut(Supply supply) => made.ContainsKey(supply.Id) && IsOf(cut, world.Commodities[index.Commodities[supply.Commodity]])
            && origin.Matches(atom => index.HoldsForSite(atom, index.Sites[supply.Site]));
        return world with { Supplies = [.. world.Supplies.Select(supply => IsCut(supply) ? supply with { Capacity = cut.To * made[supply.Id] } : supply)] };
    }

    private static bool IsOf(Cut cut, Commodity commodity) => Selector.Parse(cut.Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, commodity));
}
