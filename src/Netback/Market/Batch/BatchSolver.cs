using System.Runtime.Intrinsics;
using Netback.Market.Structure;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>A way of a lane that an instance found cheaper than those it knew.</summary>
internal readonly record struct FoundWay(int Lane, int[] Links);

/// <summary>
/// Solves instances of a <see cref="BatchMarket"/>: each from the reference over the ways known, then prices all lanes over the
/// network, eight instances at a time, until no way is better, then certifies. One thread.
/// </summary>
internal sealed class BatchSolver
{
    /// <summary>Rounds of pricing after which an instance is given up.</summary>
    private const int MostRounds = 12;

    /// <summary>Carriage counts as at most this many price scales; no goods are worth it, and a path to more would be coarse.</summary>
    private const double DearestCarriage = 16;

    /// <summary>A flow below this share of the natural size is rounding.</summary>
    private const double Rounding = 1e-11;

    /// <summary>How far a solve may go before another method is the better one.</summary>
    private static readonly HomotopyLimits Limits = new(4000, 900);

    private readonly BatchMarket market;
    private readonly CostBlock costs;
    private readonly PriceSweep sweep;
    private readonly BatchCertifier certifier;
    private readonly ProgramVectors vectors;
    private readonly int[] priced;
    private readonly Vector512<double>[] pricedCost;
    private readonly BatchPoint[] points;
    private readonly double[][] duals;
    private readonly double[][] rents;
    private readonly List<ImprovingRoute> improving = [];
    private readonly HashSet<int> capped = [];
    private readonly int frozen;

    public BatchSolver(BatchMarket market)
    {
        this.market = market;
        var (structure, program) = (market.Structure, market.Program);
        (costs, sweep) = (new CostBlock(structure, market.Graph), new PriceSweep(structure, market.Graph, market.Groups));
        (certifier, vectors) = (new BatchCertifier(structure, program), program.NewVectors());
        Parametric = new ParametricSolver(market.Reference, Enumerable.Range(0, program.Fixed), Limits);
        foreach (var target in market.Candidates) Parametric.AddCandidate(target);
        frozen = Parametric.Candidates.Count;
        priced = [.. Enumerable.Range(program.Fixed, program.Routes.Count)
            .Where(column => market.Reference.System.IsInside(column) || Parametric.Candidates.SlotOf(column) >= 0).Select(column => column - program.Fixed)];
        pricedCost = new Vector512<double>[priced.Length];
        points = [.. Enumerable.Range(0, CostBlock.Width).Select(_ => new BatchPoint(program.Fixed, program.Routes.Count, structure.Rows.Count))];
        duals = [.. points.Select(point => point.Dual)];
        rents = [.. points.Select(_ => new double[structure.World.Links.Count])];
    }

    public ParametricSolver Parametric { get; }

    /// <summary>Pivots, and solves of the program, so far.</summary>
    public long Pivots { get; private set; }

    public long Solves { get; private set; }

    /// <summary>An instance that is not done yet, with the ways it has found for itself.</summary>
    private sealed record Open(int Position, List<(int Column, int[] Slots)> Own);

    /// <summary>Solves instances; each is read once, in no particular order.</summary>
    /// <param name="instances">The instances.</param>
    /// <param name="read">Told the position and the solution of each, which it must not keep.</param>
    /// <param name="found">Told of ways that no instance knew before; null for a frozen batch.</param>
    public void Solve(IReadOnlyList<BatchInstance> instances, Action<int, BatchPoint> read, Action<FoundWay>? found = null)
    {
        var open = Enumerable.Range(0, instances.Count).Select(position => new Open(position, [])).ToList();
        for (var round = 1; open.Count > 0; round++)
        {
            var left = new List<Open>();
            for (var first = 0; first < open.Count; first += CostBlock.Width)
            {
                SolveBlock(instances, [.. open.Skip(first).Take(CostBlock.Width)], round == MostRounds, read, found, left);
            }
            open = left;
        }
    }

    private void SolveBlock(
        IReadOnlyList<BatchInstance> instances, Open[] block, bool isLast, Action<int, BatchPoint> read, Action<FoundWay>? found, List<Open> left)
    {
        NetworkFigures[] figures = [.. block.Select(item => instances[item.Position].Network)];
        costs.Fill(figures, []);
        PriceKnownWays();
        for (var i = 0; i < block.Length; i++) SolveOne(instances[block[i].Position], block[i], i);
        costs.Fill(figures, rents.AsSpan(0, block.Length));
        double[][] laneCosts = [.. block.Select(item => instances[item.Position].Market.LaneCost)];
        sweep.Run(costs, duals.AsSpan(0, block.Length), laneCosts, improving);
        Span<bool> isOpen = stackalloc bool[block.Length];
        foreach (var route in improving)
        {
            if (points[route.Instance].Status == BatchStatus.Solved || isOpen[route.Instance]) isOpen[route.Instance] = true;
            if (isOpen[route.Instance] && !TakeWay(route, block[route.Instance], found)) points[route.Instance].Status = BatchStatus.Uncertain;
        }
        for (var i = 0; i < block.Length; i++)
        {
            if (isOpen[i] && isLast) points[i].Status = BatchStatus.Uncertain;
            if (isOpen[i] && points[i].Status == BatchStatus.Solved) left.Add(block[i]);
            else Finish(instances[block[i].Position], block[i], i, read);
        }
    }

