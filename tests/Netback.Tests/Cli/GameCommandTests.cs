using System.Text.Json;
using Netback.Tests.Cases;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

/// <summary>The commands gates and react on the sound case.</summary>
public sealed class GameCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = TestCases.CopySound();
    private readonly ScratchFolder scratch = new();

    public GameCommandTests()
    {
        folder.Write("requirements.csv", "requirement,partner,rule,of,threshold,applies_to\nowners,DEU,owner_share_max,KAZ,0.25,pit\nplace,CHN,origin_in,KAZ,,ore\n");
        folder.Write("scenarios/close.yaml", "title: CHN closes to ore\nplayer: CHN\nadd:\n  measures:\n    - { measure: shut, kind: import_ban, commodity: ore, origin: KAZ, destination: CHN }\n");
        folder.Write("scenarios/tax.yaml", "title: KAZ taxes ore\nadd:\n  measures:\n    - { measure: ore-tax, kind: export_tax, commodity: ore, origin: KAZ, value: 100, unit: USD/t }\n");
    }

    public void Dispose()
    {
        folder.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Gates_prints_a_row_for_each_requirement_and_site()
    {
        var run = CommandRun.Of("gates", folder.Folder);
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"owners +DEU +pit +ore +fail +100 % +25 %");
        run.Output.ShouldContain("1 pass, 1 fail, 0 unknown.");
    }

    [Fact]
    public void Gates_of_one_partner_go_into_a_file()
    {
        var run = CommandRun.Of("gates", folder.Folder, "--partner", "CHN", "--out", scratch.At("gates.csv"));
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        File.ReadAllLines(scratch.At("gates.csv")).ShouldBe(["requirement,partner,rule,of,site,commodity,status,found,threshold,missing,change,cost,cost_share", "place,CHN,origin_in,KAZ,pit,ore,pass,,,,,,"]);
    }

    [Fact]
    public void A_partner_without_requirements_is_named_with_those_that_have_some()
    {
        var run = CommandRun.Of("gates", folder.Folder, "--partner", "DEX");
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("command line: --partner: found 'DEX', expected a partner of requirements.csv: DEU or CHN; did you mean 'DEU'?");
    }

    [Fact]
    public void React_says_what_the_power_will_do_and_writes_it()
    {
        var run = CommandRun.Of("react", folder.Folder, "tax", "--power", "CHN", "--out", scratch.At("replies"));
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("By the measure itself ");
        run.Output.ShouldContain("close");
        Directory.GetFiles(scratch.At("replies")).Select(path => Path.GetFileName(path)).Order().ShouldBe(["cover.csv", "fallbacks.csv", "replies.csv"]);
    }

    /// <summary>A scenario that cheapens the mine beside its tax: the mine is cheaper before the measure too.</summary>
    [Fact]
    public void What_else_the_scenario_of_a_measure_changes_is_no_doing_of_the_measure()
    {
        folder.Write("scenarios/tax-and-mine.yaml", "title: KAZ taxes ore of a cheaper mine\nset:\n  - { where: \"supplies u1\", column: cost, value: 500 }\n"
            + "add:\n  measures:\n    - { measure: ore-tax, kind: export_tax, commodity: ore, origin: KAZ, value: 100, unit: USD/t }\n");
        var whole = CommandRun.Of("react", folder.Folder, "tax-and-mine", "--power", "CHN", "--json");
        whole.Status.ShouldBe(0, whole.Error);
        whole.Output.ShouldBe(CommandRun.Of("react", folder.Folder, "tax", "--power", "CHN", "--json", "--set", "supplies/u1/cost=500").Output);
    }

    [Fact]
    public void React_in_json_is_one_document_with_sentences_and_tables()
    {
        var run = CommandRun.Of("react", folder.Folder, "tax", "--power", "CHN", "--json");
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(["power", "hosts", "sentences", "replies", "cover", "fallbacks"]);
        document.RootElement.GetProperty("replies")[0].GetProperty("move").GetString().ShouldBe("none");
        document.RootElement.GetProperty("hosts").GetString().ShouldBe("KAZ");
    }

    [Theory]
    [InlineData("taxx", "CHN", "MEASURE: found 'taxx', expected the id of a measure in force, or the name of a scenario that adds one; did you mean 'tax'?")]
    [InlineData("tax", "CHX", "--power: found 'CHX', expected a country, bloc or club of the case; did you mean 'CHN'?")]
    [InlineData("tax", "DEU", "--moves: found no scenario whose player is DEU, expected moves of the power; name scenarios: --moves a,b, or give a scenario the key player")]
    public void What_is_wrong_with_the_question_is_said(string measure, string power, string message)
    {
        var run = CommandRun.Of("react", folder.Folder, measure, "--power", power);
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("command line: " + message);
    }
}
