using Netback.Studies.Backtest;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Backtest;

public sealed class EpisodeTests
{
    /// <summary>
    /// A mine of AAA sells up to 100 t at 10 to a market of BBB that pays 110 − d: 100 t at 10. A mine of BBB works at 40 + 2 s, so that with
    /// exports held to 40 t the price is where 40 + s = 110 − P and P = 40 + 2 s: s = 10, P = 60.
    /// </summary>
    private static CaseWorld World => new TinyWorld()
        .Places("AAA", "pit").Places("BBB", "town")
        .Good("ore").Mine("mine", "pit", "ore", 10, capacity: 100).Mine("other", "town", "ore", 40, slope: 2).Link("road", "pit", "town", 0)
        .User("users", "town", "ore", 110, slope: 1).World;

    private static Episode Episode(double after, double? lost = null, double? elasticity = null, string? mineral = "thing", CutKind kind = CutKind.Exports) => new()
    {
        Id = "cut",
        Title = "Exports cut",
        Mineral = mineral,
        Cuts = [new Cut(kind, "ore", "AAA", "BBB", 0.4)],
        Outcomes = [new Outcome { Id = "price", What = new Measurand { Kind = "price", Commodity = "ore", Place = "town" }, Before = 100, After = after, LostShare = lost, Elasticity = elasticity }],
    };

    private static BacktestResult Run(params Episode[] episodes) =>
        BacktestRunner.Run([.. episodes.Select(episode => new EpisodeCase(episode, World, World, null))], cancel: TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(CutKind.Exports)]
    [InlineData(CutKind.Output)]
    public void A_flow_cut_to_a_share_of_what_it_was_moves_the_price_as_computed_by_hand(CutKind kind)
    {
        var outcome = Run(Episode(after: 600, kind: kind)).Episodes.ShouldHaveSingleItem().Outcomes.ShouldHaveSingleItem();
        outcome.SolvedBefore.ShouldNotBeNull().ShouldBe(10, 1e-6);
        outcome.SolvedAfter.ShouldNotBeNull().ShouldBe(60, 1e-6);
        outcome.Solved.ShouldNotBeNull().ShouldBe(5, 1e-6, "six times is five more");
        outcome.IsHit.ShouldBe(true);
        outcome.IsHitByNoChange.ShouldBe(false);
    }

    [Theory]
    [InlineData(1000, 4, false)]
    [InlineData(1000, 4.5, true)]
    [InlineData(1000, 18, true)]
    [InlineData(1000, 19, false)]
    [InlineData(50, -0.5, true)]
    [InlineData(50, 0.5, false)]
    [InlineData(103, 0.04, true)]
    [InlineData(103, 0.06, false)]
    public void A_hit_is_within_a_factor_of_two_and_has_the_right_sign(double after, double said, bool isHit) =>
        Change.IsHit(Change.Of(new Measurand { Kind = "price" }, 100, after) ?? 0, said).ShouldBe(isHit);

    [Fact]
    public void Rises_and_falls_count_alike_and_shares_by_their_difference()
    {
        Change.Of(new Measurand { Kind = "flow" }, 100, 300).ShouldBe(2);
        Change.Of(new Measurand { Kind = "flow" }, 300, 100).ShouldBe(-2);
        Change.Of(new Measurand { Kind = "share" }, 0.05, 0.64).ShouldNotBeNull().ShouldBe(0.59, 1e-12);
        Change.Of(new Measurand { Kind = "flow" }, 300, 0).ShouldBe(-999, "nothing is a thousandth");
        Change.Of(new Measurand { Kind = "flow" }, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void A_mineral_that_a_naive_rule_tells_better_is_illustrative()
    {
        // The market says five more. Observed: three more, so that it hits; lost share ÷ elasticity = 0.6 / 0.2 = 3 is nearer.
        var result = Run(Episode(after: 400, lost: 0.6, elasticity: -0.2));
        result.Verdicts.ShouldHaveSingleItem().ShouldBe(new Verdict("thing", 1, 1, 0, 1, Loses: true));
        result.Illustrative.ShouldBe(["thing"]);
        // Observed: six more. The rule now says 0.6 / 0.5 = 1.2 and misses.
        Run(Episode(after: 700, lost: 0.6, elasticity: -0.5)).Illustrative.ShouldBeEmpty();
    }

    [Fact]
    public void An_episode_about_no_mineral_labels_none() => Run(Episode(after: 100, mineral: null)).Verdicts.ShouldBeEmpty();

    [Fact]
    public void An_episode_of_a_mineral_that_the_case_lacks_is_reported_as_not_run()
    {
        var result = BacktestRunner.Run([new EpisodeCase(Episode(after: 600), null, null, "mineral absent: the case has no thing")], cancel: TestContext.Current.CancellationToken);
        var episode = result.Episodes.ShouldHaveSingleItem();
        episode.NotRun.ShouldBe("mineral absent: the case has no thing");
        episode.Outcomes.ShouldBeEmpty();
        result.Verdicts.ShouldBeEmpty();
    }

    [Fact]
    public void Any_number_of_threads_says_the_same()
    {
        Episode[] episodes = [.. Enumerable.Range(1, 6).Select(i => Episode(after: 100 * i) with { Id = $"cut-{i}" })];
        IReadOnlyList<EpisodeCase> cases = [.. episodes.Select(episode => new EpisodeCase(episode, World, World, null))];
        var (one, three) = (BacktestRunner.Run(cases, 1, cancel: TestContext.Current.CancellationToken), BacktestRunner.Run(cases, 3, cancel: TestContext.Current.CancellationToken));
        three.Episodes.Select(episode => (episode.Episode.Id, episode.Outcomes[0].SolvedAfter)).ShouldBe(one.Episodes.Select(episode => (episode.Episode.Id, episode.Outcomes[0].SolvedAfter)));
    }
}
