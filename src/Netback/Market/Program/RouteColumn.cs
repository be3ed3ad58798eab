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
    private readonly HashSet<(int Lane, int[] Links)> known = new(new ByLinks());
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
        if (!known.Add((lane, links))) return false;
        columns.Add(RouteColumn.Of(structure, lane, links));
        return true;
    }

    /// <summary>Routes are the same where they are of one lane and take the same links in the same order.</summary>
    private sealed class ByLinks : IEqualityComparer<(int Lane, int[] Links)>
    {
        public bool Equals((int Lane, int[] Links) one, (int Lane, int[] Links) other) =>
            one.Lane == other.Lane && one.Links.AsSpan().SequenceEqual(other.Links);

        public int GetHashCode((int Lane, int[] Links) route)
        {
            var code = new HashCode();
            code.Add(route.Lane);
            foreach (var link in route.Links) code.Add(link);
            return code.ToHashCode();
        }
    }
}
