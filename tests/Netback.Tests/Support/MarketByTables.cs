using Netback.Numerics;
using Netback.World;

namespace Netback.Tests.Support;

/// <summary>A column of the second method: named rows with coefficients, cost, curvature and upper bound, USD and tonnes.</summary>
internal sealed record TableColumn(
    string Name, string Mineral, IReadOnlyList<(string Row, double Value)> Terms, double Cost, double Curvature, double Upper);

/// <summary>What the second method found.</summary>
internal sealed record TableSolution(
    QuadraticStatus Status, double Objective, double Size, IReadOnlyDictionary<string, double> Duals,
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<double> Values, IReadOnlyDictionary<string, double> Tonnes);

/// <summary>
/// The market built a second time from the tables, row by row as the design states it, and solved by the dense method with
/// routes found by Bellman–Ford. It shares no line with the market it is held against.
/// </summary>
internal sealed class MarketByTables
{
    private readonly CaseWorld world;
    private readonly TableSelector selector;
    private readonly TableRoutes routes;
    private readonly TableLanes lanes;
    private readonly TableWays ways;
    private readonly Dictionary<string, (double Low, double High, double Unit)> rows = [];
    private readonly List<TableColumn> columns = [];
    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, double> tonnes = [];

    public MarketByTables(CaseWorld world)
    {
        this.world = world;
        selector = new TableSelector(world);
        routes = new TableRoutes(world);
        foreach (var group in world.Commodities.GroupBy(goods => goods.Mineral)) tonnes[group.Key] = TonnesOf(group.Key);
        lanes = new TableLanes(world, selector, routes);
        ways = new TableWays(world, selector, routes);
        AddRows();
        foreach (var supply in world.Supplies) AddSupply(supply);
        foreach (var process in world.Processes) AddProcess(process);
        foreach (var demand in world.Demands) AddDemand(demand);
        AddTerms();
    }

    /// <summary>Every route there is has been walked where measures hang on the way.</summary>
    public bool IsExhaustive => !ways.AreTooMany;

    /// <summary>Range of each row.</summary>
    public IReadOnlyDictionary<string, (double Low, double High, double Unit)> Rows => rows;

    /// <summary>Columns known so far; routes are added as they are found.</summary>
    public IReadOnlyList<TableColumn> Columns => columns;

    public TableSolution Solve()
    {
        AddRoutes(new Dictionary<string, double>(), double.PositiveInfinity);
        var solution = SolveWithRoutes();
        if (solution.Status != QuadraticStatus.Infeasible) return solution;
        // Dearer routes may meet what the cheapest ones cannot: look for them with every firm tonne short at a high price.
        var price = 1e3 * columns.Max(column => Math.Abs(column.Cost));
        var shorts = world.Contracts.Where(contract => contract.IsFirm && rows.ContainsKey($"contract {contract.Id}"))
            .Select(contract => new TableColumn($"short {contract.Id}", MineralOf(contract.Commodity), [($"contract {contract.Id}", 1)], price, 0, double.PositiveInfinity)).ToList();
        columns.AddRange(shorts);
        SolveWithRoutes();
        columns.RemoveAll(shorts.Contains);
        return SolveWithRoutes();
    }

    /// <summary>Solves, adds routes that gain, and solves again until none does.</summary>
    private TableSolution SolveWithRoutes()
    {
        for (var round = 0; round < 100; round++)
        {
            var solution = SolveOnce();
            if (solution.Status != QuadraticStatus.Optimal || !AddRoutes(solution.Duals, -1e-9)) return solution;
        }
        throw new InvalidOperationException("the second method keeps finding routes");
    }

    /// <summary>Adds the cheapest route of every lane whose gain per tonne, over its price, is above a threshold; false where none is new.</summary>
    public bool AddRoutes(IReadOnlyDictionary<string, double> duals, double threshold)
    {
        var before = columns.Count;
        var rents = world.Links.ToDictionary(link => link.Id, link => Math.Max(0, -duals.GetValueOrDefault($"link {link.Id}")));
        foreach (var lane in lanes.All)
        {
            double ReducedCost(TableColumn column) => column.Cost - column.Terms.Sum(term => term.Value * duals.GetValueOrDefault(term.Row));
            var column = ways.Exist
                ? ways.Every(lane).Select(links => RouteColumn(lane, routes.Walk(lane.Goods, lane.Site.Place, links, rents))).MinBy(ReducedCost)
                : routes.Cheapest(lane.Goods, lane.Site, lane.Place, rents) is { } route ? RouteColumn(lane, route) : null;
            if (column is null) throw new InvalidOperationException("a lane without a route");
            var reduced = ReducedCost(column);
            if (reduced <= threshold * Math.Max(1e-6, Math.Abs(duals.GetValueOrDefault($"delivered {lane.Place} {lane.Goods.Id}"))) && names.Add(column.Name)) columns.Add(column);
        }
        return columns.Count > before;
    }

