using Netback.Data;
using Netback.Market;
using Netback.Studies;
using Netback.Studies.Observed;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>Output by country and shares of imports that a survey publishes, against the base.</summary>
[Collection(CaseFiles.Once)]
public sealed class ObservedShareTests(CaseFiles files)
{
    private const double OutputTolerance = 0.02;
    private const double ShareTolerance = 0.10;
    private const int BaseYear = 2025;

    private static readonly IReadOnlyList<CsvRow> Observations = CaseFiles.Table("observations").Rows;

    private readonly Carriage carriage = new();

    /// <summary>
    /// Minerals whose tonnes are those of the survey; rare earths are published as oxide and stand here as the two elements.
    /// </summary>
    [Theory]
    [InlineData("be-mine-")]
    [InlineData("ta-mine-")]
    [InlineData("nb-mine-")]
    public void What_a_country_mines_is_what_the_survey_says(string observations)
    {
        var sites = CaseFiles.Table("sites").By("site");
        var made = new Industry(files).Made;
        foreach (var row in Observations.Where(row => row["observation"].StartsWith(observations, StringComparison.Ordinal) && row["from"].Length > 0 && row["note"].Length == 0 && row.Number("value") >= 10))
        {
            var mined = made.Where(item => row.List("commodity").Contains(item.Key.Commodity) && sites[item.Key.Site]["kind"] == "mine" && carriage.Country(sites[item.Key.Site]["place"]) == row["from"])
                .Sum(item => item.Value);
            mined.ShouldBe(row.Number("value"), OutputTolerance * row.Number("value"), row["observation"]);
        }
    }

    /// <summary>What the note of an observation begins with that the base does not meet, in words of its own.</summary>
    private const string Excuse = "misses: ";

    [Fact]
    public void Observed_shares_are_met_to_ten_points_and_flows_and_outputs_of_the_base_year_to_their_tolerance_or_the_row_says_why_not()
    {
        var missed = Matches().Where(match => match.IsMet == false && (match.IsShare || (match.Observation.What.Kind != "price" && match.Observation.Year == BaseYear)));
        missed.Where(match => !HasExcuse(match)).Select(match => $"{match.Observation.Id}: {match.Observation.Value} against {match.Solved}").ShouldBeEmpty();
    }

    [Fact]
    public void No_excuse_is_left_for_what_is_met()
    {
        Matches().Where(match => match.IsMet == true && match.Observation.Note?.Contains(Excuse, StringComparison.Ordinal) == true)
            .Select(match => match.Observation.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("re-sep-china-share")]
    [InlineData("re-magnet-china-share")]
    [InlineData("re-mine-china-share")]
    public void Chinese_shares_of_rare_earths_are_met_to_ten_points(string observation)
    {
        var row = Observations.Single(row => row["observation"] == observation);
        var goods = row.List("commodity");
        var sites = CaseFiles.Table("sites").By("site");
        var made = new Industry(files).Made.Where(item => goods.Contains(item.Key.Commodity)).ToList();
        var home = made.Where(item => carriage.Country(sites[item.Key.Site]["place"]) == row["from"]).Sum(item => item.Value);
        (home / made.Sum(item => item.Value)).ShouldBe(row.Number("value"), ShareTolerance);
    }

    /// <summary>Stages that are not covered fall short of the world's output and say so in the words of <see cref="CoverageTests"/>.</summary>
    private static bool HasExcuse(ObservationMatch match) => match.Observation.Note is { } note
        && (note.Contains(Excuse, StringComparison.Ordinal) || note.Contains(CoverageTests.Excuse, StringComparison.Ordinal));

    private static IReadOnlyList<ObservationMatch> Matches()
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, CancellationToken.None);
        var view = MarketView.Of(opened.World, MarketSolver.Solve(opened.World)).ShouldNotBeNull();
        return ObservationMatch.Of(opened.Observations, view);
    }
}
