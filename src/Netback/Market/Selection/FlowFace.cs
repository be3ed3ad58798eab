using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>The face of optimal flows: tied routes and movable columns, rows with a price met with equality.</summary>
internal sealed class FlowFace(
    MarketStructure structure, MarketInstance instance, RouteColumn[] routes, List<int> movable, double[] values, Func<int, bool> isTight)
{
    /// <summary>Lanes between one gate and one delivered balance, whatever way they go by, count as one.</summary>
    private readonly int[][] pairs = [.. Enumerable.Range(0, routes.Length)
        .GroupBy(r => (structure.Lanes[routes[r].Lane].Gate, structure.Lanes[routes[r].Lane].Delivery))
        .OrderBy(pair => pair.Key.Gate).ThenBy(pair => pair.Key.Delivery).Select(pair => pair.ToArray())];

    private readonly FlowUnits units = new(structure, instance, routes, movable);

    private int[] PairOfRoute => field ??= PairsOfRoutes();

    /// <summary>Least Σ tonnes² over pairs of gate and delivered balance; null where the solver finds no optimum. By pair, in its unit.</summary>
    public double[]? LeastLanes(CancellationToken cancel)
    {
        var program = Common(null);
        for (var i = 0; i < pairs.Length; i++)
        {
            var total = program.AddColumn(0, 2, 0, double.PositiveInfinity);
            program.AddRow([.. pairs[i].Select(r => (r, 1.0)), (total, -1)], (0, 0));
        }
        return Solve(program, cancel)?.X[(routes.Length + movable.Count)..];
    }

    /// <summary>
    /// Least Σ gross tonnes² over links and directions at given totals of the pairs. What a pair brings to a row or link whichever of its
    /// routes it takes is known, so that only choices that meet on a link are chosen together: few pairs have two routes.
    /// </summary>
    public (double[] Fixed, double[] Flow)? LeastLinks(double[] laneTotals, CancellationToken cancel)
    {
        var program = Common(laneTotals);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Length > 1) program.AddRow(pairs[i].Select(r => (r, 1.0)), (laneTotals[i], laneTotals[i]));
            else program.SetColumn(pairs[i][0], 0, 0, laneTotals[i], laneTotals[i]);
        }
        AddLinkTotals(program, laneTotals);
        if (Solve(program, cancel) is not { } solution) return null;
        var moved = (double[])values.Clone();
        for (var k = 0; k < movable.Count; k++) moved[movable[k]] = solution.X[routes.Length + k] * UnitOfColumn(movable[k]);
        return (moved, [.. routes.Select((route, r) => solution.X[r] * UnitOfLane(route.Lane))]);
    }

    private double UnitOfLane(int lane) => units.Of(structure.Gates[structure.Lanes[lane].Gate].Commodity);

    private double UnitOfColumn(int j) => units.Of(structure.Columns[j].Commodity);

    private double UnitOf(int unknown) =>
        unknown < routes.Length ? UnitOfLane(routes[unknown].Lane) : UnitOfColumn(movable[unknown - routes.Length]);

    /// <summary>Rows that need not be met with equality have no price; minerals that meet in such rows only are parts of their own.</summary>
    private QuadraticSolution? Solve(GroupProgram built, CancellationToken cancel)
    {
        var program = built.Build();
        var loose = Enumerable.Range(0, program.Rows).Where(row => program.RowLower[row] < program.RowUpper[row]).ToList();
        var solution = PartwiseSolver.Solve(program, loose, structure.Memory.Programs, cancel);
        return solution.Status == QuadraticStatus.Optimal ? solution : null;
    }

    /// <summary>Routes, then movable columns, and the rows of the market with everything else moved to the right.</summary>
    /// <param name="totals">Totals of the pairs; null where they are to be found.</param>
    private GroupProgram Common(double[]? totals)
    {
        var program = new GroupProgram(0);
        foreach (var _ in routes) program.AddColumn(0, 0, 0, double.PositiveInfinity);
        foreach (var j in movable) program.AddColumn(0, 0, 0, instance.Upper[j] / UnitOfColumn(j));
        var terms = new List<(int Column, double Value)>[structure.Rows.Count];
        for (var row = 0; row < terms.Length; row++) terms[row] = [];
        for (var r = 0; r < routes.Length; r++)
        {
            foreach (var entry in RouteEntries.Of(structure, routes[r])) terms[entry.Row].Add((r, entry.Coefficient));
        }
        var known = KnownPart(terms);
        for (var row = 0; row < terms.Length; row++)
        {
            if (totals is not null) known[row] += Settle(terms[row], totals, r => UnitOfLane(routes[r].Lane));
            if (terms[row].Count > 0) AddRow(program, row, terms[row], known[row]);
        }
        return program;
    }

    private double[] KnownPart(List<(int Column, double Value)>[] terms)
    {
        var known = new double[terms.Length];
        var position = Enumerable.Range(0, movable.Count).ToDictionary(k => movable[k]);
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            foreach (var entry in structure.Columns[j].Entries)
            {
                if (position.TryGetValue(j, out var k)) terms[entry.Row].Add((routes.Length + k, entry.Coefficient));
                else known[entry.Row] += entry.Coefficient * values[j];
            }
        }
        return known;
    }

    private void AddRow(GroupProgram program, int row, List<(int Column, double Value)> terms, double known)
    {
        var subject = structure.Rows[row];
        var scale = subject.Commodity >= 0 ? units.Of(subject.Commodity) : Math.Max(instance.RightHandSide[row], 1e-12);
        var right = (instance.RightHandSide[row] - known) / scale;
        if (!double.IsFinite(right)) return;
        var (low, high) = instance.RangeOf(subject, row);
        program.AddRow(terms.Select(term => (term.Column, term.Value * UnitOf(term.Column) / scale)),
            isTight(row) ? (right, right) : ((low - known) / scale, (high - known) / scale));
    }

    /// <summary>Takes out the terms of pairs that bring the same whichever route they take, and returns what they bring at given totals.</summary>
    private double Settle(List<(int Column, double Value)> terms, double[] totals, Func<int, double> unitOf)
    {
        var (known, settled) = (0.0, new HashSet<int>());
        foreach (var pair in terms.Where(term => term.Column < routes.Length).GroupBy(term => PairOfRoute[term.Column]))
        {
            var byRoute = pair.GroupBy(term => term.Column, term => term.Value).Select(values => values.Sum()).ToList();
            if (byRoute.Count < pairs[pair.Key].Length || byRoute.Exists(value => value != byRoute[0])) continue;
            known += byRoute[0] * totals[pair.Key] * unitOf(pairs[pair.Key][0]);
            settled.Add(pair.Key);
        }
        terms.RemoveAll(term => term.Column < routes.Length && settled.Contains(PairOfRoute[term.Column]));
        return known;
    }

    private int[] PairsOfRoutes()
    {
        var pairOf = new int[routes.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            foreach (var r in pairs[i]) pairOf[r] = i;
        }
        return pairOf;
    }

    private void AddLinkTotals(GroupProgram program, double[] totals)
    {
        var largest = structure.TonneScale.Max();
        var uses = new SortedDictionary<(int Link, bool IsForward), List<(int Column, double Value)>>();
        for (var r = 0; r < routes.Length; r++)
        {
            var gate = structure.Gates[structure.Lanes[routes[r].Lane].Gate];
            var place = gate.Place;
            foreach (var link in routes[r].Links)
            {
                var isForward = structure.Index.Places[structure.World.Links[link].From] == place;
                if (!uses.TryGetValue((link, isForward), out var terms)) uses[(link, isForward)] = terms = [];
                terms.Add((r, units.Of(gate.Commodity) / largest / structure.Carriage[gate.Commodity].Contained));
                place = structure.Index.OtherEnd(link, place);
            }
        }
        foreach (var terms in uses.Values)
        {
            var known = Settle(terms, totals, _ => 1);
            if (terms.Count == 0) continue;
            var total = program.AddColumn(0, 2, double.NegativeInfinity, double.PositiveInfinity);
            program.AddRow([.. terms, (total, -1)], (-known, -known));
        }
    }
}
