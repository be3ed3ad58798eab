using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Scale of every commodity by the definition: its price; absent: the largest bid of its demands, carried up the recipes.</summary>
internal static class TableScales
{
    public static IReadOnlyDictionary<string, double> Of(CaseWorld world)
    {
        var scales = world.Commodities.ToDictionary(goods => goods.Id, goods => goods.Price ?? world.Demands
            .Where(demand => demand.Commodity == goods.Id).Select(demand => Math.Min(demand.Intercept, demand.Choke ?? demand.Intercept)).Append(0).Max());
        for (var pass = 0; pass < world.Commodities.Count; pass++)
        {
            foreach (var process in world.Processes)
            {
                var worth = process.Recipe.Where(item => item.Amount > 0).Sum(item => item.Amount * scales[item.Commodity]);
                foreach (var item in process.Recipe.Where(item => item.Amount < 0 && world.Commodities.First(goods => goods.Id == item.Commodity).Price is null))
                {
                    scales[item.Commodity] = Math.Max(scales[item.Commodity], worth / -item.Amount);
                }
            }
        }
        return scales.ToDictionary(item => item.Key, item => item.Value > 0 ? item.Value : 1);
    }
}
