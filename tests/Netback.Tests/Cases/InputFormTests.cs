using System.Globalization;
using System.Text;
using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class InputFormTests
{
    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_change_nothing_not_even_the_hash()
    {
        using var copy = TestCases.CopySound();
        foreach (var file in Directory.GetFiles(copy.Folder, "*.csv"))
        {
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var windows = TestCases.Open(new CaseRequest { Folder = copy.Folder });
        var plain = TestCases.Open(new CaseRequest { Folder = TestCases.Sound });

        windows.World.Links.Count.ShouldBe(plain.World.Links.Count);
        windows.Hash.ShouldBe(plain.Hash);
    }

    [Fact]
    public void Any_change_of_a_table_a_setting_a_scenario_or_an_overlay_changes_the_hash()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/links.csv", "link,cost\nrail-1,30\n");
        var request = new CaseRequest { Folder = copy.Folder };
        var hashes = new List<string> { TestCases.Open(request).Hash };
        hashes.Add(TestCases.Open(request with { Overlays = [copy.Beside("own")] }).Hash);
        hashes.Add(TestCases.Open(request with { Scenarios = ["wide"] }).Hash);
        copy.Replace("links.csv", ",60,9,", ",61,9,");
        hashes.Add(TestCases.Open(request).Hash);
        copy.Replace("datapackage.json", "0.08", "0.09");
        hashes.Add(TestCases.Open(request).Hash);

        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public void Problems_of_several_files_come_all_at_once_by_file_and_line()
    {
        using var copy = TestCases.CopySound();
        copy.Replace("links.csv", ",60,9,", ",sixty,nine,");
        copy.Replace("links.csv", "rail-1,mine", "rail-1,mnie");
        copy.Replace("assays.csv", "0.06", "-0.06");
        copy.Replace("scenarios/wide.yaml", "times: 2", "times: two");
        copy.Replace("sites.csv", "operating,2020", "operating,soon");

        var problems = Should.Throw<CaseException>(() => TestCases.Open(new CaseRequest
        {
            Folder = copy.Folder,
            Scenarios = ["wide"],
            Sets = ["links/rail-1/days=-1"],
        })).Problems;

        problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}").ShouldBe(
        [
            "assays.csv:2:amount",
            "command line: --set links/rail-1/days=-1::days",
            "links.csv:2:from",
            "links.csv:3:cost",
            "links.csv:3:days",
            "scenarios/wide.yaml:3:set.times",
            "sites.csv:2:opens",
        ]);
    }

    [Fact]
    public void Of_very_many_problems_a_thousand_are_shown_and_the_rest_is_counted()
    {
        using var copy = TestCases.CopySound();
        copy.Append("sources.csv", string.Concat(Enumerable.Range(0, 30_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i},,,,,\n"))));

        var problems = Should.Throw<CaseException>(() => TestCases.Open(new CaseRequest { Folder = copy.Folder })).Problems;

        problems.Count.ShouldBe(1001);
        problems[0].Line.ShouldBe(4);
        problems[^1].ToString().ShouldStartWith("…: found ");
    }

    [Fact]
    public void A_number_is_read_to_the_last_bit() =>
        TestCases.Open("transport").World.Links[0].Cost.ShouldBe(0.22499999999999998);

    [Fact]
    public void What_is_worth_knowing_is_warned_of_and_stops_nothing()
    {
        using var copy = TestCases.CopySound();
        copy.Replace("links.csv", "90000,10000", "90000,81000");
        copy.Replace("links.csv", "20000,50,35", "20000,50,");
        copy.Replace("links.csv", "cost:25,cost:40", "cost:35,cost:40");
        copy.Replace("assays.csv", "s1,B", ",");

        TestCases.Open(new CaseRequest { Folder = copy.Folder }).Warnings.Select(warning => warning.ToString()).ShouldBe(
        [
            "assays.csv: confidence: found 1 row with figures and no grade, expected A, B, C or D; they count as D, assumptions",
            "links.csv: days: found 1 of 3 links without days, expected days on every link; they count as 0 days, so time costs nothing there",
            "links.csv:2: cost: found 30, expected a value between its low and high; widen the range or correct the figure",
            "links.csv:2: background: found 81000 of a capacity of 90000, expected less than nine tenths of the capacity; check that both are of one year and that the case's own goods are not counted",
        ]);
    }

    [Fact]
    public void A_case_without_scenarios_has_no_scenario_names() =>
        (CaseFolder.ScenarioNames(TestCases.Path("chain")).Count, CaseFolder.ScenarioNames(TestCases.Sound).Single()).ShouldBe((0, "wide"));
}
