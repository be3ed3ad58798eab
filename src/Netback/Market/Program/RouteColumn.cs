using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>Tonnes contained a year on a lane over one route.</summary>
/// <param name="Lane">Position of the lane.</param>
/// <param name="Links">Links in order of travel; empty at length zero.</param>
/// <param name="Carriage">USD per tonne contained along the links; what the lane adds stands in the instance.</param>
internal sealed record RouteColumn(int Lane, int[] Links, double Carriage)
{
    public static RouteColumn Of(MarketStructure structure, int lane, int[] links)
    {
        var gate = structure.Gates[structure.Lanes[lane].Gate];
        return new RouteColumn(lane, links, RouteParts.Of(structure, gate.Commodity, gate.Place, links).Total);
    }
}

/// <summary>The priced route columns of a solve: every (lane, route) once, in the order they were found.</summary>
internal sealed class RouteColumns
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<RouteColumn> columns = [];

    public IReadOnlyList<RouteColumn> All => columns;

    public int Count => columns.Count;

    public RouteColumns Copy()
    {
        var copy = new RouteColumns();
        copy.known.UnionWith(known);
        copy.columns.AddRange(columns);
        return copy;
    }

    /// <summary>Adds a route of a lane; false where it is there already.</summary>
    public bool Add(MarketStructure structure, int lane, int[] links)
    {
        if (!known.Add($"{lane}:{string.Join(',', links)}")) return false;
        columns.Add(RouteColumn.Of(structure, lane, links));
        return true;
    }
}
