using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// The network as arcs between departures and arrivals (place, mode): along a link from a departure to an arrival, and at a place
/// from an arrival to a departure, free by the same mode on land, else at the cost of a transfer (also from ship to ship). What an
/// arc costs stands in a slot that arcs of the same cost share: links first, then transfers by place, then nothing.
/// </summary>
internal sealed class ArcGraph
{
    private readonly Dictionary<(int Place, string Mode), int> departures = [];
    private readonly Dictionary<(int Place, string Mode), int> arrivals = [];
    private readonly List<List<Arc>> arcs = [];
    private readonly ILookup<int, int> departuresOf;
    private readonly ILookup<int, int> arrivalsOf;

    public ArcGraph(MarketStructure structure)
    {
        var (world, index) = (structure.World, structure.Index);
        (Links, Places) = (world.Links.Count, world.Places.Count);
        for (var i = 0; i < world.Links.Count; i++)
        {
            var (link, mode) = (world.Links[i], world.Links[i].Mode ?? "");
            var (from, to) = (index.Places[link.From], index.Places[link.To]);
            Add(Departure(from, mode), Arrival(to, mode), i, -1);
            if (!link.IsOneWay) Add(Departure(to, mode), Arrival(from, mode), i, -1);
        }
        departuresOf = departures.ToLookup(entry => entry.Key.Place, entry => entry.Value);
        arrivalsOf = arrivals.ToLookup(entry => entry.Key.Place, entry => entry.Value);
        var leaving = departures.OrderBy(entry => entry.Value).Select(entry => (entry.Key, entry.Value)).ToLookup(entry => entry.Key.Place);
        foreach (var (arrival, node) in arrivals.OrderBy(entry => entry.Value).ToList())
        {
            foreach (var (departure, next) in leaving[arrival.Place])
            {
                var isFree = departure.Mode == arrival.Mode && departure.Mode is not ("sea" or "ferry");
                Add(node, next, isFree ? Links + Places : Links + arrival.Place, arrival.Place);
            }
        }
    }

    public int Links { get; }
    public int Places { get; }

    /// <summary>Cost slots: links, places, and one for what costs nothing.</summary>
    public int Slots => Links + Places + 1;

    public int Nodes => arcs.Count;

    /// <summary>An arc out of a node.</summary>
    /// <param name="Head">Node that it leads to.</param>
    /// <param name="Slot">Slot of its cost.</param>
    /// <param name="TransitPlace">Place that goods pass through on it; −1 along links.</param>
    internal readonly record struct Arc(int Head, int Slot, int TransitPlace);

    public IReadOnlyList<Arc> From(int node) => arcs[node];

    public IEnumerable<int> DeparturesOf(int place) => departuresOf[place];

    public IEnumerable<int> ArrivalsOf(int place) => arrivalsOf[place];

    /// <summary>Cost slots that a route pays, in order of travel.</summary>
    public int[] SlotsOf(MarketStructure structure, int origin, IReadOnlyList<int> links)
    {
        var slots = new List<int>();
        var (place, mode) = (origin, (string?)null);
        foreach (var link in links)
        {
            var departure = structure.World.Links[link].Mode ?? "";
            if (mode is not null && (mode != departure || departure is "sea" or "ferry")) slots.Add(Links + place);
            slots.Add(link);
            (place, mode) = (structure.Index.OtherEnd(link, place), departure);
        }
        return [.. slots];
    }

    private int Departure(int place, string mode) => NodeOf(departures, place, mode);

    private int Arrival(int place, string mode) => NodeOf(arrivals, place, mode);

    private int NodeOf(Dictionary<(int, string), int> nodes, int place, string mode)
    {
        if (nodes.TryGetValue((place, mode), out var node)) return node;
        nodes[(place, mode)] = arcs.Count;
        arcs.Add([]);
        return arcs.Count - 1;
    }

    private void Add(int tail, int head, int slot, int transit) => arcs[tail].Add(new Arc(head, slot, transit));
}
