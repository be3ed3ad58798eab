using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// One of the eight instances that a thread has in hand: its program over the ways known, those it has found for itself, and where its solution
/// stands. It starts from the reference; after new ways it goes on from where it was.
/// </summary>
internal sealed class BatchLane
{
    /// <summary>Carriage counts as at most this many price scales; no goods are worth it, and a path to more would be coarse.</summary>
    private const double DearestCarriage = 16;

    /// <summary>A flow below this share of the natural size is rounding.</summary>
    private const double Rounding = 1e-11;

    /// <summary>A spare column does not pay at the reference by this much, in scaled units.</summary>
    private const double SpareMargin = 1e-3;

    /// <summary>How far a solve may go before another method is the better one.</summary>
    private static readonly HomotopyLimits Limits = new(4000, 900);

    private readonly BatchMarket market;
    private readonly BatchProgram program;
    private readonly ParametricReference reference;
    private readonly int[] priced;
    private readonly bool[] isPriced;
    private readonly int firstSpare;
    private readonly ProgramVectors vectors;
    private readonly HashSet<int> capped = [];
    private readonly Dictionary<int, int[]> own = [];
    private readonly Dictionary<string, int> spares = new(StringComparer.Ordinal);
    private readonly List<(int Column, double Before)> changed = [];
    private BatchInstance? instance;
    private int rounds;

    /// <param name="market">The market.</param>
    /// <param name="program">The thread's program.</param>
    /// <param name="reference">The thread's reference.</param>
    /// <param name="priced">Lane columns that every instance knows the cost of, ascending.</param>
    /// <param name="number">Which of the eight it is.</param>
    public BatchLane(BatchMarket market, BatchProgram program, ParametricReference reference, int[] priced, int number)
    {
        (this.market, this.program, this.reference, this.priced, Number) = (market, program, reference, priced, number);
        firstSpare = program.Known + number * BatchProgram.SparesEach;
        isPriced = new bool[program.LaneColumns];
        foreach (var column in priced) isPriced[column] = true;
        vectors = program.NewVectors();
        Parametric = new ParametricSolver(reference, market.Candidates, Enumerable.Range(0, program.Fixed), Limits);
        Point = new BatchPoint(program.Fixed, program.LaneColumns, market.Structure.Rows.Count);
    }

    /// <summary>Which of the eight it is.</summary>
    public int Number { get; }

    public ParametricSolver Parametric { get; }

    public BatchPoint Point { get; }

    /// <summary>Position of the instance in the caller's list.</summary>
    public int Position { get; private set; }

    /// <summary>The instance in hand; null for none.</summary>
    public BatchInstance? Instance => instance;

    /// <summary>Programs solved for it.</summary>
    public int Rounds => rounds;

    public void Begin(int position, BatchInstance begun)
    {
        (Position, instance, rounds) = (position, begun, 0);
        Parametric.Forget();
        capped.Clear();
        own.Clear();
        spares.Clear();
        changed.Clear();
        program.Fill(begun.Market, vectors);
    }

    public void End() => instance = null;

    /// <summary>Solves the program: the first time from the reference, then with the ways taken since.</summary>
    /// <param name="pricedCost">Of each priced column the cost of its cheapest known way.</param>
    /// <returns>Pivots.</returns>
    public int Solve(ReadOnlySpan<System.Runtime.Intrinsics.Vector512<double>> pricedCost)
    {
        if (rounds == 0)
        {
            for (var k = 0; k < priced.Length; k++) SetCost(priced[k], pricedCost[k][Number]);
        }
        var end = !program.HasCurvatures(instance!.Market) ? HomotopyEnd.Singular // an instance is in hand while it is solved
            : rounds++ == 0 ? Parametric.Solve(vectors) : Parametric.GoOn(vectors, changed);
        changed.Clear();
        Point.Status = end == HomotopyEnd.Arrived ? BatchStatus.Solved : BatchStatus.Uncertain;
        if (end == HomotopyEnd.Arrived) Put();
        else
        {
            Point.Used.Clear();
            Array.Clear(Point.Dual);
        }
        return Parametric.Pivots;
    }

