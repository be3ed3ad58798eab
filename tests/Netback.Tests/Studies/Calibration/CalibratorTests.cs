using Netback.Market;
using Netback.Studies;
using Netback.Studies.Calibration;
using Netback.Studies.Draws;
using Netback.Studies.Observed;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Calibration;

public sealed class CalibratorTests
{
    /// <summary>Two mines of AAA whose costs are assumed, two markets abroad that take what the price allows.</summary>
    private static CaseWorld WorldOf(double firstCost, double secondCost) => new TinyWorld()
        .Places("AAA", "hill", "vale").Places("BBB", "east").Places("CCC", "west")
        .Good("ore", price: 100)
        .Mine("upper", "hill", "ore", firstCost, slope: 0.5).Mine("lower", "vale", "ore", secondCost, slope: 0.5)
        .Link("hill-east", "hill", "east", 10).Link("vale-west", "vale", "west", 10)
        .User("eastern", "east", "ore", 200, slope: 1).User("western", "west", "ore", 200, slope: 1).World;

    private static FigureEvidence Cost(CaseWorld world, int supply, Confidence confidence = Confidence.D) => new()
    {
        Table = "supplies", Id = world.Supplies[supply].Id, Column = "cost", Value = world.Supplies[supply].Cost, Confidence = confidence, Note = $"rule {supply}",
    };

    private static Observation Seen(string id, Measurand what, double value, bool isUsed = true) => new()
    {
        Id = id, Year = 2025, What = what, Value = value, Unit = what.Kind == "price" ? "USD/t" : "t", IsUsedInCalibration = isUsed, Confidence = Confidence.A,
    };

    private static Measurand Price(string place) => new() { Kind = "price", Commodity = "ore", Place = place };

    private static Measurand Flow(string from, string to) => new() { Kind = "flow", Commodity = "ore", From = from, To = to };

    private static MarketView Solved(CaseWorld world) => new(world, MarketSolver.Solve(world, cancel: TestContext.Current.CancellationToken));

    private static CalibrationResult Run(CaseWorld world, IReadOnlyList<FigureEvidence> evidence, IReadOnlyList<Observation> observations, int rounds = 4, int threads = 1) =>
        Calibrator.Run(world, evidence, observations, new CalibrationOptions { Rounds = rounds, Threads = threads }, cancel: TestContext.Current.CancellationToken).ShouldNotBeNull();

    [Fact]
    public void Costs_that_made_the_observed_prices_are_found_again()
    {
        var (truth, guess) = (WorldOf(60, 90), WorldOf(75, 75));
        var seen = Solved(truth);
        var result = Run(guess, [Cost(guess, 0), Cost(guess, 1)],
            [Seen("east", Price("east"), seen.Delivered("east", "ore").ShouldNotBeNull().Price), Seen("west", Price("west"), seen.Delivered("west", "ore").ShouldNotBeNull().Price)]);
        // The prior pulls back towards 75 by its share of the evidence, which a grade A price outweighs.
        result.World.Supplies[0].Cost.ShouldBe(60, 1.5);
        result.World.Supplies[1].Cost.ShouldBe(90, 2.0);
        result.ObjectiveAfter.ShouldBeLessThan(result.ObjectiveBefore / 3);
        result.After.ShouldAllBe(item => Math.Abs(item.Error ?? 1) < 0.01);
        result.Figures.Select(moved => moved.Figure.Target).ShouldBe([Cost(guess, 0).Target, Cost(guess, 1).Target]);
    }

    [Fact]
    public void The_mode_of_one_rule_is_where_evidence_and_prior_balance()
    {
        // East alone: P = 200 − d and P = c + 10 + d/2, so P = (200 + 2 (c + 10)) / 3, with c = 75 exp(z s), s = ln 1.6 / 1.645.
        var guess = WorldOf(75, 75);
        const double observed = 116;
        var result = Run(guess, [Cost(guess, 0)], [Seen("east", Price("east"), observed)], rounds: 6);
        var (deviation, spread) = (Math.Log(1.05) / EvidenceSpread.Z95, Math.Log(1.6) / EvidenceSpread.Z95);
        double Objective(double z)
        {
            var price = (200 + 2 * (75 * Math.Exp(z * spread) + 10)) / 3;
            var error = Math.Log(price / observed) / deviation;
            return (error * error + z * z) / 2;
        }
        var best = Enumerable.Range(-1644, 3289).Select(i => i / 1000.0).MinBy(Objective);
        result.Figures.ShouldHaveSingleItem().Z.ShouldBe(best, 0.01);
        result.ObjectiveAfter.ShouldBe(Objective(best), 1e-3);
    }

