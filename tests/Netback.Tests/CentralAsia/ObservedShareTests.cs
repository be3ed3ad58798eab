using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>Output by country and shares of imports that a survey publishes, against the base.</summary>
[Collection(CaseFiles.Once)]
public sealed class ObservedShareTests(CaseFiles files)
{
    private const double OutputTolerance = 0.02;
    private const double ShareTolerance = 0.10;

    private static readonly IReadOnlyList<CsvRow> Observations = CaseFiles.Table("observations").Rows;

    private readonly Carriage carriage = new();
    private readonly IReadOnlyList<CsvRow> shipments = files.Result("shipments").Rows;

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

    [Theory]
    [InlineData("be-")]
    [InlineData("ta-")]
    [InlineData("nb-")]
    public void Shares_of_imports_are_met_to_ten_points_or_the_row_says_why_not(string observations)
    {
        var missed = Observations.Where(row => row["kind"] == "share" && row["to"].Length > 0 && row["observation"].StartsWith(observations, StringComparison.Ordinal))
            .Where(row => Math.Abs(ShareOfImports(row) - row.Number("value")) > ShareTolerance);
        missed.Where(row => row["note"].Length == 0).Select(row => row["observation"]).ShouldBeEmpty();
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

    private double ShareOfImports(CsvRow row)
    {
        var imports = shipments.Where(item => row.List("commodity").Contains(item["commodity"]) && item["origin"] != row["to"] && carriage.Country(item["destination"]) == row["to"]).ToList();
        return imports.Where(item => item["origin"] == row["from"]).Sum(item => item.Number("quantity")) / imports.Sum(item => item.Number("quantity"));
    }
}
