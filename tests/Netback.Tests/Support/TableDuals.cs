namespace Netback.Tests.Support;

/// <summary>
/// All optimal duals of a world as a polyhedron, from the second method's solution: rows with slack have no price, used columns
/// pay exactly, unused ones at most, full ones at least. Linear programs over it tell the range of every dual.
/// </summary>
internal sealed class TableDuals
{
    private const double Zero = 1e-8;

    private readonly MarketByTables market;
    private readonly SolvedWorld solved;
    private readonly TableSolution solution;
    private readonly Dictionary<string, double> prices;
    private readonly string[] rows;
    private readonly double[] scale;

    /// <summary>By row: position of its non-negative part and of its negative one, −1 where the sign forbids it.</summary>
    private readonly (int Plus, int Minus)[] parts;
    private readonly int unknowns;
    private DenseSimplex simplex;

    public TableDuals(SolvedWorld solved)
    {
        this.solved = solved;
        market = new MarketByTables(solved.World);
        solution = market.Solve();
        var scales = TableScales.Of(solved.World);
        prices = solved.World.Commodities.GroupBy(goods => goods.Mineral).ToDictionary(group => group.Key, group => group.Max(goods => scales[goods.Id]));
        rows = [.. market.Rows.Keys.Where(IsTight)];
        scale = [.. rows.Select(ScaleOf)];
        parts = new (int, int)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high, _) = market.Rows[rows[i]];
            parts[i] = (double.IsFinite(low) ? unknowns++ : -1, double.IsFinite(high) ? unknowns++ : -1);
        }
        simplex = Build();
    }

    /// <summary>Lowest and highest value of a row's dual; infinite where nothing bounds it.</summary>
    public (double Low, double High) Range(string row)
    {
        var i = Array.IndexOf(rows, row);
        if (i < 0) return (0, 0);
        return (scale[i] * Least(Objective(i, 1)), -scale[i] * Least(Objective(i, -1)));
    }

    /// <summary>The least Σ of dual × weight.</summary>
    public double LeastSum(Func<string, double> weight)
    {
        var objective = new double[unknowns];
        for (var i = 0; i < rows.Length; i++) if (parts[i].Plus >= 0) objective[parts[i].Plus] = weight(rows[i]) * scale[i];
        return Least(objective);
    }

    private double[] Objective(int i, double sign)
    {
        var objective = new double[unknowns];
        if (parts[i].Plus >= 0) objective[parts[i].Plus] = sign;
        if (parts[i].Minus >= 0) objective[parts[i].Minus] = -sign;
        return objective;
    }

    /// <summary>Solves, adds the routes that the answer would make profitable, and solves again until none is left.</summary>
    private double Least(double[] objective)
    {
        while (true)
        {
            var padded = new double[unknowns + market.Columns.Count];
            objective.CopyTo(padded, 0);
            var least = simplex.Minimum(padded);
            var values = simplex.Values();
            var duals = rows.Select((row, i) => (row, (Part(values, parts[i].Plus) - Part(values, parts[i].Minus)) * scale[i])).ToDictionary(item => item.row, item => item.Item2);
            if (!market.AddRoutes(duals, -1e-9)) return least ?? double.NegativeInfinity;
            simplex = Build();
        }
    }

    private static double Part(double[] values, int position) => position < 0 ? 0 : values[position];

    private DenseSimplex Build()
    {
        var positions = Enumerable.Range(0, rows.Length).ToDictionary(i => rows[i]);
        var (matrix, right) = (new List<double[]>(), new List<double>());
        for (var j = 0; j < market.Columns.Count; j++)
        {
            var column = market.Columns[j];
            var value = j < solution.Values.Count ? solution.Values[j] : 0;
            if (column.Upper <= 0) continue;
            var price = prices[column.Mineral];
            var line = new double[unknowns + market.Columns.Count];
            foreach (var (row, coefficient) in column.Terms)
            {
                if (!positions.TryGetValue(row, out var i)) continue;
                if (parts[i].Plus >= 0) line[parts[i].Plus] += coefficient * scale[i] / price;
                if (parts[i].Minus >= 0) line[parts[i].Minus] -= coefficient * scale[i] / price;
            }
            var unit = Math.Min(Zero * solution.Tonnes[column.Mineral], 0.5 * column.Upper);
            line[unknowns + j] = value <= unit ? 1 : value >= column.Upper - unit ? -1 : 0;
            matrix.Add(line);
            right.Add((column.Cost + column.Curvature * value) / price);
        }
        var built = new DenseSimplex(matrix, right);
        return built.IsFeasible ? built : throw new InvalidOperationException($"seed {solved.Seed}: the second method's duals are no solution");
    }

    private bool IsTight(string row)
    {
        var (low, high, unit) = market.Rows[row];
        if (low == high) return true;
        var terms = solution.Columns.Select((column, j) => column.Terms.Where(term => term.Row == row).Sum(term => term.Value) * solution.Values[j]).ToList();
        var bound = double.IsFinite(low) ? low : high;
        return Math.Abs(terms.Sum() - bound) <= Zero * Math.Max(unit, Math.Max(Math.Abs(bound), terms.Sum(Math.Abs)));
    }

    /// <summary>A dual of this size changes the price of what stands in the row by about the price itself.</summary>
    private double ScaleOf(string row)
    {
        var sizes = market.Columns.SelectMany(column => column.Terms.Where(term => term.Row == row && term.Value != 0)
            .Select(term => prices[column.Mineral] / Math.Abs(term.Value))).ToList();
        return sizes.Count > 0 ? sizes.Max() : 1;
    }
}