    [Fact]
    public void What_is_not_assumed_and_what_a_path_sets_does_not_move()
    {
        var guess = WorldOf(75, 75);
        Run(guess, [Cost(guess, 0, Confidence.C)], [Seen("east", Price("east"), 140)]).Figures.ShouldBeEmpty();
        var set = Calibrator.Run(guess, [Cost(guess, 0)], [Seen("east", Price("east"), 140)], new CalibrationOptions(), target => target == Cost(guess, 0).Target, cancel: TestContext.Current.CancellationToken);
        set.ShouldNotBeNull().Figures.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_the_observations_pull_too_far_stops_at_the_end_of_its_spread()
    {
        var guess = WorldOf(75, 75);
        var moved = Run(guess, [Cost(guess, 0)], [Seen("east", Price("east"), 190)]).Figures.ShouldHaveSingleItem();
        moved.IsAtBound.ShouldBeTrue();
        moved.Value.ShouldBe(75 * 1.6, 0.2, "the bound is the 95 % point rounded inwards");
        moved.High.ShouldBe(75 * 1.6, 1e-6);
    }

    /// <summary>One mine at 10 + s/2 and two markets at 200 − d, both reached at 10: it sends 90 t to each. Observed: 70 t to the west.</summary>
    private static readonly CaseWorld Branching = new TinyWorld()
        .Places("AAA", "hill").Places("BBB", "east").Places("CCC", "west").Good("ore", price: 100)
        .Mine("upper", "hill", "ore", 10, slope: 0.5)
        .Link("to-east", "hill", "east", 10).Link("to-west", "hill", "west", 10)
        .User("eastern", "east", "ore", 200, slope: 1).User("western", "west", "ore", 200, slope: 1).World;

    [Fact]
    public void An_observed_flow_is_met_by_a_friction_whose_wedge_is_the_one_computed_by_hand()
    {
        // With 70 t to the west, the east takes e where 200 − e = 10 + (70 + e)/2 + 10: e = 96.667, gate 93.333; the west would pay 130, so the wedge is 130 − 103.333.
        var result = Run(Branching, [], [Seen("west", Flow("AAA", "CCC"), 70), Seen("east", Flow("AAA", "BBB"), 100, isUsed: false)]);
        var anchored = result.Frictions.ShouldHaveSingleItem();
        anchored.Flow.ShouldBe(70, 0.01);
        anchored.Wedge.ShouldBe(130 - 103.0 - 1.0 / 3, 0.02);
        anchored.Friction.Slope.ShouldBe(Anchor.SlopeShare * 100 / new Gauge(Solved(Branching)).Read(new Measurand { Kind = "output", From = "AAA" }).ShouldNotBeNull(), 1e-9);
        (anchored.Friction.Cost + anchored.Friction.Slope * anchored.Flow).ShouldBe(anchored.Wedge, 1e-9);
        var view = Solved(result.World);
        new Gauge(view).Read(Flow("AAA", "CCC")).ShouldNotBeNull().ShouldBe(70, 0.01, "the friction written leads to the same equilibrium");
        var heldOut = result.After.Single(item => item.Observation.Id == "east");
        heldOut.Error.ShouldNotBeNull().ShouldBe(96.0 / 100 + 2.0 / 300 - 1, 1e-3, "and so is the error of the flow that was held out");
    }

    [Fact]
    public void A_flow_that_the_market_sends_by_itself_gets_no_friction() =>
        Run(Branching, [], [Seen("west", Flow("AAA", "CCC"), new Gauge(Solved(Branching)).Read(Flow("AAA", "CCC")) ?? 0)]).Frictions.ShouldBeEmpty();

    [Fact]
    public void Any_number_of_threads_finds_the_same_to_the_last_digit()
    {
        var guess = WorldOf(75, 75);
        IReadOnlyList<FigureEvidence> evidence = [Cost(guess, 0), Cost(guess, 1)];
        IReadOnlyList<Observation> seen = [Seen("east", Price("east"), 130), Seen("west", Price("west"), 110), Seen("flow", Flow("AAA", "CCC"), 80)];
        var (one, three) = (Run(guess, evidence, seen), Run(guess, evidence, seen, threads: 3));
        three.Figures.Select(moved => moved.Value).ShouldBe(one.Figures.Select(moved => moved.Value));
        three.Frictions.Select(item => item.Friction).ShouldBe(one.Frictions.Select(item => item.Friction));
        three.ObjectiveAfter.ShouldBe(one.ObjectiveAfter);
    }

    [Fact]
    public void The_bounded_ridge_meets_its_optimality_conditions()
    {
        double[][] columns = [[1, 2, 0], [0.5, -1, 3], [0, 0, 0], [4, 1, 1]];
        double[] residual = [1, -2, 5], at = [0.2, 0, 0.4, -0.1];
        var z = BoundedRidge.Solve(residual, columns, at, 0.5);
        for (var k = 0; k < z.Length; k++)
        {
            double[] gap = [.. residual.Select((value, i) => value + Enumerable.Range(0, z.Length).Sum(j => columns[j][i] * (z[j] - at[j])))];
            var slope = z[k] + columns[k].Select((value, i) => value * gap[i]).Sum();
            if (Math.Abs(z[k]) < 0.5) slope.ShouldBe(0, 1e-7);
            else (slope * z[k]).ShouldBeLessThan(0, "it would leave the bound");
        }
    }
}
