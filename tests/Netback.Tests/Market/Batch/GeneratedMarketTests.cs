using Netback.Ensembles;
using Netback.Ensembles.Generated;
using Netback.Market.Batch;
using Netback.Market.Structure;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market.Batch;

/// <summary>Markets made for measuring: the same ones for everybody, with tight links, and solved fast as the interior point solves them.</summary>
public sealed class GeneratedMarketTests
{
    private const int Instances = 32;

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_seed_makes_the_same_market_and_another_another()
    {
        double[] Costs(long seed) => [.. GeneratedMarket.Of(GeneratedSize.All[0], seed, cancel).Links.Select(link => link.Cost + link.Capacity ?? 0)];
        Costs(3).ShouldBe(Costs(3));
        Costs(4).ShouldNotBe(Costs(3));
    }

    [Theory]
    [InlineData(InstanceKind.Costs)]
    [InlineData(InstanceKind.Closures)]
    [InlineData(InstanceKind.Mixed)]
    public void Nearly_all_are_solved_without_the_interior_point_and_as_it_solves_them(InstanceKind kind)
    {
        var structure = StructureBuilder.Build(GeneratedMarket.Of(GeneratedSize.All[0], 7, cancel));
        var instances = new SeededInstance(structure, kind, 1);
        var market = BatchMarket.Compile(structure, [.. Enumerable.Range(1, Instances).Select(number => instances.Make(-number))], cancel);
        market.ShouldNotBeNull();
        var (found, worst) = (new double[Instances], new double[Instances]);
        var counts = BatchRun.Run(market, Instances, instances.Make, (number, point) => (found[number], worst[number]) = (point.Objective, point.Residuals.Worst), 1, cancel);
        counts.NotSolved.ShouldBe(0);
        counts.Fallbacks.ShouldBeLessThan(Instances / 8);
        worst.Max().ShouldBeLessThanOrEqualTo(1e-6);
        var second = new BatchPoint(market.Program.Fixed, market.Program.LaneColumns, structure.Rows.Count);
        for (var number = 0; number < Instances; number += 8)
        {
            BatchFallback.Solve(structure, instances.Make(number), second, cancel);
            found[number].ShouldBe(second.Objective, 1e-6 * Math.Abs(second.Objective));
        }
    }

    [Fact]
    public void A_batch_that_has_warmed_up_asks_for_little_memory()
    {
        const int MostBytes = 16_384;
        var structure = StructureBuilder.Build(GeneratedMarket.Of(GeneratedSize.All[0], 7, cancel));
        var instances = new SeededInstance(structure, InstanceKind.Costs, 1);
        var market = BatchMarket.Compile(structure, [.. Enumerable.Range(1, Instances).Select(number => instances.Make(-number))], cancel);
        market.ShouldNotBeNull();
        var solver = new BatchSolver(market);
        BatchInstance[] made = [.. Enumerable.Range(0, Instances).Select(instances.Make)];
        solver.Solve(made, (_, _) => { });
        var before = GC.GetAllocatedBytesForCurrentThread();
        solver.Solve(made, (_, _) => { });
        ((GC.GetAllocatedBytesForCurrentThread() - before) / Instances).ShouldBeLessThan(MostBytes);
    }
}
