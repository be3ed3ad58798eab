using Netback.Market.Program;
using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// The lane columns of a batch and the ways known for each. Two ways of a lane over the same limited links are one column: its cost
/// is that of the cheaper, whatever the costs of an instance.
/// </summary>
internal sealed class RouteBook(MarketStructure structure, ArcGraph graph)
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> ways = new(StringComparer.Ordinal);
    private readonly List<RouteColumn> columns = [];
    private readonly List<List<int[]>> slots = [];

    /// <summary>A route for each column.</summary>
    public IReadOnlyList<RouteColumn> Columns => columns;

    /// <summary>Cost slots of the ways known for a column.</summary>
    public IReadOnlyList<int[]> WaysOf(int column) => slots[column];

    /// <summary>The column of a lane over given links; −1 where there is none.</summary>
    public int Find(int lane, IEnumerable<int> links) => known.GetValueOrDefault(KeyOf(lane, links), -1);

    /// <summary>Adds a way of a lane, and a column where its limited links are new; the column.</summary>
    public int Add(int lane, int[] links)
    {
        var gate = structure.Gates[structure.Lanes[lane].Gate];
        var key = KeyOf(lane, links);
        if (!known.TryGetValue(key, out var column))
        {
            column = known[key] = columns.Count;
            columns.Add(new RouteColumn(lane, links, RouteParts.Of(structure, gate.Commodity, gate.Place, links).Total));
            slots.Add([]);
        }
        if (ways.Add($"{lane}:{string.Join(',', links)}")) slots[column].Add(graph.SlotsOf(structure, gate.Place, links));
        return column;
    }

    private string KeyOf(int lane, IEnumerable<int> links) =>
        $"{lane}:{string.Join(',', links.Select(link => structure.RowOfLink[link]).Where(row => row >= 0).Order())}";
}
