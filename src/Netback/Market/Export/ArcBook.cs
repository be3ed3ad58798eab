using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Export;

/// <summary>Writes the rows and columns of the arc model in order: fixed columns, then per tree lanes, steps and absorptions.</summary>
internal sealed class ArcBook
{
    private readonly MarketStructure structure;
    private readonly MarketInstance instance;
    private readonly List<(double Low, double High)> rows = [];
    private readonly List<string> rowMeanings = [];
    private readonly List<string> columnMeanings = [];
    private readonly List<ColumnTerms> terms = [];
    private readonly List<int> starts = [0];
    private readonly List<int> rowIndex = [];
    private readonly List<double> values = [];

    public ArcBook(MarketStructure structure, MarketInstance instance)
    {
        (this.structure, this.instance) = (structure, instance);
        for (var i = 0; i < structure.Rows.Count; i++) AddRow(instance.RangeOf(structure.Rows[i], i), RowNaming.Of(structure, i));
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            AddColumn(new ColumnTerms(instance.Cost[j], instance.Curvature[j], instance.Upper[j]),
                structure.Columns[j].Entries, RowNaming.OfColumn(structure, j));
        }
        var trees = Enumerable.Range(0, structure.Lanes.Count)
            .GroupBy(lane => (structure.Lanes[lane].Gate, structure.Lanes[lane].Mask));
        foreach (var tree in trees) AddTree(tree.Key.Gate, tree.Key.Mask, [.. tree]);
    }

    public NamedProgram Build() => new(
        new QuadraticProgram
        {
            Rows = rows.Count,
            Columns = terms.Count,
            P = [.. terms.Select(term => term.Curvature)],
            Q = [.. terms.Select(term => term.Cost)],
            Lower = new double[terms.Count],
            Upper = [.. terms.Select(term => term.Upper)],
            RowLower = [.. rows.Select(row => row.Low)],
            RowUpper = [.. rows.Select(row => row.High)],
            ColumnStart = [.. starts],
            RowIndex = [.. rowIndex],
            Value = [.. values],
        },
        [.. Enumerable.Range(0, rows.Count).Select(i => $"R{i}")],
        [.. Enumerable.Range(0, terms.Count).Select(j => $"C{j}")],
        rowMeanings, columnMeanings);

    private int AddRow((double, double) range, string meaning)
    {
        rows.Add(range);
        rowMeanings.Add(meaning);
        return rows.Count - 1;
    }

    private void AddColumn(ColumnTerms term, IEnumerable<RowEntry> entries, string meaning)
    {
        terms.Add(term);
        columnMeanings.Add(meaning);
        foreach (var group in entries.GroupBy(entry => entry.Row).OrderBy(group => group.Key))
        {
            rowIndex.Add(group.Key);
            values.Add(group.Sum(entry => entry.Coefficient));
        }
        starts.Add(rowIndex.Count);
    }

    private void AddTree(int gatePosition, int mask, int[] lanes)
    {
        var gate = structure.Gates[gatePosition];
        var name = $"{structure.World.Sites[gate.Site].Id} {structure.World.Commodities[gate.Commodity].Id}";
        var closed = mask < 0 ? null : structure.Masks[mask];
        var costs = structure.Network.StepsFor(gate.Commodity, new double[structure.Graph.LinkCount], closed);
        var firstNode = rows.Count;
        var nodes = costs.WaySets * structure.Graph.StateCount;
        for (var node = 0; node < nodes; node++)
        {
            AddRow((0, 0), $"conserved {name} at {structure.World.Places[PlaceOf(node)].Id}");
        }
        foreach (var lane in lanes) AddLane(lane, gate, firstNode, name);
        for (var node = 0; node < nodes; node++)
        {
            if (node != gate.Place && closed?.ClosedTransit[PlaceOf(node)] == true) continue;
            var steps = structure.Graph.StepsFrom(node % structure.Graph.StateCount);
            for (var k = 0; k < steps.Length; k++)
            {
                var (cost, target) = (costs.From(node % structure.Graph.StateCount)[k], costs.TargetOf(node, k));
                if (double.IsFinite(cost)) AddStep(gate, cost, firstNode + node, firstNode + target, steps[k], name);
            }
        }
    }

    private int PlaceOf(int node) => structure.Graph.PlaceOf(node % structure.Graph.StateCount);

    /// <summary>The lane's tonnes enter at the gate's place and are absorbed at the states of its destination.</summary>
    private void AddLane(int position, Gate gate, int firstNode, string name)
    {
        var lane = structure.Lanes[position];
        var place = structure.Deliveries[lane.Delivery].Place;
        var arrival = AddRow((0, 0), $"arrived {name} to {structure.World.Places[place].Id}");
        AddColumn(new ColumnTerms(instance.LaneCost[position], 0, double.PositiveInfinity),
            [new RowEntry(lane.Gate, -1), new RowEntry(structure.DeliveryRow(lane.Delivery), 1), new RowEntry(firstNode + gate.Place, 1),
                new RowEntry(arrival, -1), .. lane.Entries],
            $"shipped {name} to {structure.World.Places[place].Id}");
        foreach (var state in structure.Graph.StatesOf(place))
        {
            AddColumn(new ColumnTerms(0, 0, double.PositiveInfinity),
                [new RowEntry(firstNode + lane.Ways * structure.Graph.StateCount + state, -1), new RowEntry(arrival, 1)],
                $"absorbed {name} at {structure.World.Places[place].Id}");
        }
    }

    private void AddStep(Gate gate, double cost, int source, int target, Step step, string name)
    {
        var entries = new List<RowEntry> { new(source, -1), new(target, 1) };
        var limit = structure.RowOfLink[step.Link];
        if (limit >= 0) entries.Add(new RowEntry(limit, 1 / structure.Carriage[gate.Commodity].Contained));
        AddColumn(new ColumnTerms(cost, 0, double.PositiveInfinity), entries,
            $"{name} over {structure.World.Links[step.Link].Id} {(step.IsForward ? "forward" : "backward")}");
    }
}
