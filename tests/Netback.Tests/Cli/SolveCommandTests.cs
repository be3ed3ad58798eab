using System.Text.Json;
using Netback.Tests.Cases;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class SolveCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Without_options_the_prices_are_printed_and_everything_else_goes_to_the_error_stream()
    {
        var run = CommandRun.Of("solve", TestCases.Path("three-regions"));
        run.Status.ShouldBe(0);
        run.Output.ShouldBe("""
            three-regions in 2025: solved, welfare USD 785 a year

            commodity  place  at            USD/t contained
            good       p1     gate of s-p1           24.346
            good       p1     delivered              24.346
            good       p2     gate of s-p2           27.346
            good       p2     delivered              27.346
            good       p3     gate of s-p3           30.346
            good       p3     delivered              30.346

            """);
        run.Error.ShouldContain("read three-regions in ");
        run.Error.ShouldContain("certified to ");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_refused_before_anything_is_computed()
    {
        File.WriteAllText(scratch.At("letter"), "to a friend");
        var run = CommandRun.Of("solve", TestCases.Path("chain"), "--out", scratch.At("letter/results"));
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found a folder that cannot be written, expected a place that you may write to, with room; name another place for the output");
        run.Error.ShouldNotContain("solved");
    }

    [Fact]
    public void Json_on_standard_output_is_one_document_and_nothing_else()
    {
        var run = CommandRun.Of("solve", TestCases.Path("chain"), "--json");
        run.Status.ShouldBe(0);
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("certificate").GetProperty("objective").GetDouble().ShouldBe(17231372.8889, 1);
        document.RootElement.GetProperty("run").GetProperty("case").GetString().ShouldBe("chain");
    }

    [Fact]
    public void Out_writes_the_files_and_prints_nothing()
    {
        var run = CommandRun.Of("solve", TestCases.Path("chain"), "--out", scratch.At("results"), "--by", "owner", "--threads", "2");
        run.Status.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        scratch.Text("results/supplies.csv").ShouldContain("\nu,1192.542857");
        scratch.Text("results/run.json").ShouldContain("\"accounts\": \"owner\"");
        scratch.Text("results/run.json").ShouldNotContain(scratch.Root);
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes_twice()
    {
        CommandRun.Of("solve", TestCases.Path("chain"), "--json", "--threads", "1").Output
            .ShouldBe(CommandRun.Of("solve", TestCases.Path("chain"), "--json", "--threads", "2").Output);
    }

    [Fact]
    public void A_price_that_is_not_the_only_one_is_marked()
    {
        using var copy = TestCases.Copy("routes");
        copy.Write("demands.csv", "demand,place,commodity,intercept,slope,quantity,source,confidence\nd,c,conc,9000,0,1000,,D\n");
        var run = CommandRun.Of("solve", copy.Folder);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("* other prices clear the market as well");
    }

    [Fact]
    public void A_market_that_cannot_hold_exits_with_three_and_names_the_rows()
    {
        using var copy = TestCases.Copy("routes");
        copy.Write("contracts.csv", "contract,seller_site,buyer,commodity,quantity,penalty,firm,source,confidence\n"
            + "too-much,s,c,conc,5000,100,yes,,D\n");
        var run = CommandRun.Of("solve", copy.Folder, "--out", scratch.At("results"), "--json");
        run.Status.ShouldBe(3);
        run.Error.ShouldContain("contracts/too-much");
        scratch.Entries().ShouldBe(["results", "results/certificate.json", "results/run.json"]);
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("certificate").GetProperty("conflict")[0].GetString().ShouldBe("contracts/too-much");
        CommandRun.Of("why", copy.Folder, "c", "conc").Status.ShouldBe(3);
    }

    [Fact]
    public void A_broken_case_exits_with_two_and_leaves_no_output()
    {
        using var copy = TestCases.Copy("routes");
        copy.Write("links.csv", "link,from,to,cost\nl,a,nowhere,1\n");
        var run = CommandRun.Of("solve", copy.Folder, "--out", scratch.At("results"), "--json");
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("links.csv:2: to: found ");
        scratch.Entries().ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_is_not_there_exits_with_two()
    {
        CommandRun.Of("solve", scratch.At("no-such-case")).Status.ShouldBe(2);
    }

    [Fact]
    public void An_output_folder_in_use_is_refused_before_anything_is_computed()
    {
        File.WriteAllText(scratch.At("thesis.docx"), "years of work");
        var run = CommandRun.Of("solve", TestCases.Path("chain"), "--out", scratch.Root);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("a folder that holds other things");
        run.Error.ShouldNotContain("solved");
    }

    [Fact]
    public void A_user_who_stops_it_finds_nothing_half_written()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "solve", TestCases.Path("chain"), "--out", scratch.At("results"));
        run.Status.ShouldBe(130);
        run.Output.ShouldBeEmpty();
        scratch.Entries().ShouldBeEmpty();
    }
}
