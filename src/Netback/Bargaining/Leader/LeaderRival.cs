using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>
/// The sites that a discount is aimed at: what they make of the leader's goods and what their first tonne would earn. Sites that make none of
/// them, a mine whose buyer is undercut, are watched in all that they make.
/// </summary>
internal sealed class LeaderRival
{
    private readonly HashSet<string> sites;
    private readonly HashSet<string> goods;
    private readonly Dictionary<string, Supply> supplies;
    private readonly Dictionary<string, Process> processes;

    public LeaderRival(WorldIndex index, Selector selector, IReadOnlySet<int> led)
    {
        var world = index.World;
        sites = [.. Enumerable.Range(0, world.Sites.Count).Where(site => selector.Matches(atom => index.HoldsForSite(atom, site))).Select(site => world.Sites[site].Id)];
        var mined = world.Supplies.Where(supply => sites.Contains(supply.Site)).ToList();
        var made = world.Processes.Where(process => sites.Contains(process.Site)).ToList();
        HashSet<string> all = [.. mined.Select(supply => supply.Commodity), .. made.SelectMany(Outputs)];
        HashSet<string> own = [.. led.Select(commodity => world.Commodities[commodity].Id).Where(all.Contains)];
        goods = own.Count > 0 ? own : all;
        supplies = mined.Where(supply => goods.Contains(supply.Commodity)).ToDictionary(supply => supply.Id, StringComparer.Ordinal);
        processes = made.Where(process => Outputs(process).Any(goods.Contains)).ToDictionary(process => process.Id, StringComparer.Ordinal);
    }

    /// <summary>Tonnes contained a year that leave its gates.</summary>
    public double Output(MarketResult result) =>
        result.Shipments.Where(row => sites.Contains(row.Site) && goods.Contains(row.Commodity)).Sum(row => row.Quantity);

    /// <summary>Netback less cost of a supply's first tonne, or margin of a process's first unit, at the best of its assets; null without any.</summary>
    public double? FirstMargin(MarketResult result)
    {
        var mined = result.Supplies.Where(row => supplies.ContainsKey(row.Supply)).Select(row => row.Netback - supplies[row.Supply].Cost);
        var made = result.Processes.Where(row => processes.ContainsKey(row.Process)).Select(row => row.Margin + processes[row.Process].Slope * row.Activity);
        return mined.Concat(made).Select(margin => (double?)margin).Max();
    }

    private static IEnumerable<string> Outputs(Process process) => process.Recipe.Where(item => item.Amount > 0).Select(item => item.Commodity);
}