    /// <summary>Takes a way that the instance has found; false where the program has no column for it, or it is no cheaper than what is known.</summary>
    /// <param name="lane">Its lane.</param>
    /// <param name="slots">Cost slots in order of travel.</param>
    /// <param name="costs">Costs of slots, without rents.</param>
    public bool Take(int lane, int[] slots, CostBlock costs)
    {
        int[] links = [.. slots.Where(slot => slot < market.Graph.Links)];
        var column = ColumnOf(lane, links, out var isNew);
        if (column < 0) return false;
        var carriage = 0.0;
        foreach (var slot in slots) carriage += costs.Of(program.CommodityOf(column), slot, Number);
        if (!isNew && Capped(column, carriage) >= Point.FlowCost[column]) return false;
        if (!isNew) changed.Add((program.Fixed + column, vectors.Cost[program.Fixed + column]));
        SetCost(column, carriage);
        own[column] = slots;
        if (isNew) Parametric.AddCandidate(program.Fixed + column);
        return true;
    }

    /// <summary>Cost slots of the way that a column's flow takes.</summary>
    public int[] WayOf(int column, CostBlock costs)
    {
        if (own.TryGetValue(column, out var slots)) return slots;
        var ways = market.Book.WaysOf(column);
        var (best, least) = (ways[0], double.PositiveInfinity);
        if (ways.Count == 1) return best;
        var commodity = program.CommodityOf(column);
        foreach (var way in ways)
        {
            var cost = 0.0;
            foreach (var slot in way) cost += costs.Of(commodity, slot, Number);
            if (cost < least) (best, least) = (way, cost);
        }
        return best;
    }

    /// <summary>The column of a way; one that no instance has begun with is new.</summary>
    private int ColumnOf(int lane, int[] links, out bool isNew)
    {
        var column = market.Book.Find(lane, links);
        if (column >= 0 && column < program.Known)
        {
            isNew = !isPriced[column] && !own.ContainsKey(column);
            return column;
        }
        isNew = false;
        var key = market.Book.KeyOf(lane, links);
        if (spares.TryGetValue(key, out var spare)) return spare;
        if (spares.Count == BatchProgram.SparesEach || !program.Take(firstSpare + spares.Count, lane, links)) return -1;
        isNew = true;
        spare = firstSpare + spares.Count;
        reference.Basic[program.Fixed + spare] = SpareMargin;
        return spares[key] = spare;
    }

    private double Capped(int column, double carriage) =>
        Math.Min(carriage, DearestCarriage * market.Structure.PriceScale[program.CommodityOf(column)]) + instance!.Market.LaneCost[program.LaneOf(column)]; // while in hand

    private void SetCost(int column, double carriage)
    {
        if (carriage > DearestCarriage * market.Structure.PriceScale[program.CommodityOf(column)]) capped.Add(column);
        else capped.Remove(column);
        Point.FlowCost[column] = Capped(column, carriage);
        vectors.Cost[program.Fixed + column] = program.ToCost(column, Point.FlowCost[column]);
    }

    private void Put()
    {
        for (var j = 0; j < program.Fixed; j++) Point.Fixed[j] = program.ToFixed(j, Parametric.Value[j]);
        Point.Used.Clear();
        foreach (var column in priced) Use(column);
        for (var slot = Parametric.Candidates.Shared; slot < Parametric.Candidates.Count; slot++)
        {
            var column = Parametric.Candidates.Targets[slot] - program.Fixed;
            if (column >= 0 && column < program.LaneColumns && !isPriced[column]) Use(column);
        }
        for (var i = 0; i < Point.Dual.Length; i++) Point.Dual[i] = program.ToDual(i, Parametric.Multiplier[program.Family.Columns + i]);
    }

    private void Use(int column)
    {
        var value = Parametric.Value[program.Fixed + column];
        if (value == 0) return;
        Point.Flow[column] = program.ToTonnes(column, value);
        Point.Used.Add(column);
        // What a way costs beyond the cap nobody has reckoned with.
        if (value > Rounding * program.Units.Size[program.CommodityOf(column)] && capped.Contains(column)) Point.Status = BatchStatus.Uncertain;
    }
}