    private double TonnesOf(string mineral)
    {
        var goods = world.Commodities.Where(item => item.Mineral == mineral).Select(item => item.Id).ToHashSet();
        var sizes = world.Supplies.Where(supply => goods.Contains(supply.Commodity)).Select(supply => supply.Capacity ?? 0)
            .Concat(world.Demands.Where(demand => goods.Contains(demand.Commodity)).Select(demand => demand.Limit ?? (demand.Slope > 0 ? demand.Intercept / demand.Slope : 0)));
        return sizes.Append(0).Max() is var largest && largest > 0 ? largest : 1;
    }

    private void AddRows()
    {
        foreach (var supply in world.Supplies) Row($"gate {supply.Site} {supply.Commodity}", 0, double.PositiveInfinity, supply.Commodity);
        foreach (var demand in world.Demands) Row($"delivered {demand.Place} {demand.Commodity}", 0, double.PositiveInfinity, demand.Commodity);
        foreach (var process in world.Processes)
        {
            foreach (var item in process.Recipe) Row(Balance(process, item), 0, double.PositiveInfinity, item.Commodity);
            if (process.Line is { } line) rows[$"line {line}"] = (double.NegativeInfinity, 1, 1);
        }
        foreach (var link in world.Links)
        {
            var free = Math.Max(0, link.Capacity - link.Background ?? double.PositiveInfinity);
            if (double.IsFinite(free)) rows[$"link {link.Id}"] = (double.NegativeInfinity, free, free > 0 ? free : 1);
        }
        foreach (var contract in world.Contracts.Where(contract => lanes.All.Any(lane => lanes.Fulfils(contract, lane))))
        {
            Row($"contract {contract.Id}", contract.Quantity ?? 0, double.PositiveInfinity, contract.Commodity);
        }
        foreach (var friction in world.Frictions) Row($"friction {friction.Id}", 0, 0, friction.Commodity);
        foreach (var quota in ways.Quotas) Row($"quota {quota.Id}", double.NegativeInfinity, quota.Quantity ?? 0, quota.Commodity ?? "");
    }

    private string Balance(Process process, RecipeItem item) => item.Amount > 0
        ? $"gate {process.Site} {item.Commodity}"
        : $"delivered {world.Sites.First(site => site.Id == process.Site).Place} {item.Commodity}";

    private string MineralOf(string goods) => world.Commodities.First(item => item.Id == goods).Mineral;

    private void Row(string name, double low, double high, string goods) => rows[name] = (low, high, tonnes[MineralOf(goods)]);

    private void AddSupply(Supply supply) => columns.Add(new TableColumn($"supply {supply.Id}", MineralOf(supply.Commodity),
        [($"gate {supply.Site} {supply.Commodity}", 1)], supply.Cost, supply.Slope, supply.Capacity ?? double.PositiveInfinity));

    private void AddProcess(Process process)
    {
        var terms = process.Recipe.Select(item => (Balance(process, item), item.Amount)).ToList();
        if (process is { Line: { } line, Capacity: > 0 }) terms.Add(($"line {line}", 1 / process.Capacity.Value));
        columns.Add(new TableColumn($"process {process.Id}", MineralOf(process.Recipe[0].Commodity), terms,
            process.Cost, process.Slope, process.Capacity ?? double.PositiveInfinity));
    }

    /// <summary>The area under min(choke, intercept − slope·d) as two uses: one at the flat top, one on the slope below it.</summary>
    private void AddDemand(Demand demand)
    {
        var row = $"delivered {demand.Place} {demand.Commodity}";
        var limit = demand.Limit ?? double.PositiveInfinity;
        var top = Math.Min(demand.Intercept, demand.Choke ?? demand.Intercept);
        var flat = demand.Slope > 0 ? Math.Min(limit, (demand.Intercept - top) / demand.Slope) : limit;
        columns.Add(new TableColumn($"demand {demand.Id} flat", MineralOf(demand.Commodity), [(row, -1)], -top, 0, flat));
        if (demand.Slope > 0) columns.Add(new TableColumn($"demand {demand.Id}", MineralOf(demand.Commodity), [(row, -1)], -top, demand.Slope, limit - flat));
    }

