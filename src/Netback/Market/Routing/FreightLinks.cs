using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Routing;

/// <summary>
/// Which links each freight rule names. Found once for all commodities; selectors may list hundreds of links, and who names
/// what does not change with figures.
/// </summary>
internal sealed class FreightLinks(WorldIndex index)
{
    private readonly bool[][] named = [.. index.World.Freight.Select(rule => LinksOf(index, Selector.Parse(rule.Link)))];

    /// <summary>True where a rule, by its position in the world's list, names a link.</summary>
    public bool Names(int rule, int link) => named[rule][link];

    /// <summary>Links that a selector picks; alternatives that are the id of one link are looked up, not compared.</summary>
    private static bool[] LinksOf(WorldIndex index, Selector selector)
    {
        var named = new bool[index.World.Links.Count];
        if (selector.IsAll) Array.Fill(named, true);
        var compared = new List<IReadOnlyList<SelectorAtom>>();
        foreach (var atoms in selector.Alternatives)
        {
            if (atoms is [{ Kind: AtomKind.Name, IsNegated: false } only] && index.Links.TryGetValue(only.Value, out var link)) named[link] = true;
            else compared.Add(atoms);
        }
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = named[i] || compared.Exists(atoms => atoms.All(atom => index.HoldsForLink(atom, index.World.Links[i]) != atom.IsNegated));
        }
        return named;
    }
}
