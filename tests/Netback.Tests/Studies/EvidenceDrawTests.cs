using Netback.Studies.Draws;
using Netback.Tests.Numerics;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies;

public sealed class EvidenceDrawTests
{
    private static FigureEvidence Cost(string id, Confidence confidence, string? note = null, double? low = null, double? high = null) =>
        new() { Table = "supplies", Id = id, Column = "cost", Value = 100, Confidence = confidence, Note = note, Low = low, High = high };

    [Theory]
    [InlineData(Confidence.A, 0.05)]
    [InlineData(Confidence.B, 0.15)]
    [InlineData(Confidence.C, 0.30)]
    [InlineData(Confidence.D, 0.60)]
    public void The_value_is_the_median_and_nine_in_ten_draws_lie_within_the_spread(Confidence confidence, double spread)
    {
        var figure = Cost("u", confidence);
        EvidenceSpread.Factor(figure, 0).ShouldBe(1);
        EvidenceSpread.Factor(figure, EvidenceSpread.Z95).ShouldBe(1 + spread, 1e-12);
        EvidenceSpread.Factor(figure, -EvidenceSpread.Z95).ShouldBe(1 / (1 + spread), 1e-12);
    }

    [Fact]
    public void Draws_follow_the_lognormal_that_the_spread_says()
    {
        const int count = 20_000;
        var figure = Cost("u", Confidence.C);
        var sigma = Math.Log(1.3) / EvidenceSpread.Z95;
        var ranks = Enumerable.Range(1, count)
            .Select(draw => Math.Log(EvidenceSpread.Factor(figure, EvidenceSpread.Normal(figure, 1, draw))) / sigma)
            .Select(StandardNormal).ToArray();
        RandomStreamTests.Distance(ranks).ShouldBeLessThan(1.63 / Math.Sqrt(count));
    }

    [Fact]
    public void Low_and_high_of_the_case_take_the_place_of_the_spread_on_their_side()
    {
        var figure = Cost("u", Confidence.A, low: 50, high: 400);
        EvidenceSpread.Factor(figure, EvidenceSpread.Z95).ShouldBe(4, 1e-12);
        EvidenceSpread.Factor(figure, -EvidenceSpread.Z95).ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Rows_of_one_rule_share_a_draw_and_rows_without_one_do_not()
    {
        double Z(FigureEvidence figure) => EvidenceSpread.Normal(figure, 1, 4);
        Z(Cost("u1", Confidence.D, "half of price")).ShouldBe(Z(Cost("u2", Confidence.C, "half of price")));
        Z(Cost("u1", Confidence.D, "half of price")).ShouldNotBe(Z(Cost("u2", Confidence.D, "a third of price")));
        Z(Cost("u1", Confidence.D)).ShouldNotBe(Z(Cost("u2", Confidence.D)));
    }

    [Fact]
    public void A_draw_moves_costs_and_capacities_and_leaves_the_rest()
    {
        var world = ChainWorld.World;
        var drawn = new EvidenceDraw(ChainWorld.Evidence(world), seed: 1, draw: 1).Apply(world);
        drawn.Supplies.Zip(world.Supplies).ShouldAllBe(pair => pair.First.Cost != pair.Second.Cost && pair.First.Capacity == pair.Second.Capacity);
        drawn.Processes.Select((row, i) => row.Cost / world.Processes[i].Cost).ShouldAllBe(
            factor => Math.Abs(factor - drawn.Processes[0].Cost / world.Processes[0].Cost) < 1e-12, "plants have one rule");
        drawn.Places.ShouldBe(world.Places);
        drawn.Commodities.ShouldBe(world.Commodities);
    }

    [Fact]
    public void A_reference_quantity_stretches_demand_at_the_same_price()
    {
        var demand = new Demand { Id = "d", Place = "p", Commodity = "c", Intercept = 150, Slope = 0.5, Limit = 200 };
        var world = ChainWorld.World with { Demands = [demand] };
        var figure = new FigureEvidence { Table = "demands", Id = "d", Column = "quantity", Value = 100, Confidence = Confidence.D };
        var factor = EvidenceSpread.Factor(figure, EvidenceSpread.Normal(figure, 1, 1));
        var drawn = new EvidenceDraw([figure], 1, 1).Apply(world).Demands[0];
        drawn.Intercept.ShouldBe(150);
        ((150 - 100) / drawn.Slope).ShouldBe(factor * (150 - 100) / 0.5, 1e-9);
        drawn.Limit.ShouldBe(200 * factor);
    }

    [Fact]
    public void Room_on_a_link_varies_in_proportion_and_never_turns_negative()
    {
        var world = ChainWorld.World;
        var figure = new FigureEvidence { Table = "links", Id = "r3", Column = "capacity", Value = 400_000, Confidence = Confidence.D };
        var before = world.Links.Single(link => link.Id == "r3").FreeCapacity.ShouldNotBeNull();
        for (var draw = 1; draw <= 20; draw++)
        {
            var factor = EvidenceSpread.Factor(figure, EvidenceSpread.Normal(figure, 1, draw));
            var after = new EvidenceDraw([figure], 1, draw).Apply(world).Links.Single(link => link.Id == "r3").FreeCapacity.ShouldNotBeNull();
            after.ShouldBe(before * factor, 1e-6);
        }
    }

    [Fact]
    public void Chokes_move_alone_and_a_demand_flat_at_its_choke_moves_with_it()
    {
        var sloped = new Demand { Id = "a", Place = "p", Commodity = "c", Intercept = 150, Slope = 0.5, Choke = 120 };
        var flat = new Demand { Id = "b", Place = "p", Commodity = "c", Intercept = 90, Slope = 0, Limit = 10, Choke = 90 };
        var open = new Demand { Id = "c", Place = "p", Commodity = "c", Intercept = 90, Slope = 0 };
        var world = ChainWorld.World with { Demands = [sloped, flat, open] };
        ChokeVariant.Times(world, 2).Demands.ShouldBe([sloped with { Choke = 240 }, flat with { Intercept = 180, Choke = 180 }, open]);
    }

    /// <summary>Normal distribution function by its series and continued fraction (Marsaglia 2004).</summary>
    private static double StandardNormal(double z)
    {
        if (Math.Abs(z) > 8) return z < 0 ? 0 : 1;
        var (sum, term) = (z, z);
        for (var i = 3; Math.Abs(term) > 1e-17; i += 2) sum += term = term * z * z / i;
        return 0.5 + sum * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
    }
}
