using System.Globalization;
using System.Text;
using Netback.Data;
using Netback.Market;
using Netback.Studies;
using Netback.Studies.Observed;
using Netback.Tests.Golden;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>
/// After every squeeze the prices of two stages stay in the band in which they were seen: a price that runs away from the stage before
/// would say that the chain of the case is broken, not that the market is short. Bands are observations of the case; misses stay on the page.
/// </summary>
public sealed class StageRatioTests
{
    private const string Page = "docs/cases/central-asia-ratios.md";

    /// <summary>Why each miss is one.</summary>
    private const string Outside = """

        - `w-floor-50`: a levy holds European APT at half above the base while what the plant charges stays, so concentrate comes nearer to APT than any date read shows:
          the band is left between the second level and the third. Read the third as one where mines, not plants, take the whole rise.

        """;

    private static readonly IReadOnlyList<ObservationMatch> Base = Solved([]);

    [Fact]
    public void In_the_base_every_ratio_of_stages_lies_in_its_band() => Base.Where(match => match.IsMet != true).Select(match => $"{match.Observation.Id} {match.Solved}").ShouldBeEmpty();

    [Fact]
    [Trait("lane", "slow")]
    public void The_page_shows_the_ratios_of_every_scenario_and_marks_those_outside_their_band()
    {
        var text = new StringBuilder("""
            # Ratios of stage prices after every squeeze

            Price of a good as a multiple of that of the stage before, at the same place, in the base and in every scenario, held against the band in
            which it was read (observations with a unit `of …`, rule `d-ratio-band`). **Bold**: outside its band. A test makes this page; a miss stays.

            | state |
            """);
        foreach (var match in Base) text.Append(CultureInfo.InvariantCulture, $" {match.Observation.What.Commodity} over {match.Observation.What.Over}, {match.Observation.What.Place} |");
        text.Append("\n|---|").Insert(text.Length, "---:|", Base.Count).Append("\n| band |");
        foreach (var match in Base) text.Append(CultureInfo.InvariantCulture, $" {match.Observation.Low} to {match.Observation.High} |");
        text.Append('\n').Append(Row("base", Base));
        foreach (var scenario in CaseFiles.Scenarios) text.Append(Row(scenario, Solved([scenario])));
        GoldenFile.ShouldHold(Page, text.Append(Outside).ToString());
    }

    private static string Row(string state, IReadOnlyList<ObservationMatch> matches) =>
        $"| {state} | {string.Join(" | ", matches.Select(Cell))} |\n";

    private static string Cell(ObservationMatch match)
    {
        if (match.Solved is not { } ratio) return "no price";
        var text = ratio.ToString("0.00", CultureInfo.InvariantCulture);
        return match.IsMet == true ? text : $"**{text}**";
    }

    private static IReadOnlyList<ObservationMatch> Solved(IReadOnlyList<string> scenarios)
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder, Scenarios = scenarios }, CancellationToken.None);
        var view = MarketView.Of(opened.World, MarketSolver.Solve(opened.World)).ShouldNotBeNull();
        return [.. ObservationMatch.Of(opened.Observations, view).Where(match => match.IsRatio)];
    }
}
