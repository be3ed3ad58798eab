using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Draws;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Evidence;

public sealed class EvidenceOfStudyTests
{
    private static readonly StudyState Chain = new() { Id = "base", Title = "base", World = ChainWorld.World, Evidence = ChainWorld.Evidence(ChainWorld.World) };

    private static Study Run(StudyState state, int evidence, int threads = 1) =>
        StudyRunner.Run([state], new StudyOptions { Draws = 5, EvidenceDraws = evidence, Threads = threads }, cancel: TestContext.Current.CancellationToken);

    [Fact]
    public void Every_range_of_the_base_says_which_grades_it_rests_on()
    {
        var figures = StudyFindings.Of(Run(Chain, 48)).All.SelectMany(finding => finding.Figures).ToList();
        var split = figures.Where(figure => figure.Variance is not null).ToList();
        split.ShouldNotBeEmpty();
        foreach (var figure in split)
        {
            figure.Draws.ShouldBeGreaterThan(40);
            figure.Variance.ShouldNotBeNull().Grades.Select(item => item.Grade).ShouldBe([Confidence.A, Confidence.B, Confidence.C, Confidence.D]);
            figure.Variance.Grades.Sum(item => item.Share).ShouldBe(1, 1e-9);
        }
    }

    [Fact]
    public void Any_number_of_threads_finds_the_same_to_the_last_digit()
    {
        var (one, three) = (StudyFindings.Of(Run(Chain, 48)).All, StudyFindings.Of(Run(Chain, 48, threads: 3)).All);
        three.SelectMany(finding => finding.Figures).ShouldBe(one.SelectMany(finding => finding.Figures));
    }

    [Fact]
    public void Corners_of_a_cube_are_the_draws_themselves()
    {
        var cube = new GradeCube(Chain.Evidence, seed: 1, pairs: 3);
        var (first, second) = (new EvidenceDraw(Chain.Evidence, 1, 2).Apply(Chain.World), new EvidenceDraw(Chain.Evidence, 1, 5).Apply(Chain.World));
        cube.Apply(Chain.World, 2, 0).Supplies.ShouldBe(first.Supplies);
        cube.Apply(Chain.World, 2, cube.Vertices - 1).Links.ShouldBe(second.Links);
        // A mask of the last grade alone takes plants, graded D, from the second draw and mines, graded C, from the first.
        var mixed = cube.Apply(Chain.World, 2, 1 << (cube.Grades.Count - 1));
        mixed.Supplies.ShouldBe(first.Supplies);
        mixed.Processes.Select(process => process.Cost).ShouldBe(second.Processes.Select(process => process.Cost));
    }

    [Fact]
    public void A_factor_has_the_grade_of_most_of_its_figures_and_of_two_as_frequent_the_weaker()
    {
        FigureEvidence Figure(string id, Confidence grade, string note) => new() { Table = "links", Id = id, Column = "cost", Value = 1, Confidence = grade, Note = note };
        var factors = new EvidenceFactors([Figure("a", Confidence.C, "x"), Figure("b", Confidence.D, "x"), Figure("c", Confidence.C, "x"), Figure("d", Confidence.C, "y"), Figure("e", Confidence.D, "y")]);
        factors.All.Select(factor => factor.Grade).ShouldBe([Confidence.C, Confidence.D]);
        factors.All[0].Text.ShouldBe("links, cost: x (3 figures)");
    }

    /// <summary>A mine of 100 t at nothing; one buyer nets 100 less a road of 10, the other 98 less 10, and each takes 80 t: the first gets 80, until its road costs 12.</summary>
    private static StudyState Fork()
    {
        var world = new TinyWorld().Places("AAA", "pit").Places("BBB", "near").Places("CCC", "far").Good("ore", price: 100)
            .Mine("mine", "pit", "ore", 0, capacity: 100).Link("short", "pit", "near", 10).Link("long", "pit", "far", 10)
            .User("one", "near", "ore", 100, limit: 80).User("other", "far", "ore", 98, limit: 80).World;
        return new StudyState
        {
            Id = "base", Title = "base", World = world,
            Evidence = [new FigureEvidence { Table = "links", Id = "short", Column = "cost", Value = 10, Confidence = Confidence.D, Note = "rule road" }],
        };
    }