    private void AddTerms()
    {
        foreach (var contract in world.Contracts.Where(contract => rows.ContainsKey($"contract {contract.Id}") && !contract.IsFirm))
        {
            var goods = world.Commodities.First(item => item.Id == contract.Commodity);
            columns.Add(new TableColumn($"shortfall {contract.Id}", goods.Mineral, [($"contract {contract.Id}", 1)],
                contract.Penalty ?? goods.Price ?? throw new InvalidOperationException("no penalty"), 0, double.PositiveInfinity));
        }
        foreach (var friction in world.Frictions)
        {
            columns.Add(new TableColumn($"friction {friction.Id}", MineralOf(friction.Commodity), [($"friction {friction.Id}", 1)],
                friction.Cost, friction.Slope, double.PositiveInfinity));
        }
    }

    private TableColumn RouteColumn(TableLane lane, TableRoute route)
    {
        var terms = new List<(string, double)> { ($"gate {lane.Site.Id} {lane.Goods.Id}", -1), ($"delivered {lane.Place} {lane.Goods.Id}", 1) };
        foreach (var link in route.Links.Where(link => rows.ContainsKey($"link {link.Id}"))) terms.Add(($"link {link.Id}", 1 / lane.Goods.Contained));
        terms.AddRange(lanes.TermsOf(lane).Where(term => rows.ContainsKey(term.Row)));
        terms.AddRange(ways.QuotasOn(lane, route.Links));
        return new TableColumn($"route {lane.Site.Id} {lane.Goods.Id} {lane.Place} {string.Join('>', route.Links.Select(link => link.Id))}",
            lane.Goods.Mineral, terms, route.Cost + ways.ChargeOn(lane, route.Links), 0, double.PositiveInfinity);
    }

    /// <summary>Tonnes in units of their mineral, money in units of a middling trade: the dense method likes numbers near one.</summary>
    private TableSolution SolveOnce()
    {
        var rowNames = rows.Keys.ToList();
        var position = Enumerable.Range(0, rowNames.Count).ToDictionary(i => rowNames[i]);
        var unit = columns.Select(column => tonnes[column.Mineral]).ToArray();
        var trades = columns.Select((column, j) => Math.Abs(column.Cost) * unit[j]).Where(size => size > 0).Order().ToList();
        var money = trades.Count > 0 ? trades[trades.Count / 2] : 1;
        var (starts, indices, values) = (new int[columns.Count + 1], new List<int>(), new List<double>());
        for (var j = 0; j < columns.Count; j++)
        {
            foreach (var row in columns[j].Terms.GroupBy(term => term.Row).OrderBy(group => position[group.Key]))
            {
                indices.Add(position[row.Key]);
                values.Add(row.Sum(term => term.Value) * unit[j] / rows[row.Key].Unit);
            }
            starts[j + 1] = indices.Count;
        }
        var solution = DenseQuadraticSolver.Solve(new QuadraticProgram
        {
            Rows = rowNames.Count,
            Columns = columns.Count,
            P = [.. columns.Select((column, j) => column.Curvature * unit[j] * unit[j] / money)],
            Q = [.. columns.Select((column, j) => column.Cost * unit[j] / money)],
            Lower = new double[columns.Count],
            Upper = [.. columns.Select((column, j) => column.Upper / unit[j])],
            RowLower = [.. rowNames.Select(name => rows[name].Low / rows[name].Unit)],
            RowUpper = [.. rowNames.Select(name => rows[name].High / rows[name].Unit)],
            ColumnStart = starts,
            RowIndex = [.. indices],
            Value = [.. values],
        });
        var tonnesFound = solution.X.Select((value, j) => value * unit[j]).ToList();
        var terms = columns.Select((column, j) => (column.Cost + 0.5 * column.Curvature * tonnesFound[j]) * tonnesFound[j]).ToList();
        return new TableSolution(solution.Status, -terms.Sum(), terms.Sum(Math.Abs),
            rowNames.ToDictionary(name => name, name => solution.Y[position[name]] * money / rows[name].Unit), [.. columns], tonnesFound, tonnes);
    }
}