    /// <summary>Gives an instance a way that it found; false where the program has no column for it.</summary>
    private bool TakeWay(ImprovingRoute route, Open open, Action<FoundWay>? found)
    {
        int[] links = [.. route.Slots.Where(slot => slot < market.Graph.Links)];
        found?.Invoke(new FoundWay(route.Lane, links));
        var column = market.Book.Find(route.Lane, links);
        if (column < 0 || column >= market.Program.Routes.Count) return false;
        open.Own.Add((column, route.Slots));
        return true;
    }

    private void Finish(BatchInstance instance, Open open, int lane, Action<int, BatchPoint> read)
    {
        var point = points[lane];
        if (point.Status == BatchStatus.Solved)
        {
            point.Residuals = certifier.Certify(instance.Market, point, sweep.LargestGain[lane]);
            if (!(point.Residuals.Worst <= Certify.Certifier.Tolerance)) point.Status = BatchStatus.Uncertain;
        }
        read(open.Position, point);
    }

    /// <summary>The cheapest known way of each column that may move, in eight instances.</summary>
    private void PriceKnownWays()
    {
        for (var k = 0; k < priced.Length; k++)
        {
            var cost = costs.Of(market.Program.CommodityOf(market.Program.Fixed + priced[k]));
            var best = Vector512.Create(double.PositiveInfinity);
            foreach (var way in market.Book.WaysOf(priced[k]))
            {
                var sum = Vector512<double>.Zero;
                foreach (var slot in way) sum += cost[slot];
                best = Vector512.Min(best, sum);
            }
            pricedCost[k] = best;
        }
    }

    private void SolveOne(BatchInstance instance, Open open, int lane)
    {
        var (program, point) = (market.Program, points[lane]);
        Parametric.Truncate(frozen);
        capped.Clear();
        program.Fill(instance.Market, vectors);
        for (var k = 0; k < priced.Length; k++) SetCost(instance, priced[k], pricedCost[k][lane]);
        foreach (var (column, slots) in open.Own)
        {
            var isNew = Array.BinarySearch(priced, column) < 0 && Parametric.Candidates.SlotOf(program.Fixed + column) < 0;
            var commodity = program.CommodityOf(program.Fixed + column);
            var cost = 0.0;
            foreach (var slot in slots) cost += costs.Of(commodity, slot, lane);
            if (isNew || cost < point.FlowCost[column] - instance.Market.LaneCost[program.Routes[column].Lane]) SetCost(instance, column, cost);
            if (isNew) Parametric.AddCandidate(program.Fixed + column);
        }
        var end = program.HasCurvatures(instance.Market) ? Parametric.Solve(vectors) : HomotopyEnd.Singular;
        Pivots += Parametric.Pivots;
        Solves++;
        point.Status = end == HomotopyEnd.Arrived ? BatchStatus.Solved : BatchStatus.Uncertain;
        if (end == HomotopyEnd.Arrived) Put(point);
        else Array.Clear(point.Dual);
        for (var l = 0; l < rents[lane].Length; l++)
        {
            var row = market.Structure.RowOfLink[l];
            rents[lane][l] = row < 0 ? 0 : Math.Max(0, -point.Dual[row]);
        }

        void SetCost(BatchInstance of, int column, double carriage)
        {
            var most = DearestCarriage * market.Structure.PriceScale[program.CommodityOf(program.Fixed + column)];
            if (carriage > most) capped.Add(column);
            else capped.Remove(column);
            var cost = Math.Min(carriage, most) + of.Market.LaneCost[program.Routes[column].Lane];
            vectors.Cost[program.Fixed + column] = program.ToCost(program.Fixed + column, cost);
            point.FlowCost[column] = cost;
        }
    }

    private void Put(BatchPoint point)
    {
        var program = market.Program;
        for (var j = 0; j < program.Fixed; j++) point.Fixed[j] = program.ToTonnes(j, Parametric.Value[j]);
        foreach (var column in point.Used) point.Flow[column] = 0;
        point.Used.Clear();
        foreach (var column in priced) Use(column);
        for (var slot = frozen; slot < Parametric.Candidates.Count; slot++)
        {
            var column = Parametric.Candidates.Targets[slot] - program.Fixed;
            if (column >= 0 && column < program.Routes.Count && Array.BinarySearch(priced, column) < 0) Use(column);
        }
        for (var i = 0; i < point.Dual.Length; i++) point.Dual[i] = program.ToDual(i, Parametric.Multiplier[program.Family.Columns + i]);
        void Use(int column)
        {
            var value = Parametric.Value[program.Fixed + column];
            if (value == 0) return;
            point.Flow[column] = program.ToTonnes(program.Fixed + column, value);
            point.Used.Add(column);
            // What a way costs beyond the cap nobody has reckoned with.
            if (value > Rounding * program.Units.Size[program.CommodityOf(program.Fixed + column)] && capped.Contains(column)) point.Status = BatchStatus.Uncertain;
        }
    }
}
