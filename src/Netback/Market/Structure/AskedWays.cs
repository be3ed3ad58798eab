using Netback.Market.Measures;

namespace Netback.Market.Structure;

/// <summary>The ways that measures other than bans ask about, each once: a charge, quota or support that hangs on the route.</summary>
internal sealed class AskedWays(WorldIndex index)
{
    private readonly List<(string Via, Way Way, List<MeasureScope> Scopes)> ways =
        [.. index.World.Measures.Where(measure => measure.Via is not null && !Ban.IsBan(measure) && !MeasureEffects.IsNothing(measure))
            .GroupBy(measure => measure.Via ?? "", StringComparer.Ordinal)
            .Select(group => (group.Key, new Way(index, group.Key), group.Select(measure => new MeasureScope(index, measure)).ToList()))];

    /// <summary>Ways that matter to goods of a gate bound for a place, in the order of the world's measures.</summary>
    public List<(string Via, Way Way)> Of(Gate gate, int destinationPlace) => ways.Count == 0 ? [] :
        [.. ways.Where(item => item.Scopes.Exists(scope => scope.Concerns(gate, destinationPlace))).Select(item => (item.Via, item.Way))];
}
