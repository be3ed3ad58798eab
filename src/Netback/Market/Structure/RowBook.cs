using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Numbers the rows of a structure: gates, deliveries, links with a limit, lines, contracts, frictions.</summary>
internal sealed class RowBook
{
    private readonly List<Row> rows = [];

    public RowBook(WorldIndex index, int gates, int deliveries, LaneTerms terms)
    {
        var world = index.World;
        Gates = gates;
        for (var i = 0; i < gates; i++) rows.Add(new Row(RowKind.Gate, i));
        for (var i = 0; i < deliveries; i++) rows.Add(new Row(RowKind.Delivery, i));
        OfLink = Number(world.Links, RowKind.Link, (link, _) => link.FreeCapacity is not null);
        LineIds = [.. world.Processes.Select(process => process.Line).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        OfLine = LineIds.Zip(Number(LineIds, RowKind.Line, (_, _) => true)).ToDictionary(pair => pair.First, pair => pair.Second);
        OfContract = Number(world.Contracts, RowKind.Contract, (_, i) => terms.BuyerLanes[i].Length > 0);
        OfFriction = Number(world.Frictions, RowKind.Friction, (friction, _) => friction.Slope > 0);
    }

    public IReadOnlyList<Row> Rows => rows;
    public int Gates { get; }
    public IReadOnlyList<int> OfLink { get; }
    public IReadOnlyList<string> LineIds { get; }
    public IReadOnlyDictionary<string, int> OfLine { get; }

    /// <summary>−1 where the contract is released.</summary>
    public IReadOnlyList<int> OfContract { get; }

    /// <summary>−1 where the friction has no slope and so is a plain cost on its lanes.</summary>
    public IReadOnlyList<int> OfFriction { get; }

    private int[] Number<T>(IReadOnlyList<T> subjects, RowKind kind, Func<T, int, bool> isNeeded)
    {
        var numbers = new int[subjects.Count];
        for (var i = 0; i < subjects.Count; i++)
        {
            numbers[i] = isNeeded(subjects[i], i) ? rows.Count : -1;
            if (numbers[i] >= 0) rows.Add(new Row(kind, i));
        }
        return numbers;
    }
}
