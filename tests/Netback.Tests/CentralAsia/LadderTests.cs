using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

[Collection(CaseFiles.Once)]
public sealed partial class LadderTests(CaseFiles files)
{
    private const double PriceTolerance = 0.05;
    private const double TotalTolerance = 0.01;

    /// <summary>Price rows of another moment or regime than the base; each says so in its note.</summary>
    private static readonly string[] OtherRegimes =
    [
        "rb-cr-fecr-eu-may24", "rb-cr-fecr-kaz-jul25", "rb-cr-fecr-us-24", "rb-ti-ingot-china-aug25", "rb-ti-sponge-us-24",
        "rb-bi-eu-24", "rb-ga-us-24", "rb-li-china-24", "rb-mn-ore-china-24", "rb-re-apr-us-24", "rb-te-eu-25",
        "be-alloy-us-24", "dytb-oxide-eu-apr25", "dytb-oxide-eu-may25", "dytb-oxide-fob25", "ndpr-oxide-china-dec25", "ndpr-oxide-eu-sep25", "ndpr-oxide-fob25",
        "sb-metal-china-mar25", "sb-metal-china-may25", "sb-metal-rotterdam-dec24", "sb-metal-us-24", "ta-concentrate-apr25", "ta-concentrate-avg25",
        "ta-salt-apr25", "w-apt-china-nov25", "w-apt-eu-end25", "w-apt-eu-jun25", "w-concentrate-eu-avg24", "w-concentrate-eu-avg25", "w-concentrate-eu-end25",
    ];

    private static readonly IReadOnlyList<CsvRow> Observations = CaseFiles.Table("observations").Rows;

