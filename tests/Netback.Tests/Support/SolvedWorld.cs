using Netback.Market;
using Netback.Market.Results;
using Netback.Numerics;
using Netback.World;

namespace Netback.Tests.Support;

/// <summary>A random world solved twice: by the market, and from the tables by the second method.</summary>
internal sealed record SolvedWorld(int Seed, CaseWorld World, MarketResult Result, TableSolution Second)
{
    private static readonly Lazy<IReadOnlyList<SolvedWorld>> Thousand = new(() => Solve(1000));

    /// <summary>A thousand worlds; solved once, whichever test asks first.</summary>
    public static IReadOnlyList<SolvedWorld> All => Thousand.Value;

    /// <summary>Worlds as drawn whose firm contracts cannot be met.</summary>
    public MarketResult? Refused { get; private init; }

    /// <summary>The certified ones: what the other laws are asked of. That none is missing is a law of its own.</summary>
    public static IEnumerable<SolvedWorld> Certified => All.Where(item => item.Result.Certificate.Status == SolveStatus.Solved);

    public static SolvedWorld Of(int seed) => Of(seed, RandomWorld.Of(seed));

    public static SolvedWorld Of(int seed, CaseWorld world)
    {
        var second = new MarketByTables(world).Solve();
        if (second.Status == QuadraticStatus.Optimal) return new SolvedWorld(seed, world, MarketSolver.Solve(world), second);
        // Firm contracts cannot all be met: that has to be said, and the same world with soft ones has an answer.
        var softened = world with
        {
            Contracts = [.. world.Contracts.Select(contract => contract with { IsFirm = false, Penalty = contract.Penalty ?? 1 })],
        };
        return new SolvedWorld(seed, softened, MarketSolver.Solve(softened), new MarketByTables(softened).Solve()) { Refused = MarketSolver.Solve(world) };
    }

    /// <summary>USD a year that a relative difference of objectives is measured against, where the objective itself is next to nothing.</summary>
    public double SmallestTrade => 1e-6 * World.Commodities.Max(goods => PriceOf(goods.Id) * TonnesOf(goods.Id));

    /// <summary>USD per tonne that a price difference of a commodity is measured against.</summary>
    public double PriceOf(string goods)
    {
        var bids = World.Demands.Where(demand => demand.Commodity == goods).Select(demand => demand.Intercept);
        var costs = World.Supplies.Where(supply => supply.Commodity == goods).Select(supply => supply.Cost);
        var seen = Result.Prices.Where(row => row.Commodity == goods).Select(row => Math.Abs(row.Price));
        return bids.Concat(costs).Concat(seen).Append(World.Commodities.First(item => item.Id == goods).Price ?? 0).Append(1e-9).Max();
    }

    /// <summary>Tonnes that a difference of quantities of a commodity is measured against.</summary>
    public double TonnesOf(string goods)
    {
        var sold = World.Supplies.Where(supply => supply.Commodity == goods).Select(supply => supply.Capacity ?? 0);
        var used = Result.Demands.Join(World.Demands, row => row.Demand, demand => demand.Id, (row, demand) => demand.Commodity == goods ? row.Quantity : 0);
        var wanted = World.Demands.Where(demand => demand.Commodity == goods).Select(demand => demand.Limit ?? (demand.Slope > 0 ? demand.Intercept / demand.Slope : 0));
        return sold.Concat(used).Concat(wanted).Concat(Result.Shipments.Where(row => row.Commodity == goods).Select(row => row.Quantity)).Append(1e-6).Max();
    }

    private static SolvedWorld[] Solve(int count)
    {
        var solved = new SolvedWorld[count];
        Parallel.For(0, count, seed => solved[seed] = Of(seed));
        return solved;
    }
}
