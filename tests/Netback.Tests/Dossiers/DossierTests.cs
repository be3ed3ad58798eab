using System.Globalization;
using Netback.Checks;
using Netback.Data;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies.Dossiers;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Dossiers;

public sealed class DossierTests
{
    private readonly OpenedCase sound = TestCases.Open(new CaseRequest { Folder = TestCases.Sound });
    private readonly MarketResult result;
    private readonly Dossier dossier;

    public DossierTests()
    {
        result = MarketSolver.Solve(sound.World, new MarketOptions(), TestContext.Current.CancellationToken);
        dossier = CaseDossier.Of(sound, result, "tungsten");
    }

    [Fact]
    public void It_goes_from_the_chain_to_the_doubts() => dossier.Sections.Select(section => section.Title).ShouldBe(
        ["Chain", "Steps", "Coverage", "Mines and plants", "Flows", "Prices", "Dependence", "Measures", "Evidence", "Where sources disagree", "Doubts"]);

    [Fact]
    public void Every_row_of_every_table_has_a_cell_a_column()
    {
        foreach (var section in dossier.Sections)
        {
            section.Rows.ShouldAllBe(row => row.Count == section.Headings.Count, section.Title);
            section.Reading.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void The_chain_goes_from_ore_to_what_is_made_of_it_and_what_is_mined_is_taken_in()
    {
        var chain = Section("Chain");
        chain.Rows.Select(row => (row[0], row[1])).ShouldBe([("ore", "ore"), ("apt", "intermediate")]);
        var mined = result.Supplies.Sum(row => row.Quantity);
        Number(chain.Rows[0][3]).ShouldBe(mined, mined * 1e-3);
        Number(chain.Rows[0][5]).ShouldBe(mined, mined * 1e-3);
        Section("Steps").Rows.ShouldHaveSingleItem()[5].ShouldContain("(0.8 to 0.9)");
    }

    [Fact]
    public void Plants_that_do_not_exist_in_the_year_are_listed_with_their_status_and_owners_with_their_shares()
    {
        var plants = Section("Mines and plants").Rows;
        plants.Single(row => row[1].StartsWith("Later plant", StringComparison.Ordinal))[3].ShouldBe("planned from 2028");
        plants.Single(row => row[1].StartsWith("Later plant", StringComparison.Ordinal))[5].ShouldBeEmpty();
        plants.Single(row => row[1].StartsWith("Pit", StringComparison.Ordinal))[7].ShouldBe("Firm 60 %, State fund 40 %");
        plants.Single(row => row[1].StartsWith("Inland", StringComparison.Ordinal))[7].ShouldBe("run by Firm");
        plants.Single(row => row[1].StartsWith("Inland", StringComparison.Ordinal))[4].ShouldBe("1,075", "600 x 0.8 + 700 x 0.85");
    }

    [Fact]
    public void Flows_by_country_add_up_to_what_is_shipped()
    {
        var shipped = result.Shipments.Where(row => row.Commodity == "apt").Sum(row => row.Quantity);
        Section("Flows").Rows.Where(row => row[0] == "apt").Sum(row => Number(row[3])).ShouldBe(shipped, shipped * 2e-3);
    }

    [Fact]
    public void Observed_prices_stand_beside_those_solved_in_the_unit_of_the_trade()
    {
        using var copy = TestCases.CopySound();
        copy.Replace("commodities.csv", "source,confidence\n", "trade_unit,per_tonne,source,confidence\n");
        copy.Replace("commodities.csv", "apt,tungsten,intermediate,0.7,38000,port,", "apt,tungsten,intermediate,0.7,38000,port,mtu WO3,126.103,");
        copy.Replace("commodities.csv", "12000,,s1", "12000,,,,s1");
        copy.Replace("commodities.csv", "20000,port,s1", "20000,port,,,s1");
        copy.Append("observations.csv", "o2,2024,price,apt,,,port,300,USD/mtu WO3,no,s2,B\n");
        var opened = TestCases.Open(new CaseRequest { Folder = copy.Folder });

        var row = CaseDossier.Of(opened, result, "tungsten").Sections.Single(section => section.Title == "Prices").Rows.Single(row => row[0] == "apt" && row[1] == "Port");

        var solved = result.Prices.Single(price => price is { Place: "port", Commodity: "apt", Side: PriceSide.Delivered }).Price / 126.103;
        Number(row[2].Split(' ')[0]).ShouldBe(solved, solved * 1e-3);
        row[4].ShouldBe("300 USD/mtu WO3");
        row[6].ShouldBe(((solved / 300 - 1) * 100).ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " %");
        row[7].ShouldBe("no");
    }

    [Fact]
    public void Grades_are_counted_and_the_assumptions_come_by_rule()
    {
        var grades = Section("Evidence").Rows;
        var all = grades.Single(row => row[0] == "all");
        Number(all[1]).ShouldBe(grades.Where(row => row[0] != "all").Sum(row => Number(row[1])));
        Number(all[1]).ShouldBe(Enumerable.Range(2, 4).Sum(column => Number(all[column])));
        Section("Doubts").Rows.Sum(row => Number(row[0])).ShouldBe(Number(all[5]));
    }

    [Fact]
    public void Markdown_has_all_of_it_and_no_cell_breaks_its_table()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Beside("tungsten.md");
        var odd = dossier with { Sections = [new DossierSection("Odd", "r", ["a", ">b"], [["x|y\nz", "<b>*1*"]], ["n"])] };

        CaseDossier.Write(path, dossier);
        File.ReadAllText(path).ShouldStartWith("# Tungsten: dossier\n\nA case with something in every table, 2025.");
        foreach (var section in dossier.Sections) File.ReadAllText(path).ShouldContain($"\n## {section.Title}\n");
        CaseDossier.Write(path, odd);
        File.ReadAllText(path).ShouldEndWith("\n| a | b |\n|---|---:|\n| x\\|y z | \\<b>\\*1\\* |\n\nn\n");
    }

    [Fact]
    public void A_mineral_that_the_case_has_not_is_refused() =>
        Should.Throw<CaseException>(() => CaseDossier.Of(sound, result, "tungstn")).Message
            .ShouldBe("command line: MINERAL: found 'tungstn', expected a mineral of the case; did you mean 'tungsten'?");

    private DossierSection Section(string title) => dossier.Sections.Single(section => section.Title == title);

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
}
