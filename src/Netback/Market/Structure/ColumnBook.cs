using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Numbers the columns that are not routes: supplies, processes, demand steps, shortfalls, frictions.</summary>
internal sealed class ColumnBook
{
    private readonly WorldIndex index;
    private readonly RowBook rows;
    private readonly Dictionary<(int Site, int Commodity), int> gateOf;
    private readonly Dictionary<(int Place, int Commodity), int> deliveryOf;
    private readonly List<FixedColumn> columns = [];

    public ColumnBook(WorldIndex index, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, RowBook rows)
    {
        (this.index, this.rows) = (index, rows);
        gateOf = Enumerable.Range(0, gates.Count).ToDictionary(i => (gates[i].Site, gates[i].Commodity));
        deliveryOf = Enumerable.Range(0, deliveries.Count).ToDictionary(i => (deliveries[i].Place, deliveries[i].Commodity));
        var world = index.World;
        for (var i = 0; i < world.Supplies.Count; i++) AddSupply(i);
        for (var i = 0; i < world.Processes.Count; i++) AddProcess(i);
        for (var i = 0; i < world.Demands.Count; i++) AddDemand(i);
        for (var i = 0; i < world.Contracts.Count; i++) AddShortfall(i);
        for (var i = 0; i < world.Frictions.Count; i++) AddFriction(i);
    }

    public IReadOnlyList<FixedColumn> Columns => columns;

    private void AddSupply(int i)
    {
        var supply = index.World.Supplies[i];
        var commodity = index.Commodities[supply.Commodity];
        var row = gateOf[(index.Sites[supply.Site], commodity)];
        columns.Add(new FixedColumn(ColumnKind.Supply, i, commodity, [new RowEntry(row, 1)],
            new ColumnTerms(supply.Cost, supply.Slope, supply.Capacity ?? double.PositiveInfinity)));
    }

    private void AddProcess(int i)
    {
        var process = index.World.Processes[i];
        var site = index.Sites[process.Site];
        var entries = process.Recipe.Select(item => EntryOf(item, site)).ToList();
        if (process is { Line: { } line, Capacity: > 0 }) entries.Add(new RowEntry(rows.OfLine[line], 1 / process.Capacity.Value));
        var commodity = index.Commodities[process.Recipe[0].Commodity];
        columns.Add(new FixedColumn(ColumnKind.Process, i, commodity, entries,
            new ColumnTerms(process.Cost, process.Slope, process.Capacity ?? double.PositiveInfinity)));
    }

    private RowEntry EntryOf(RecipeItem item, int site)
    {
        var commodity = index.Commodities[item.Commodity];
        return item.Amount > 0
            ? new RowEntry(gateOf[(site, commodity)], item.Amount)
            : new RowEntry(rows.Gates + deliveryOf[(index.PlaceOfSite(site), commodity)], item.Amount);
    }

    private void AddDemand(int i)
    {
        var demand = index.World.Demands[i];
        var commodity = index.Commodities[demand.Commodity];
        var row = rows.Gates + deliveryOf[(index.Places[demand.Place], commodity)];
        foreach (var step in DemandSteps.Of(demand))
        {
            columns.Add(new FixedColumn(ColumnKind.Demand, i, commodity, [new RowEntry(row, -1)], step));
        }
    }

    private void AddShortfall(int i)
    {
        var contract = index.World.Contracts[i];
        if (rows.OfContract[i] < 0) return;
        var commodity = index.Commodities[contract.Commodity];
        columns.Add(new FixedColumn(ColumnKind.Shortfall, i, commodity, [new RowEntry(rows.OfContract[i], 1)],
            new ColumnTerms(contract.IsFirm ? 0 : PenaltyOf(contract, commodity), 0, contract.IsFirm ? 0 : double.PositiveInfinity)));
    }

    /// <summary>USD per tonne of shortfall: the contract's penalty, else the commodity's reference price.</summary>
    private double PenaltyOf(Contract contract, int commodity) =>
        contract.Penalty ?? index.World.Commodities[commodity].Price
        ?? throw new InvalidOperationException($"contract {contract.Id} has neither a penalty nor a reference price");

    private void AddFriction(int i)
    {
        var friction = index.World.Frictions[i];
        if (rows.OfFriction[i] < 0) return;
        var commodity = index.FirstCommodity(Selector.Parse(friction.Commodity));
        columns.Add(new FixedColumn(ColumnKind.Friction, i, commodity, [new RowEntry(rows.OfFriction[i], 1)],
            new ColumnTerms(friction.Cost, friction.Slope, double.PositiveInfinity)));
    }
}
