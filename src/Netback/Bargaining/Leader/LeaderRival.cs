using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>The sites that a discount is aimed at: what leaves their gates, and what their first tonne would earn.</summary>
internal sealed class LeaderRival
{
    private readonly HashSet<string> sites;
    private readonly Dictionary<string, Supply> supplies;
    private readonly Dictionary<string, Process> processes;

    public LeaderRival(WorldIndex index, Selector selector)
    {
        sites = [.. Enumerable.Range(0, index.World.Sites.Count).Where(site => selector.Matches(atom => index.HoldsForSite(atom, site)))
            .Select(site => index.World.Sites[site].Id)];
        supplies = index.World.Supplies.Where(supply => sites.Contains(supply.Site)).ToDictionary(supply => supply.Id, StringComparer.Ordinal);
        processes = index.World.Processes.Where(process => sites.Contains(process.Site)).ToDictionary(process => process.Id, StringComparer.Ordinal);
    }

    public int Count => sites.Count;

    /// <summary>Tonnes contained a year that leave its gates.</summary>
    public double Output(MarketResult result) => result.Shipments.Where(row => sites.Contains(row.Site)).Sum(row => row.Quantity);

    /// <summary>Netback less cost of a supply's first tonne, or margin of a process's first unit, at the best of its assets; null without any.</summary>
    public double? FirstMargin(MarketResult result)
    {
        var mined = result.Supplies.Where(row => supplies.ContainsKey(row.Supply)).Select(row => row.Netback - supplies[row.Supply].Cost);
        var made = result.Processes.Where(row => processes.ContainsKey(row.Process)).Select(row => row.Margin + processes[row.Process].Slope * row.Activity);
        return mined.Concat(made).Select(margin => (double?)margin).Max();
    }
}
