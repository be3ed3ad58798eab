using Netback.Tests.Cases;
using Netback.Tests.Golden;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class FloorsCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private static CommandRun Floors(params IReadOnlyList<string> more) =>
        CommandRun.Of(["floors", TestCases.Path("levy-floor"), "--set", "measures/floor/value=0", .. more]);

    [Fact]
    public void Floors_are_a_table_and_those_that_do_not_hold_say_why()
    {
        var run = Floors("--commodity", "good", "--club", "KAZ", "--levels", "45,50,80");
        run.Status.ShouldBe(0);
        GoldenFile.ShouldHold("tests/Netback.Tests/Golden/floors.txt", run.Output);
    }

    [Fact]
    public void The_document_and_the_files_hold_the_same_and_any_number_of_threads_gives_the_same_bytes()
    {
        string[] asked = ["--commodity", "good", "--club", "KAZ", "--levels", "45,50,80", "--unit", "usd"];
        var document = Floors([.. asked, "--json", "--threads", "1"]);
        document.Status.ShouldBe(0);
        Floors([.. asked, "--json", "--threads", "4"]).Output.ShouldBe(document.Output);
        Floors([.. asked, "--out", scratch.At("floors")]).Status.ShouldBe(0);
        scratch.Text("floors/floors.csv").ShouldContain("\nvariable_levy,80,does-not-hold,");
        foreach (var file in new[] { "plan", "plants", "incidence", "incidence_accounts", "incidence_prices", "incidence_production", "columns" })
        {
            File.Exists(scratch.At($"floors/{file}.csv")).ShouldBeTrue(file);
        }
        document.Output.ShouldContain("\"incidence_accounts\": [");
        // An earlier report is replaced, another folder is not.
        Floors([.. asked, "--out", scratch.At("floors")]).Status.ShouldBe(0);
        File.WriteAllText(scratch.At("floors/note.txt"), "mine");
        Floors([.. asked, "--out", scratch.At("floors")]).Status.ShouldBe(2);
    }

    [Fact]
    public void Everything_wrong_with_the_question_is_said_at_once()
    {
        var run = Floors("--commodity", "gold", "--club", "group:none", "--levels", "45,much,45,-3");
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldEndWith("""
            command line: --levels: found 'much', expected a number above 0; write levels as numbers with a decimal point, joined by commas: 350,400,450.5
            command line: --levels: found 45 twice, expected different levels; leave one out
            command line: --levels: found '-3', expected a number above 0; write levels as numbers with a decimal point, joined by commas: 350,400,450.5
            command line: --commodity: found 'gold', expected a commodity of the case; name one of good
            command line: --club: found 'group:none', which picks no country in 2025, expected a club with members; name a group: or bloc: of the case, or countries joined with ;
            netback: 5 problems

            """);
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        var run = CommandRun.Of("floors", TestCases.Path("levy-floor"));
        run.Status.ShouldBe(2);
        foreach (var option in new[] { "--commodity", "--club", "--levels" }) run.Error.ShouldContain(option);
    }

    [Fact]
    public void A_stopped_command_leaves_nothing()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "floors", TestCases.Path("levy-floor"), "--commodity", "good", "--club", "KAZ", "--levels", "50", "--out", scratch.At("floors"));
        run.Status.ShouldBe(130);
        scratch.Entries().ShouldBeEmpty();
    }
}
