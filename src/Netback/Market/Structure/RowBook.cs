using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Numbers the rows of a structure: gates, deliveries, links with a limit, lines, contracts, frictions.</summary>
internal sealed class RowBook
{
    private readonly List<Row> rows = [];

    public RowBook(WorldIndex index, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, LaneTerms terms)
    {
        var world = index.World;
        Gates = gates.Count;
        for (var i = 0; i < gates.Count; i++) rows.Add(new Row(RowKind.Gate, RowSense.AtLeast, i, gates[i].Commodity));
        for (var i = 0; i < deliveries.Count; i++) rows.Add(new Row(RowKind.Delivery, RowSense.AtLeast, i, deliveries[i].Commodity));
        OfLink = Number(world.Links, (link, i) => link.FreeCapacity is null ? null : new Row(RowKind.Link, RowSense.AtMost, i, -1));
        LineIds = [.. world.Processes.Select(process => process.Line).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        OfLine = LineIds.Zip(Number(LineIds, (_, i) => new Row(RowKind.Line, RowSense.AtMost, i, -1))).ToDictionary(pair => pair.First, pair => pair.Second);
        OfContract = Number(world.Contracts, (contract, i) => terms.BuyerLanes[i].Length == 0 ? null
            : new Row(RowKind.Contract, RowSense.AtLeast, i, index.Commodities[contract.Commodity]));
        OfFriction = Number(world.Frictions, (friction, i) => friction.Slope > 0
            ? new Row(RowKind.Friction, RowSense.Equal, i, index.FirstCommodity(Selector.Parse(friction.Commodity))) : null);
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

    private int[] Number<T>(IReadOnlyList<T> subjects, Func<T, int, Row?> rowOf)
    {
        var numbers = new int[subjects.Count];
        for (var i = 0; i < subjects.Count; i++)
        {
            var row = rowOf(subjects[i], i);
            numbers[i] = row is null ? -1 : rows.Count;
            if (row is not null) rows.Add(row);
        }
        return numbers;
    }
}
