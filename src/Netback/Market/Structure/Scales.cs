using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Natural units of a commodity: USD per tonne and tonnes a year, for residuals and for the solver.</summary>
internal static class Scales
{
    /// <summary>
    /// Scale of a commodity: its reference price; absent: the largest intercept or choke of its demands, carried up the
    /// recipes (value of the outputs per tonne taken in); 1 where nothing bids.
    /// </summary>
    public static double[] Prices(WorldIndex index)
    {
        var world = index.World;
        var scale = world.Commodities.Select(commodity => commodity.Price ?? 0).ToArray();
        var isGiven = world.Commodities.Select(commodity => commodity.Price is > 0).ToArray();
        foreach (var demand in world.Demands)
        {
            var commodity = index.Commodities[demand.Commodity];
            var bid = Math.Min(demand.Choke ?? demand.Intercept, demand.Intercept);
            if (!isGiven[commodity]) scale[commodity] = Math.Max(scale[commodity], bid);
        }
        // A chain of n commodities is carried to its start in n passes at most.
        for (var pass = 0; pass < scale.Length; pass++)
        {
            if (!CarryUp(index, scale, isGiven)) break;
        }
        return [.. scale.Select(value => value > 0 ? value : 1)];
    }

    /// <summary>Tonnes of a mineral that its supplies and demands deal in, by commodity; 1 where no figure is finite.</summary>
    public static double[] Tonnes(WorldIndex index)
    {
        var world = index.World;
        var byMineral = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string commodity, double tonnes)
        {
            if (!double.IsFinite(tonnes) || tonnes <= 0) return;
            var mineral = world.Commodities[index.Commodities[commodity]].Mineral;
            byMineral[mineral] = Math.Max(byMineral.GetValueOrDefault(mineral), tonnes);
        }
        foreach (var supply in world.Supplies) Add(supply.Commodity, supply.Capacity ?? 0);
        foreach (var demand in world.Demands) Add(demand.Commodity, SizeOf(demand));
        return [.. world.Commodities.Select(commodity => byMineral.GetValueOrDefault(commodity.Mineral, 1))];
    }

    private static double SizeOf(Demand demand) =>
        demand.Limit ?? (demand.Slope > 0 ? Math.Max(0, demand.Intercept) / demand.Slope : 0);

    private static bool CarryUp(WorldIndex index, double[] scale, bool[] isGiven)
    {
        var hasChanged = false;
        foreach (var process in index.World.Processes)
        {
            var worth = process.Recipe.Where(item => item.Amount > 0)
                .Sum(item => item.Amount * scale[index.Commodities[item.Commodity]]);
            foreach (var item in process.Recipe.Where(item => item.Amount < 0))
            {
                var commodity = index.Commodities[item.Commodity];
                var bid = worth / -item.Amount;
                if (isGiven[commodity] || bid <= scale[commodity] * (1 + 1e-12)) continue;
                scale[commodity] = bid;
                hasChanged = true;
            }
        }
        return hasChanged;
    }
}
