using System.Runtime.Intrinsics;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>A way of a lane that an instance found cheaper than those it knew.</summary>
internal readonly record struct FoundWay(int Lane, int[] Links);

/// <summary>
/// Solves instances of a <see cref="BatchMarket"/>: each from the reference over the ways known, then prices all lanes over the
/// network until no way is better, then certifies. Eight instances are priced side by side; where one is done the next takes its place.
/// One thread.
/// </summary>
internal sealed class BatchSolver
{
    /// <summary>Rounds of pricing after which an instance is given up.</summary>
    private const int MostRounds = 24;

    private readonly BatchMarket market;
    private readonly BatchProgram program;
    private readonly CostBlock costs;
    private readonly PriceSweep sweep;
    private readonly BatchCertifier certifier;
    private readonly int[] priced;
    private readonly Vector512<double>[] pricedCost;
    private readonly BatchLane[] lanes;
    private readonly double[][] duals;
    private readonly double[][] laneCosts;
    private readonly int[] rented;
    private readonly List<ImprovingRoute> improving = [];

    public BatchSolver(BatchMarket market)
    {
        this.market = market;
        var structure = market.Structure;
        program = market.Program.Copy();
        var reference = market.Reference.For(program.Family);
        (costs, sweep) = (new CostBlock(structure, market.Graph), new PriceSweep(structure, market.Graph, market.Groups));
        certifier = new BatchCertifier(structure, program);
        priced = [.. Enumerable.Range(0, program.Known)
            .Where(column => reference.System.IsInside(program.Fixed + column) || market.Candidates.SlotOf(program.Fixed + column) >= 0)];
        pricedCost = new Vector512<double>[priced.Length];
        lanes = [.. Enumerable.Range(0, CostBlock.Width).Select(number => new BatchLane(market, program, reference, priced, number))];
        duals = [.. lanes.Select(lane => lane.Point.Dual)];
        laneCosts = new double[CostBlock.Width][];
        rented = [.. Enumerable.Range(0, structure.RowOfLink.Count).Where(link => market.Book.IsWatched(structure.RowOfLink[link]))];
    }

    /// <summary>Pivots, and solves of the program, so far.</summary>
    public long Pivots { get; private set; }

    public long Solves { get; private set; }

    /// <summary>Solves instances; each is read once, in no particular order.</summary>
    /// <param name="instances">The instances.</param>
    /// <param name="read">Told the position and the solution of each, which it must not keep.</param>
    /// <param name="pilot">Told what pilots learn; null for a frozen batch.</param>
    public void Solve(IReadOnlyList<BatchInstance> instances, Action<int, BatchPoint> read, PilotRun? pilot = null)
    {
        for (var next = 0; ;)
        {
            var hasNew = false;
            foreach (var lane in lanes)
            {
                if (lane.Instance is not null || next == instances.Count) continue;
                lane.Begin(next, instances[next]);
                costs.Set(lane.Number, instances[next].Network);
                laneCosts[lane.Number] = instances[next].Market.LaneCost;
                (next, hasNew) = (next + 1, true);
            }
            if (Array.TrueForAll(lanes, lane => lane.Instance is null)) return;
            for (var i = 0; i < lanes.Length; i++) laneCosts[i] ??= laneCosts[0];
            if (hasNew) PriceKnownWays();
            SolveAll();
            Price();
            foreach (var lane in lanes)
            {
                if (lane.Instance is null || IsToGoOn(lane, pilot)) continue;
                Finish(lane, pilot);
                read(lane.Position, lane.Point);
                lane.End();
            }
        }
    }

    /// <summary>The cheapest known way of each column that may move, in eight instances.</summary>
    private void PriceKnownWays()
    {
        costs.Reckon();
        for (var k = 0; k < priced.Length; k++)
        {
            var cost = costs.Of(program.CommodityOf(priced[k]));
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

    private void SolveAll()
    {
        foreach (var lane in lanes)
        {
            if (lane.Instance is null) continue;
            Pivots += lane.Solve(pricedCost);
            Solves++;
        }
    }

    /// <summary>Prices all lanes under the prices and rents of all instances; rents are taken out of the costs again.</summary>
    private void Price()
    {
        Span<double> rents = stackalloc double[CostBlock.Width];
        foreach (var link in rented)
        {
            for (var i = 0; i < rents.Length; i++) rents[i] = Math.Max(0, -duals[i][market.Structure.RowOfLink[link]]);
            costs.Charge(link, Vector512.Create<double>(rents));
        }
        sweep.Run(costs, duals, laneCosts, improving);
        foreach (var link in rented) costs.Charge(link, Vector512<double>.Zero);
    }

    /// <summary>True where an instance has found ways to take; where it could not take one it is left uncertain.</summary>
    private bool IsToGoOn(BatchLane lane, PilotRun? pilot)
    {
        if (lane.Point.Status != BatchStatus.Solved) return false;
        var goesOn = false;
        foreach (var route in improving)
        {
            if (route.Instance != lane.Number) continue;
            pilot?.Note(new FoundWay(route.Lane, [.. route.Slots.Where(slot => slot < market.Graph.Links)]));
            goesOn |= lane.Take(route.Lane, route.Slots, costs);
        }
        if (sweep.LargestGain[lane.Number] > PriceSweep.Slack && (!goesOn || lane.Rounds == MostRounds)) lane.Point.Status = BatchStatus.Uncertain;
        return goesOn && lane.Point.Status == BatchStatus.Solved;
    }

    private void Finish(BatchLane lane, PilotRun? pilot)
    {
        var point = lane.Point;
        pilot?.Note(lane.Parametric);
        if (point.Status != BatchStatus.Solved) return;
        point.Residuals = certifier.Certify(lane, costs, sweep.LargestGain[lane.Number]);
        pilot?.Note(certifier.NearlyFull(lane.Instance!.Market)); // finished while in hand
        if (!(point.Residuals.Worst <= Certify.Certifier.Tolerance)) point.Status = BatchStatus.Uncertain;
    }
}