    [Fact]
    public void Base_prices_lie_within_five_percent_of_what_was_observed_or_the_row_says_why_not()
    {
        var prices = files.Result("prices").Rows.Where(row => row["side"] == "delivered").ToDictionary(row => (row["place"], row["commodity"]));
        var missed = Observations.Where(row => row["kind"] == "price" && row["unit"].StartsWith("USD/t", StringComparison.Ordinal) && row["place"].Length > 0)
            .Where(row => Math.Abs((prices[(row["place"], row["commodity"])].Number("price") / row.Number("value")) - 1) > PriceTolerance).ToList();
        missed.Select(row => row["observation"]).Where(id => !OtherRegimes.Contains(id)).ShouldBeEmpty();
        missed.Where(row => row["note"].Length == 0 || row["used_in_calibration"] == "yes").Select(row => row["observation"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_chain_has_a_rung_of_the_ladder_at_every_priced_stage()
    {
        var rungs = Observations.Where(row => row["kind"] == "price" && row["unit"].StartsWith("USD/t", StringComparison.Ordinal) && row["place"].Length > 0).Select(row => row["commodity"]).Distinct();
        rungs.ShouldBe(
            [
                "w-concentrate", "w-apt", "w-powder", "sb-metal", "u3o8", "uf6", "eup", "cu-concentrate", "cu-cathode",
                "re-concentrate", "re-ion", "re-carbonate", "ndpr-oxide", "ndpr-metal", "ndpr-magnet", "dytb-oxide", "dytb-metal",
                "be-alloy", "ta-concentrate", "ta-salt", "nb-columbite", "ferroniobium",
                "ti-concentrate", "ti-sponge", "ti-mill", "cr-ore", "cr-ferrochrome",
                "mo-oxide", "re-apr", "te-metal", "bi-metal", "zn-concentrate", "zn-metal", "pb-metal", "al-alumina", "al-metal", "ga-metal", "mn-ore",
                "v-oxide", "gr-natural", "li-carbonate",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void The_pages_of_the_case_show_the_prices_that_the_case_has_now()
    {
        var prices = files.Result("prices").Rows.Where(row => row["side"] == "delivered").ToDictionary(row => (row["place"], row["commodity"]));
        var pages = Directory.GetFiles(Path.Combine(CaseFiles.Folder, "..", "..", "docs", "cases"), "central-asia*.md").Select(File.ReadAllText);
        var observations = CaseFiles.Table("observations").By("observation");
        var rungs = pages.SelectMany(page => Rung().Matches(page)).ToList();
        rungs.Count.ShouldBeGreaterThan(45);
        foreach (var rung in rungs)
        {
            var row = observations[rung.Groups["id"].Value];
            var printed = double.Parse(rung.Groups["solved"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            printed.ShouldBe(prices[(row["place"], row["commodity"])].Number("price"), 1, row["observation"]);
        }
    }

    [Theory]
    [InlineData("w-mine-world-25", "w-concentrate")]
    [InlineData("sb-mine-world-25", "sb-concentrate")]
    [InlineData("obs-u-world-25", "u3o8")]
    [InlineData("obs-cu-world-mine-25", "cu-concentrate;cu-cathode")]
    [InlineData("obs-cu-world-ref-25", "cu-cathode")]
    [InlineData("rb-ti-sponge-world-25", "ti-sponge")]
    [InlineData("rb-cr-ore-world-25", "cr-ore")]
    [InlineData("rb-mo-mine-world-25", "mo-concentrate")]
    [InlineData("rb-re-world-25", "re-apr")]
    [InlineData("rb-te-world-25", "te-metal")]
    [InlineData("rb-bi-world-25", "bi-metal")]
    [InlineData("rb-zn-mine-world-25", "zn-concentrate")]
    [InlineData("rb-pb-mine-world-25", "pb-concentrate")]
    [InlineData("rb-al-world-25", "al-metal")]
    [InlineData("rb-ga-world-25", "ga-metal")]
    [InlineData("rb-mn-mine-world-25", "mn-ore")]
    [InlineData("rb-v-world-25", "v-oxide")]
    [InlineData("rb-gr-mine-world-25", "gr-natural")]
    [InlineData("re-mine-world-25", "re-concentrate;re-ion")]
    [InlineData("be-mine-world-25", "be-ore")]
    [InlineData("ta-mine-world-25", "ta-concentrate")]
    [InlineData("nb-mine-world-25", "nb-concentrate;nb-columbite")]
    public void What_the_world_makes_is_within_one_percent_of_the_published_total(string observation, string commodities)
    {
        var isMined = observation.Contains("mine", StringComparison.Ordinal);
        var sites = CaseFiles.Table("sites").By("site");
        var total = new Industry(files).Made
            .Where(item => commodities.Split(';').Contains(item.Key.Commodity) && (!isMined || IsMined(item.Key.Commodity, sites[item.Key.Site]["kind"])))
            .Sum(item => item.Value);
        var published = Observations.Single(row => row["observation"] == observation).Number("value");
        total.ShouldBe(published, TotalTolerance * published);
    }

    /// <summary>Cathode counts at a mine only, ore and concentrate everywhere but where a stock or scrap is drawn on.</summary>
    private static bool IsMined(string commodity, string kind) =>
        kind.Contains("mine", StringComparison.Ordinal) || (kind != "secondary" && !commodity.StartsWith("cu-", StringComparison.Ordinal));

    [Fact]
    public void Flows_that_frictions_are_anchored_at_are_the_flows_of_the_base()
    {
        var carriage = new Carriage();
        var shipments = files.Result("shipments").Rows;
        foreach (var row in Observations.Where(row => row["kind"] == "flow" && row["used_in_calibration"] == "yes" && row["from"].Length > 0 && row["from"] != row["to"] && row["to"] != "eu" && !row["to"].StartsWith('!')))
        {
            var solved = shipments.Where(shipment => shipment["commodity"] == row["commodity"] && shipment["origin"] == row["from"] && Reaches(row, carriage.Country(shipment["destination"])))
                .Sum(shipment => shipment.Number("quantity"));
            solved.ShouldBe(row.Number("value"), 0.1 * row.Number("value"), row["observation"]);
        }
    }

    /// <summary>A flow without a destination is all that leaves the country.</summary>
    private static bool Reaches(CsvRow flow, string country) => flow["to"].Length == 0 ? country != flow["from"] : country == flow["to"];

    /// <summary>A row of the ladder on the page: name, observation, observed, solved.</summary>
    [GeneratedRegex(@"^\| [^|]+ \| `(?<id>[a-z0-9-]+)` \| [\d,]+ \| (?<solved>[\d,]+) \|", RegexOptions.Multiline)]
    private static partial Regex Rung();
}