    /// <summary>Two minerals that share neither plant nor place: what draws of one do to the other is chance.</summary>
    [Fact]
    public void Only_rows_that_can_reach_a_mineral_sharpen_its_numbers()
    {
        var world = new TinyWorld().Places("AAA", "pit").Places("BBB", "far").Good("ore", mineral: "copper").Good("slime", mineral: "tellurium").Good("salt", mineral: "salt")
            .Mine("mine", "pit", "ore", 20).Mine("pan", "pit", "salt", 5).Link("road", "pit", "far", 10)
            .Plant("smelter", "pit", 100, null, null, ("ore", -1), ("slime", 0.01)).User("one", "far", "slime", 400, 1).User("other", "far", "salt", 90, 1).World;
        FigureEvidence Of(string table, string id) => new() { Table = table, Id = id, Column = "cost", Value = 10, Confidence = Confidence.D, Note = id };
        var factors = new EvidenceFactors([Of("supplies", "mine-0"), Of("supplies", "pan-1"), Of("links", "road"), Of("processes", "smelter")]).All;
        var reach = new MineralReach(world);
        string[] Reaching(string? mineral) => [.. factors.Where(factor => reach.Reaches(factor, mineral)).Select(factor => factor.Figures[0].Id)];
        Reaching("copper").ShouldBe(["mine-0", "road", "smelter"]);
        Reaching("tellurium").ShouldBe(["mine-0", "road", "smelter"], "what its parent costs");
        Reaching("salt").ShouldBe(["pan-1", "road"]);
        Reaching(null).ShouldBe(["mine-0", "pan-1", "road", "smelter"]);
    }

    [Fact]
    public void A_finding_turns_at_the_level_computed_by_hand_and_as_often_as_that_is_likely()
    {
        var point = Run(Fork(), 96).Turning.ShouldHaveSingleItem();
        (point.Country, point.Buyer, point.Share).ShouldBe(("AAA", "BBB", 0.8));
        var input = point.Inputs.ShouldHaveSingleItem();
        // ln 1.2 is 0.638 deviations of a figure graded D, beyond which lie 26 %.
        input.Times.ShouldNotBeNull().ShouldBe(1.2, 0.02);
        input.Likelihood.ShouldNotBeNull().ShouldBe(0.262, 0.02);
        point.Likelihood.ShouldBe(0.262, 3 * Math.Sqrt(0.262 * 0.738 / 96));
        point.Inputs[0].Input.ShouldBe("links, cost: rule road (1 figure)");
    }

    [Fact]
    public void What_rests_on_one_grade_says_so()
    {
        var variance = StudyFindings.Of(Run(Fork(), 96)).All.First(finding => finding.Topic == FindingTopic.Dependence).Figures[0].Variance.ShouldNotBeNull();
        variance.GradesText.ShouldBe("D 100 %");
        variance.Rows.ShouldHaveSingleItem().Grade.ShouldBe(Confidence.D);
    }

    [Fact]
    public void A_mineral_that_loses_to_naive_rules_is_labelled_wherever_a_sentence_speaks_of_it()
    {
        var outcome = new OutcomeResult(new Outcome { Id = "price", What = new Measurand { Kind = "price" }, Before = 100, After = 300 }, Observed: 2, SolvedBefore: 100, SolvedAfter: 90);
        var backtest = new BacktestResult([new EpisodeResult(new Episode { Id = "crisis", Title = "Crisis", Mineral = "tungsten" }, null, [outcome])]);
        var findings = StudyFindings.Of(Run(Chain, 0) with { Backtest = backtest }).All;
        findings.Where(finding => finding.Mineral == "tungsten").ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.IsIllustrative == (finding.Mineral == "tungsten"));
        findings.Where(finding => finding.IsIllustrative).ShouldAllBe(finding => finding.Headline.EndsWith("Illustrative: past episodes of tungsten are told better by a naive rule."));
    }
}
