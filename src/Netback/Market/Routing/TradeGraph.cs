using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Routing;

/// <summary>A step from one state of the graph to another along a link.</summary>
/// <param name="Link">Position of the link.</param>
/// <param name="IsForward">True from the link's <c>from</c> to its <c>to</c>.</param>
/// <param name="Target">State arrived in.</param>
/// <param name="PaysTransfer">True where the step changes mode, or goes from ship to ship, at the place it leaves.</param>
internal readonly record struct Step(int Link, bool IsForward, int Target, bool PaysTransfer);

/// <summary>A step seen from the state it leads into.</summary>
/// <param name="Source">State it leaves.</param>
/// <param name="Position">Its position among the steps from there.</param>
internal readonly record struct Arrival(int Source, int Position);

/// <summary>
/// The transport network as states (place, mode of arrival): a mode change is paid on the step that leaves a state by
/// another mode, and by every step from sea to sea or ferry to ferry. The first states, one a place, are those of goods
/// that have not moved yet and pay no transfer.
/// </summary>
internal sealed class TradeGraph
{
    private readonly int[] placeOfState;
    private readonly int[] firstStep;
    private readonly Step[] steps;
    private readonly int[] targets;
    private readonly int[] firstArrival;
    private readonly Arrival[] arrivals;
    private readonly int[][] statesOfPlace;

    public TradeGraph(WorldIndex index)
    {
        var links = index.World.Links;
        (PlaceCount, LinkCount) = (index.World.Places.Count, links.Count);
        var moves = Moves(index, links);
        var (places, modes, stateOf) = States(moves, PlaceCount);
        placeOfState = [.. places];
        var outgoing = moves.ToLookup(move => move.From);
        (firstStep, steps) = Steps(places, modes, outgoing, stateOf);
        targets = [.. steps.Select(step => step.Target)];
        (firstArrival, arrivals) = Arrivals(firstStep, steps, placeOfState.Length);
        MostSteps = Enumerable.Range(0, placeOfState.Length).Select(state => firstStep[state + 1] - firstStep[state]).DefaultIfEmpty(0).Max();
        statesOfPlace = GroupByPlace(placeOfState, PlaceCount);
    }

    public int PlaceCount { get; }

    public int LinkCount { get; }

    public int StateCount => placeOfState.Length;

    public int PlaceOf(int state) => placeOfState[state];

    /// <summary>True for the state of goods that have not moved yet.</summary>
    public bool IsStart(int state) => state < PlaceCount;

    /// <summary>States that stand for a place: first the one of goods that start there.</summary>
    public ReadOnlySpan<int> StatesOf(int place) => statesOfPlace[place];

    public int StepCount => steps.Length;

    /// <summary>Steps from the state that has most.</summary>
    public int MostSteps { get; }

    /// <summary>Number of the first step from a state; that of the state after the last is the number of steps.</summary>
    public int FirstStep(int state) => firstStep[state];

    public ReadOnlySpan<Step> StepsFrom(int state) => steps.AsSpan(firstStep[state]..firstStep[state + 1]);

    /// <summary>States that the steps from a state lead to.</summary>
    public ReadOnlySpan<int> TargetsFrom(int state) => targets.AsSpan(firstStep[state]..firstStep[state + 1]);

    /// <summary>Steps that lead into a state.</summary>
    public ReadOnlySpan<Arrival> ArrivalsIn(int state) => arrivals.AsSpan(firstArrival[state]..firstArrival[state + 1]);

    /// <summary>True where another graph has the same places and links in the same positions, and so leads to the same routes.</summary>
    public bool IsSameAs(TradeGraph other) =>
        PlaceCount == other.PlaceCount && LinkCount == other.LinkCount && placeOfState.AsSpan().SequenceEqual(other.placeOfState)
        && firstStep.AsSpan().SequenceEqual(other.firstStep) && steps.AsSpan().SequenceEqual(other.steps);

    private readonly record struct Move(int Link, bool IsForward, int From, int To, string Mode);

    private static List<Move> Moves(WorldIndex index, IReadOnlyList<Link> links)
    {
        var moves = new List<Move>();
        for (var i = 0; i < links.Count; i++)
        {
            var (from, to) = (index.Places[links[i].From], index.Places[links[i].To]);
            var mode = links[i].Mode ?? "";
            moves.Add(new Move(i, true, from, to, mode));
            if (!links[i].IsOneWay) moves.Add(new Move(i, false, to, from, mode));
        }
        return moves;
    }

    private static (List<int> Places, List<string?> Modes, Dictionary<(int, string), int> StateOf) States(
        List<Move> moves, int placeCount)
    {
        var places = Enumerable.Range(0, placeCount).ToList();
        var modes = new List<string?>(new string?[placeCount]);
        var stateOf = new Dictionary<(int, string), int>();
        foreach (var move in moves)
        {
            if (!stateOf.TryAdd((move.To, move.Mode), places.Count)) continue;
            places.Add(move.To);
            modes.Add(move.Mode);
        }
        return (places, modes, stateOf);
    }

    private static (int[] First, Step[] Steps) Steps(
        List<int> places, List<string?> modes, ILookup<int, Move> outgoing, Dictionary<(int, string), int> stateOf)
    {
        var first = new int[places.Count + 1];
        var steps = new List<Step>();
        for (var state = 0; state < places.Count; state++)
        {
            foreach (var move in outgoing[places[state]])
            {
                steps.Add(new Step(move.Link, move.IsForward, stateOf[(move.To, move.Mode)], PaysTransfer(modes[state], move.Mode)));
            }
            first[state + 1] = steps.Count;
        }
        return (first, [.. steps]);
    }

    private static (int[] First, Arrival[] Arrivals) Arrivals(int[] firstStep, Step[] steps, int states)
    {
        var into = Enumerable.Range(0, states).Select(_ => new List<Arrival>()).ToArray();
        for (var state = 0; state < states; state++)
        {
            for (var k = firstStep[state]; k < firstStep[state + 1]; k++) into[steps[k].Target].Add(new Arrival(state, k - firstStep[state]));
        }
        var first = new int[states + 1];
        for (var state = 0; state < states; state++) first[state + 1] = first[state] + into[state].Count;
        return (first, [.. into.SelectMany(list => list)]);
    }

    private static bool PaysTransfer(string? arrival, string departure) =>
        arrival is not null && (arrival != departure || departure is "sea" or "ferry");

    private static int[][] GroupByPlace(int[] placeOfState, int placeCount)
    {
        var groups = Enumerable.Range(0, placeCount).Select(_ => new List<int>()).ToArray();
        for (var state = 0; state < placeOfState.Length; state++) groups[placeOfState[state]].Add(state);
        return [.. groups.Select(group => group.ToArray())];
    }
}
