namespace Netback.Market.Routing;

/// <summary>Links and places that goods on certain lanes may not pass, and those on ways that measures ask about.</summary>
internal sealed class RouteMask(int links, int places, IReadOnlyList<string> ways)
{
    private readonly int[] waysOfLink = new int[links];
    private readonly int[] waysOfTransit = new int[places];

    public bool[] ClosedLink { get; } = new bool[links];

    /// <summary>By place: goods may start or end there, and not pass.</summary>
    public bool[] ClosedTransit { get; } = new bool[places];

    /// <summary>How many sets of ways a route may be on.</summary>
    public int WaySets => 1 << ways.Count;

    /// <summary>Links and passed places that put a route on a way.</summary>
    public void Mark(int way, IEnumerable<bool> onLink, IEnumerable<bool> onTransit)
    {
        foreach (var (link, isOn) in onLink.Index()) waysOfLink[link] |= isOn ? 1 << way : 0;
        foreach (var (place, isOn) in onTransit.Index()) waysOfTransit[place] |= isOn ? 1 << way : 0;
    }

    /// <summary>Ways that a step puts a route on, a bit each.</summary>
    /// <param name="link">The link it takes.</param>
    /// <param name="passed">The place it leaves, unless goods start there; −1 then.</param>
    public int WaysOf(int link, int passed) => waysOfLink[link] | (passed < 0 ? 0 : waysOfTransit[passed]);

    /// <summary>True where a set of ways holds the way of this text.</summary>
    public bool Holds(int set, string via)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            if (ways[way] == via) return (set & (1 << way)) != 0;
        }
        return false;
    }
}
