using Netback.Data;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>Figure by figure, where <see cref="EvidenceTests"/> goes row by row: paths, scenarios and exceptions of single columns included.</summary>
[Collection(CaseFiles.Once)]
public sealed class FigureTests(CaseFiles files)
{
    /// <summary>Share of a quantity that rounding may add.</summary>
    private const double Rounding = 1e-6;

    private static OpenedCase Opened { get; } = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);

    [Fact]
    public void Not_one_figure_is_without_a_source_unless_it_is_an_assumption_with_a_rule() =>
        Opened.Evidence.Where(figure => figure.Sources.Count == 0 && (figure.Confidence != Confidence.D || string.IsNullOrWhiteSpace(figure.Note)))
            .Select(figure => figure.Target).ShouldBeEmpty();

    [Fact]
    public void Not_one_observation_is_without_a_source() =>
        Opened.Observations.Where(observation => observation.Sources.Count == 0).Select(observation => observation.Id).ShouldBeEmpty();

    [Fact]
    public void Every_outcome_of_an_episode_has_a_source_and_an_episode_is_run_or_says_why_not()
    {
        var episodes = EpisodeFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);
        episodes.Count.ShouldBeGreaterThanOrEqualTo(6);
        episodes.SelectMany(item => item.Episode.Outcomes).Where(outcome => outcome.Sources.Count == 0).ShouldBeEmpty();
        foreach (var item in episodes) (item.Before is not null || item.NotRun is not null).ShouldBeTrue(item.Episode.Id);
    }

    [Fact]
    public void Nothing_makes_more_than_it_can()
    {
        var supplies = files.Result("supplies").By("supply");
        foreach (var supply in Opened.World.Supplies.Where(supply => supply.Capacity is not null))
        {
            supplies[supply.Id].Number("quantity").ShouldBeLessThanOrEqualTo((supply.Capacity ?? 0) * (1 + Rounding) + Rounding, supply.Id);
        }
        var processes = files.Result("processes").By("process");
        foreach (var line in Opened.World.Processes.Where(process => process.Capacity > 0).GroupBy(process => process.Line ?? process.Id))
        {
            line.Sum(process => processes[process.Id].Number("activity") / (process.Capacity ?? 1)).ShouldBeLessThanOrEqualTo(1 + Rounding, line.Key);
        }
    }
}
