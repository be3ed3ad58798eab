using Netback.Checks;
using Netback.Data;
using Netback.Studies.Backtest;
using Netback.Tests.Cli;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class EpisodeFileTests
{
    private const string Good = """
        title: A road closed
        mineral: MINERAL
        when: 2020-03
        describes: [ o1 ]
        after:
          cut:
            - { commodity: ore, to: 0.5, confidence: D }
        observed:
          - { outcome: price, kind: price, commodity: ore, place: CHN, before: 100, after: 150, unit: USD/t, lost_share: 0.2, elasticity: -0.4, source: s1, confidence: B }

        """;

    private static TemporaryFolder With(string text)
    {
        var folder = TestCases.CopySound();
        folder.Write("episodes/road.yaml", text.ReplaceLineEndings("\n"));
        return folder;
    }

    private static IReadOnlyList<EpisodeCase> Open(TemporaryFolder folder) => EpisodeFolder.Open(new CaseRequest { Folder = folder.Folder }, TestContext.Current.CancellationToken);

    private static string MineralOfOre => TestCases.Open(new CaseRequest { Folder = TestCases.Sound }).World.Commodities.Single(row => row.Id == "ore").Mineral;

    [Fact]
    public void An_episode_is_read_with_the_two_states_that_it_compares()
    {
        using var folder = With(Good.Replace("MINERAL", MineralOfOre, StringComparison.Ordinal));
        var item = Open(folder).ShouldHaveSingleItem();
        (item.Episode.Id, item.Episode.Title, item.Episode.When, item.NotRun).ShouldBe(("road", "A road closed", "2020-03", null));
        item.Episode.Cuts.ShouldHaveSingleItem().ShouldBe(new Cut(CutKind.Exports, "ore", null, null, 0.5));
        var outcome = item.Episode.Outcomes.ShouldHaveSingleItem();
        (outcome.Before, outcome.After, outcome.LostShare, outcome.Elasticity).ShouldBe((100.0, 150.0, 0.2, -0.4));
        item.Before.ShouldNotBeNull();
        item.After.ShouldNotBeNull();
        Episode.ObservationsOf([item])["o1"].ShouldBe("road");
    }

    [Fact]
    public void An_episode_of_a_mineral_that_the_case_lacks_is_not_run()
    {
        using var folder = With(Good.Replace("MINERAL", "unobtainium", StringComparison.Ordinal));
        Open(folder).ShouldHaveSingleItem().NotRun.ShouldBe("mineral absent: the case has no unobtainium");
    }

    [Theory]
    [InlineData("to: 0.5", "to: 1.5", "episodes/road.yaml:7: after.cut.to: found 1.5, expected a share from 0 to 1; say what part of the flow is left")]
    [InlineData("kind: price", "kind: prize", "episodes/road.yaml:9: observed.kind: found 'prize', expected price, flow, share, transit or output; did you mean 'price'?")]
    [InlineData("before: 100, ", "", "episodes/road.yaml:9: observed.before: found nothing, expected a number; add before")]
    [InlineData("source: s1", "source: s9", "episodes/road.yaml:9: observed.source: found 's9', expected an id of sources; did you mean 's1'?")]
    [InlineData("source: s1, confidence: B", "confidence: B", "episodes/road.yaml:9: observed.source: found nothing, expected a source, or the grade D; name the source")]
    [InlineData("confidence: B", "confidence: E", "episodes/road.yaml:9: observed.confidence: found 'E', expected A, B, C or D; write one grade")]
    [InlineData("describes: [ o1 ]", "describes: [ o7 ]", "episodes/road.yaml: describes: found 'o7', expected an id of observations; did you mean 'o1'?")]
    [InlineData("title:", "titel:", "episodes/road.yaml:1: titel: found an unknown key, expected title, mineral, when, note, visibility, describes, before, after or observed; did you mean 'title'?")]
    public void What_is_wrong_is_said_with_file_line_and_remedy(string old, string with, string expected)
    {
        using var folder = With(Good.Replace("MINERAL", MineralOfOre, StringComparison.Ordinal).Replace(old, with, StringComparison.Ordinal));
        Should.Throw<CaseException>(() => Open(folder)).Problems.Select(problem => problem.ToString()).ShouldBe([expected]);
        var check = CommandRun.Of("check", folder.Folder);
        check.Status.ShouldBe(2);
        (check.Output + check.Error).ShouldContain(expected);
    }

    [Fact]
    public void Calibration_is_written_as_an_overlay_that_solves_to_the_same_figures()
    {
        using var folder = TestCases.CopySound();
        var overlay = folder.Beside("calibrated");
        var run = CommandRun.Of("calibrate", folder.Folder, "--draws", "2", "--out", overlay, "--json");
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("{\n  \"fit\": [");
        CommandRun.Of("calibrate", folder.Folder, "--draws", "2", "--json", "--threads", "1").Output.ShouldBe(run.Output, "whatever the threads");
        if (Directory.EnumerateFiles(overlay, "*.csv").Any()) CommandRun.Of("check", folder.Folder, "--overlay", overlay).Status.ShouldBe(0);
    }

    [Fact]
    public void A_backtest_of_a_case_without_episodes_still_holds_the_base_against_what_was_observed()
    {
        var run = CommandRun.Of("backtest", TestCases.Sound, "--all");
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldContain("o1");
        run.Output.ShouldContain("The case has no episodes.");
    }
}
