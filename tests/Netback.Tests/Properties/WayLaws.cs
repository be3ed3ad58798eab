using Netback.Market;
using Netback.Market.Export;
using Netback.Market.Results;
using Netback.Numerics;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>Small random worlds with duties, taxes and quotas on ways, against a method that walks every route there is.</summary>
[Trait("lane", "slow")]
public sealed class WayLaws
{
    private const int Count = 120;

    private static readonly Lazy<(CaseWorld World, MarketResult Result)[]> Solved = new(() =>
    {
        var solved = new (CaseWorld, MarketResult)[Count];
        Parallel.For(0, Count, seed => solved[seed] = (RandomWays.Of(seed), MarketSolver.Solve(RandomWays.Of(seed))));
        return solved;
    });

    [Fact]
    public void All_are_certified_and_their_objective_is_that_of_the_method_that_walks_every_route()
    {
        var walked = 0;
        var broken = Solved.Value.AsParallel().AsOrdered().SelectMany((item, seed) =>
        {
            var certificate = item.Result.Certificate;
            var tables = new MarketByTables(item.World);
            var second = tables.Solve();
            if (!tables.IsExhaustive) return [];
            Interlocked.Increment(ref walked);
            var size = second.Size + 1e-6 * item.World.Demands.Max(demand => demand.Intercept) * second.Tonnes.Values.Max();
            return second.Status != QuadraticStatus.Optimal || certificate.Status != SolveStatus.Solved
                ? [$"seed {seed}: {certificate.Status} {certificate.Reason}, second {second.Status}"]
                : Laws.Differ($"seed {seed}: objective", certificate.Objective ?? double.NaN, second.Objective, 1e-7 * size);
        }).ToList();
        broken.ShouldBeEmpty();
        walked.ShouldBeGreaterThanOrEqualTo(Count * 3 / 4, "worlds with few enough routes to walk them all");
    }

    [Fact]
    public void Charges_are_paid_and_quotas_bind_in_many_of_them()
    {
        var rows = Solved.Value.SelectMany(item => item.Result.Measures).ToList();
        rows.Count(row => row.Paid > 0).ShouldBeGreaterThanOrEqualTo(30);
        rows.Count(row => row.Status == "binding").ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void Accounts_sum_to_welfare_and_parts_to_the_price_difference()
    {
        var broken = Solved.Value.SelectMany((item, seed) =>
        {
            var certificate = item.Result.Certificate;
            var size = certificate.Bridge.Sum(term => Math.Abs(term.Value)) + 1e-6;
            return Laws.Differ($"seed {seed}: accounts", item.Result.Accounts.Sum(row => row.Value), certificate.Welfare ?? double.NaN, (10 * (certificate.Gap ?? double.NaN) + 1e-9) * size)
                .Concat(item.Result.Shipments.SelectMany(row => Laws.Differ($"seed {seed}: {row}", row.DeliveredPrice - row.GatePrice, row.Parts.Total, 1e-6 * Math.Max(1, row.DeliveredPrice))));
        }).ToList();
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_exported_arc_model_has_the_same_objective()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (world, result) = Solved.Value[seed];
            var program = ArcModel.Of(world).Program;
            var solution = DenseQuadraticSolver.Solve(program);
            var objective = result.Certificate.Objective ?? double.NaN;
            (-OptimalityCheck.Objective(program, solution.X)).ShouldBe(objective, 1e-7 * (1 + Math.Abs(objective)), $"seed {seed}");
        }
    }
}
