using Netback.Checks;
using Netback.Data;
using Netback.Data.Withholding;
using Netback.Tests.Cases;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Withholding;

public sealed class WithholdingTests
{
    private static CaseRequest Request(TemporaryFolder copy, Audience audience) => new() { Folder = copy.Folder, For = audience };

    private static TemporaryFolder WithGuardedContract(string visibility)
    {
        var copy = TestCases.CopySound();
        copy.Replace("contracts.csv", ",source,confidence", ",source,confidence,visibility");
        copy.Replace("contracts.csv", ",s1,B", $",s1,B,{visibility}");
        copy.Replace("contracts.csv", ",,,,D", ",,,,D,");
        return copy;
    }

    /// <summary>Marks the rows that begin so as internal.</summary>
    private static void Hide(TemporaryFolder copy, string file, string start)
    {
        var lines = File.ReadAllLines(Path.Combine(copy.Folder, file))
            .Select((line, i) => line + (i == 0 ? ",visibility" : line.StartsWith(start, StringComparison.Ordinal) ? ",internal" : ","));
        copy.Write(file, string.Join('\n', lines) + "\n");
    }

    [Theory]
    [InlineData("public", 2, 2, 2)]
    [InlineData("internal", 1, 2, 2)]
    [InlineData("negotiation", 1, 1, 2)]
    public void Each_audience_sees_its_own_rows_and_those_of_the_audiences_before_it(string visibility, int toAll, int inHouse, int atTheTable)
    {
        using var copy = WithGuardedContract(visibility);
        int Seen(Audience audience) => TestCases.Open(Request(copy, audience)).World.Contracts.Count;

        (Seen(Audience.Public), Seen(Audience.Internal), Seen(Audience.Negotiation)).ShouldBe((toAll, inHouse, atTheTable));
    }

    [Theory]
    [InlineData("public", Audience.Public)]
    [InlineData("negotiation", Audience.Negotiation)]
    public void A_case_read_for_no_audience_is_stamped_with_the_most_guarded_row_it_holds(string visibility, Audience stamp)
    {
        using var copy = WithGuardedContract(visibility);
        TestCases.Open(new CaseRequest { Folder = copy.Folder }).Audience.ShouldBe(stamp);
    }

    [Fact]
    public void Rows_that_name_a_withheld_row_go_with_it_and_so_do_those_that_name_them()
    {
        using var copy = TestCases.CopySound();
        Hide(copy, "sites.csv", "inland");

        var opened = TestCases.Open(Request(copy, Audience.Public));

        opened.World.Processes.Select(process => process.Id).ShouldBe(["x-coastal"]);
        opened.World.Contracts.ShouldBeEmpty();
        opened.Withheld.Select(item => item.ToString()).ShouldBe(["1 row of sites", "2 rows of processes", "5 rows of recipes", "2 rows of contracts"]);
        opened.Followers.ShouldContain("processes/x-inland");
    }

    [Fact]
    public void Rows_of_an_overlay_are_internal_unless_they_say_otherwise()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/links.csv", "link,cost,capacity,visibility\nrail-1,31,,\nrail-2,,70000,public\n");
        double? Cost(Audience audience) => TestCases.Open(Request(copy, audience) with { Overlays = [copy.Beside("own")] }).World.Links[0].Cost;

        (Cost(Audience.Public), Cost(Audience.Internal)).ShouldBe((30, 31));
        TestCases.Open(Request(copy, Audience.Public) with { Overlays = [copy.Beside("own")] }).World.Links[1].Capacity.ShouldBe(70000);
    }

    [Fact]
    public void A_fingerprint_for_an_audience_says_nothing_of_what_it_may_not_see()
    {
        using var one = WithGuardedContract("internal");
        using var other = WithGuardedContract("internal");
        other.Replace("contracts.csv", "37000", "36000");
        string Hash(TemporaryFolder copy, Audience audience) => TestCases.Open(Request(copy, audience)).Hash;

        Hash(other, Audience.Public).ShouldBe(Hash(one, Audience.Public));
        Hash(other, Audience.Internal).ShouldNotBe(Hash(one, Audience.Internal));
    }

    [Theory]
    [InlineData("visibility: internal\nset:\n  - { where: \"links rail-1\", column: capacity, times: 2 }\n")]
    [InlineData("drop: [ \"contracts offtake\" ]\n")]
    [InlineData("drop: [ \"contracts offtake;part\" ]\n")]
    [InlineData("add:\n  contracts: [ { contract: x, seller_site: coastal, buyer: port, commodity: apt, quantity: 1, visibility: internal } ]\n")]
    public void A_scenario_that_is_guarded_or_names_what_is_is_withheld_whole(string text)
    {
        using var copy = WithGuardedContract("internal");
        copy.Write("scenarios/quiet.yaml", "title: Quiet\n" + text);
        OpenedCase? Shown(Audience audience) => CaseFolder.OpenIfShown(Request(copy, audience) with { Scenarios = ["quiet"] }, TestContext.Current.CancellationToken);

        Shown(Audience.Public).ShouldBeNull();
        Shown(Audience.Internal).ShouldNotBeNull().ScenarioTitle.ShouldBe("Quiet");
    }

    [Fact]
    public void Asking_for_a_scenario_that_is_withheld_is_refused_with_a_way_out()
    {
        using var copy = TestCases.CopySound();
        copy.Write("scenarios/quiet.yaml", "title: Quiet\nvisibility: internal\ndrop: [ \"demands d-flat\" ]\n");

        Should.Throw<CaseException>(() => TestCases.Open(Request(copy, Audience.Public) with { Scenarios = ["quiet"] })).Message.ShouldBe(
            "command line: --scenario: found quiet, withheld from an output that is public, expected scenarios that name and add only what may be seen; leave it out, or write the output for those who may see it");
    }

    [Fact]
    public void Half_a_recipe_cannot_be_hidden()
    {
        using var copy = TestCases.CopySound();
        Hide(copy, "recipes.csv", "x-inland,moly");

        Should.Throw<CaseException>(() => TestCases.Open(new CaseRequest { Folder = copy.Folder })).Message.ShouldBe(
            "recipes.csv:4: visibility: found internal, and the process x-inland public, expected a recipe seen by all who see its process; give the process internal too");
    }

    [Fact]
    public void A_case_that_is_not_sound_without_what_is_hidden_is_refused()
    {
        using var copy = TestCases.CopySound();
        Hide(copy, "processes.csv", "x-inland");
        Hide(copy, "recipes.csv", "x-inland");

        var refusal = Should.Throw<CaseException>(() => TestCases.Open(Request(copy, Audience.Public)));

        refusal.Problems[0].ToString().ShouldStartWith("command line: --for: found a case that is not sound without the rows withheld from an output that is public");
        refusal.Problems.ShouldContain(problem => problem.File == "contracts.csv");
    }

    [Fact]
    public void An_audience_that_sees_everything_changes_nothing()
    {
        var plain = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Scenarios = ["wide"] });
        var forAll = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Scenarios = ["wide"], For = Audience.Public });

        (forAll.Hash, forAll.Withheld.Count, forAll.Audience).ShouldBe((plain.Hash, 0, Audience.Public));
    }

    [Fact]
    public void What_is_withheld_is_counted_and_not_named() =>
        new[] { new WithheldCount("contracts", 2), new WithheldCount("links", 1), new WithheldCount("scenarios", 1), new WithheldCount("episodes", 3) }
            .Select(item => item.ToString()).ShouldBe(["2 rows of contracts", "1 row of links", "1 scenario", "3 episodes"]);
}
