using Netback.Ensembles;
using Netback.Market.Batch;
using Netback.Market.Structure;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market.Batch;

/// <summary>
/// What the fast solver answers, it answers as the interior point does: on random worlds with contracts, frictions, conduct and
/// measures at work, for instances whose costs, capacities, links and sites differ.
/// </summary>
public sealed class BatchContractTests
{
    private const int Worlds = 24;
    private const int Instances = 16;

    [Theory]
    [InlineData(InstanceKind.Costs)]
    [InlineData(InstanceKind.Closures)]
    [InlineData(InstanceKind.Mixed)]
    public void Every_answer_is_certified_and_that_of_the_interior_point(InstanceKind kind)
    {
        var (all, fast) = (0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var structure = StructureBuilder.Build(RandomMeasures.Of(seed));
            var instances = new SeededInstance(structure, kind, seed);
            if (Compile(structure, instances) is not { } market) continue;
            new BatchSolver(market).Solve([.. Enumerable.Range(0, Instances).Select(instances.Make)], (number, point) =>
            {
                all++;
                if (point.Status != BatchStatus.Solved) return;
                fast++;
                point.Residuals.Worst.ShouldBeLessThanOrEqualTo(1e-6);
                var second = NewPoint(market);
                BatchFallback.Solve(structure, instances.Make(number), second, TestContext.Current.CancellationToken);
                second.Status.ShouldBe(BatchStatus.SolvedFromNothing, $"world {seed}, instance {number}");
                point.Objective.ShouldBe(second.Objective, 1e-6 * Math.Max(Math.Abs(second.Objective), SmallestTrade(structure)), $"world {seed}, instance {number}");
            });
        }
        all.ShouldBeGreaterThan(Worlds * Instances / 2);
        ((double)fast / all).ShouldBeGreaterThan(LeastShare);
    }

    /// <summary>Most instances of small and degenerate worlds; the rest goes to the interior point.</summary>
    private const double LeastShare = 0.5;

    [Fact]
    public void Neither_threads_nor_order_change_a_bit()
    {
        var structure = StructureBuilder.Build(RandomWorld.Of(19));
        var instances = new SeededInstance(structure, InstanceKind.Costs, 5);
        var market = Compile(structure, instances);
        market.ShouldNotBeNull();
        const int Count = 200;
        var (one, two, turned) = (new double[Count], new double[Count], new double[Count]);
        var cancel = TestContext.Current.CancellationToken;
        BatchRun.Run(market, Count, instances.Make, (number, point) => one[number] = point.Objective, 1, cancel);
        BatchRun.Run(market, Count, instances.Make, (number, point) => two[number] = point.Objective, 2, cancel);
        BatchRun.Run(market, Count, number => instances.Make(Count - 1 - number), (number, point) => turned[Count - 1 - number] = point.Objective, 1, cancel);
        two.ShouldBe(one);
        turned.ShouldBe(one);
    }

    [Fact]
    public void An_instance_is_the_world_with_its_figures()
    {
        var world = RandomWorld.Of(39);
        var structure = StructureBuilder.Build(world);
        var figures = NetworkFigures.Of(world).Copy();
        for (var i = 0; i < figures.LinkCost.Length; i++) figures.LinkCost[i] *= 1 + 0.01 * (i % 7);
        for (var i = 0; i < figures.TransferCost.Length; i++) figures.TransferCost[i] *= 1.1;
        var graph = new ArcGraph(structure);
        var costs = new CostBlock(structure, graph);
        costs.Set(0, figures);
        costs.Reckon();
        var changed = StructureBuilder.WithFigures(structure, figures.ApplyTo(world));
        for (var commodity = 0; commodity < changed.Carriage.Count; commodity++)
        {
            for (var link = 0; link < graph.Links; link++) ShouldBeNear(costs.Of(commodity, link, 0), changed.Carriage[commodity].OfLink(link));
            for (var place = 0; place < graph.Places; place++) ShouldBeNear(costs.Of(commodity, graph.Links + place, 0), changed.Carriage[commodity].OfTransfer(place));
        }
    }

    private static void ShouldBeNear(double value, double expected) => value.ShouldBe(expected, 1e-13 * Math.Max(1, Math.Abs(expected)));

    private static BatchMarket? Compile(MarketStructure structure, SeededInstance instances) =>
        BatchMarket.Compile(structure, [.. Enumerable.Range(1, 16).Select(number => instances.Make(-number))], TestContext.Current.CancellationToken);

    private static BatchPoint NewPoint(BatchMarket market) => new(market.Program.Fixed, market.Program.LaneColumns, market.Structure.Rows.Count);

    private static double SmallestTrade(MarketStructure structure) =>
        1e-6 * structure.PriceScale.Zip(structure.TonneScale, (price, tonnes) => price * tonnes).Max();
}
