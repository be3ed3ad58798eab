using Netback.Market.Program;
using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// The lane columns of a batch and the ways known for each. Two ways of a lane over the same <em>watched</em> links are one column: its cost
/// is that of the cheaper, whatever the costs of an instance. Watched are limited links that have been full; on all others the
/// certificate finds what is too much.
/// </summary>
internal sealed class RouteBook(MarketStructure structure, ArcGraph graph)
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> ways = new(StringComparer.Ordinal);
    private readonly List<(int Lane, int[] Links)> all = [];
    private readonly List<RouteColumn> columns = [];
    private readonly List<List<int[]>> slots = [];
    private readonly HashSet<int> watched = [];

    /// <summary>A route for each column.</summary>
    public IReadOnlyList<RouteColumn> Columns => columns;

    /// <summary>Rows of watched links.</summary>
    public IReadOnlyCollection<int> Watched => watched;

    /// <summary>Cost slots of the ways known for a column.</summary>
    public IReadOnlyList<int[]> WaysOf(int column) => slots[column];

    /// <summary>True where a row is that of a watched link.</summary>
    public bool IsWatched(int row) => row >= 0 && watched.Contains(row);

    /// <summary>The column of a lane over given links; −1 where there is none.</summary>
    public int Find(int lane, IEnumerable<int> links) => known.GetValueOrDefault(KeyOf(lane, links), -1);

    /// <summary>What ways of one column have in common.</summary>
    public string KeyOf(int lane, IEnumerable<int> links) =>
        $"{lane}:{string.Join(',', links.Select(link => structure.RowOfLink[link]).Where(IsWatched).Order())}";

    /// <summary>Watches more links; columns are told apart anew.</summary>
    public void Watch(IEnumerable<int> rows)
    {
        var before = watched.Count;
        watched.UnionWith(rows);
        if (watched.Count == before) return;
        known.Clear();
        columns.Clear();
        slots.Clear();
        foreach (var (lane, links) in all) Enter(lane, links);
    }

    /// <summary>Adds a way of a lane, and a column where its watched links are new.</summary>
    public void Add(int lane, int[] links)
    {
        if (!ways.Add($"{lane}:{string.Join(',', links)}")) return;
        all.Add((lane, links));
        Enter(lane, links);
    }

    private void Enter(int lane, int[] links)
    {
        var gate = structure.Gates[structure.Lanes[lane].Gate];
        var key = KeyOf(lane, links);
        if (!known.TryGetValue(key, out var column))
        {
            column = known[key] = columns.Count;
            columns.Add(new RouteColumn(lane, links, RouteParts.Of(structure, gate.Commodity, gate.Place, links).Total));
            slots.Add([]);
        }
        slots[column].Add(graph.SlotsOf(structure, gate.Place, links));
    }
}
