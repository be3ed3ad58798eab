using Netback.Tests.Cases;
using Netback.Tests.Golden;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private const string Tariff = """
        title: A tariff instead of the floor
        drop: [ "measures floor" ]
        add: { measures: [ { measure: duty, kind: tariff, commodity: good, destination: KAZ, value: 10, unit: USD/t, legal: a law of its own } ] }
        """;

    private const string Dear = """
        title: Dearer freight
        set: [ { where: "links l", column: cost, value: 10 } ]
        """;

    private readonly ScratchFolder scratch = new();
    private readonly TemporaryFolder home = TestCases.Copy("levy-floor");

    public CompareCommandTests()
    {
        home.Write("scenarios/tariff.yaml", Tariff);
        home.Write("scenarios/dear.yaml", Dear);
    }

    public void Dispose()
    {
        scratch.Dispose();
        home.Dispose();
    }

    private CommandRun Compare(params IReadOnlyList<string> more) => CommandRun.Of(["compare", home.Folder, .. more]);

    [Fact]
    public void Scenarios_stand_side_by_side_with_the_causes_of_their_differences()
    {
        var run = Compare("base", "tariff", "dear");
        run.Status.ShouldBe(0, run.Error);
        GoldenFile.ShouldHold("tests/Netback.Tests/Golden/compare.txt", run.Output);
    }

    [Fact]
    public void The_document_and_the_files_hold_the_same_at_any_number_of_threads()
    {
        var document = Compare("base", "tariff", "--json", "--threads", "1");
        Compare("base", "tariff", "--json", "--threads", "4").Output.ShouldBe(document.Output);
        Compare("base", "tariff", "--out", scratch.At("compare")).Status.ShouldBe(0);
        scratch.Text("compare/causes.csv").ShouldContain("state,country,site,commodity,before,after,price,freight,measure,terms,volume\n");
        scratch.Text("compare/incidence.csv").ShouldContain("tariff,duty,tariff,a law of its own,KAZ,");
        document.Output.ShouldContain("\"figures\": [");
    }

    [Fact]
    public void A_state_without_an_answer_is_named_and_the_rest_is_shown()
    {
        home.Write("scenarios/high.yaml", "title: Too high\nset: [ { where: \"measures floor\", column: value, value: 80 } ]\n");
        var run = Compare("base", "high", "tariff");
        run.Status.ShouldBe(3);
        run.Output.ShouldContain("high: Too high (does-not-hold: the floor floor of 80 USD/t does not hold");
        run.Output.ShouldContain("tariff against base");
    }

    [Fact]
    public void Everything_wrong_with_the_names_is_said_at_once()
    {
        var run = Compare("base", "tariff", "tarif", "dear", "tariff", "x", "y");
        run.Status.ShouldBe(2);
        run.Error.ShouldBe("""
            command line: STATE: found 7 states, expected 2 to 6; name the first to compare with, then the others
            command line: STATE: found 'tariff' twice, expected different states; leave one out
            command line: STATE: found 'tarif', expected base, or a scenario of the case; name one of dear, tariff
            command line: STATE: found 'x', expected base, or a scenario of the case; name one of dear, tariff
            command line: STATE: found 'y', expected base, or a scenario of the case; name one of dear, tariff
            netback: 5 problems

            """);
        Compare("base").Error.ShouldStartWith("command line: STATE: found 1 state, expected 2 to 6");
        Compare().Error.ShouldContain("netback compare needs STATE");
    }
}
