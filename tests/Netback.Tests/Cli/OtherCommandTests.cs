using Netback.Tests.Cases;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class OtherCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Why_prints_the_chain_of_facts()
    {
        var run = CommandRun.Of("why", TestCases.Path("chain"), "port", "apt");
        run.Status.ShouldBe(0);
        run.Output.ShouldBe("""
            apt delivered at port costs 19,867 USD per tonne contained:
              d-apt uses 1,013.3 t a year and its last tonne is worth 30,000 - 10 x 1,013.3 = 19,867 to it
            No cheaper tonne comes because
              rail is full at 60,000 gross t a year, where room for one more is worth 89.953

            """);
    }

    [Fact]
    public void Why_refuses_a_place_that_has_no_such_price()
    {
        var run = CommandRun.Of("why", TestCases.Path("chain"), "atlantis", "apt");
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("found 'atlantis', expected a place of the case; apt has a price at mine, port");
    }

    [Fact]
    public void Check_counts_what_a_good_case_holds()
    {
        var run = CommandRun.Of("check", TestCases.Path("chain"));
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("supplies        1        3               0            3\n");
        run.Output.ShouldEndWith("\nNo problems, 0 warnings.\n");
    }

    [Fact]
    public void Check_names_every_problem_at_once()
    {
        using var copy = TestCases.Copy("routes");
        copy.Write("links.csv", "link,from,to,cost\nl,a,nowhere,cheap\n");
        var run = CommandRun.Of("check", copy.Folder);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("links.csv:2: to: found ");
        run.Error.ShouldContain("links.csv:2: cost: found ");
    }

    [Fact]
    public void Export_writes_a_program_that_ends()
    {
        var run = CommandRun.Of("export", TestCases.Path("chain"), "--mps", scratch.At("chain.mps"));
        run.Status.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        scratch.Text("chain.mps").ShouldEndWith("ENDATA\n");
    }

    [Fact]
    public void Export_into_a_folder_that_is_not_there_exits_with_two()
    {
        var run = CommandRun.Of("export", TestCases.Path("chain"), "--mps", scratch.At("no/such/folder/chain.mps"));
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found a file that cannot be written, expected a place that you may write to, with room; name another place for the output");
        run.Error.ShouldNotContain(".part");
    }

    [Fact]
    public void Export_onto_a_folder_leaves_the_folder()
    {
        var run = CommandRun.Of("export", TestCases.Path("chain"), "--mps", scratch.Root);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found a folder, expected the file to write; name a file in it");
        scratch.Entries().ShouldBeEmpty();
    }

    [Fact]
    public void Results_below_a_file_are_refused_in_words()
    {
        File.WriteAllText(scratch.At("taken"), "");
        var run = CommandRun.Of("solve", TestCases.Path("chain"), "--out", scratch.At("taken/out"));
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found a folder that cannot be written, expected a place that you may write to, with room; name another place for the output");
        run.Error.ShouldNotContain(".part");
    }

    [Theory]
    [InlineData("results", "# Result files")]
    [InlineData("results/netbacks", "## netbacks.csv")]
    public void Explain_knows_the_result_files(string name, string start)
    {
        var run = CommandRun.Of("explain", name);
        run.Status.ShouldBe(0);
        run.Output.ShouldStartWith(start);
    }

    [Fact]
    public void Explain_alone_lists_the_tables_and_with_a_name_its_columns()
    {
        CommandRun.Of("explain").Output.ShouldContain("  links ");
        CommandRun.Of("explain", "links").Output.ShouldContain("capacity");
        CommandRun.Of("explain", "linkz").Status.ShouldBe(2);
    }

    [Fact]
    public void A_new_case_passes_its_check_and_solves_at_once()
    {
        var folder = scratch.At("my-region");
        var made = CommandRun.Of("new", folder);
        made.Status.ShouldBe(0);
        made.Output.ShouldBe(folder + "\n");
        CommandRun.Of("check", folder).Status.ShouldBe(0);
        CommandRun.Of("solve", folder).Status.ShouldBe(0);
        CommandRun.Of("new", folder).Status.ShouldBe(2);
    }

    [Fact]
    public void A_study_writes_a_page_and_says_what_it_found()
    {
        CommandRun.Of("new", scratch.At("my-region"));
        var run = CommandRun.Of("study", scratch.At("my-region"), "--out", scratch.At("study"), "--threads", "1");
        run.Status.ShouldBe(0);
        run.Output.ShouldNotBeEmpty();
        run.Error.ShouldContain("open " + scratch.At(Path.Combine("study", "index.html")));
        File.Exists(scratch.At("study/base/prices.csv")).ShouldBeTrue();
    }

    [Fact]
    public void A_stopped_study_leaves_nothing()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "study", TestCases.Path("chain"), "--out", scratch.At("study"));
        run.Status.ShouldBe(130);
        scratch.Entries().ShouldBeEmpty();
    }
}
