using System.Text.Json;
using Netback.Tests.Cases;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

/// <summary>
/// Firm a at 10 leads firms b and c, Cournot sellers at 20 and 30, P = 100 − Q. Their answer is P = 50 − q/3 up to 60 t, P = 60 − q/2 beyond, where c has left:
/// the best is 60 t at 30, so 30 of 90 withheld.
/// </summary>
public sealed class LeaderCommandTests : IDisposable
{
    private static readonly string Case = TestCases.Path("cournot");
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_leader_is_told_in_sentences_and_a_table_of_the_levels()
    {
        var run = CommandRun.Of("leader", Case, "--seller", "firma", "--commodity", "good", "--steps", "3");
        run.Status.ShouldBe(0, run.Error);
        var lines = run.Output.Split('\n');
        lines[0].ShouldBe("firma withholding thing metal, of which it sells 90 t a year from 1 site into 1 market as a price taker");
        lines[1].ShouldStartWith("Best: 30");
        lines[1].ShouldEndWith("Its sites earn USD 0 a year with nothing withheld; the best changes that by +USD 1,200 a year, withholding all by USD 0 a year.");
        lines[4].ShouldStartWith("withheld t/yr     sold t/yr  others t/yr  gate USD/t  market USD/t  mark-up USD/t  gain USD/yr  worst residual");
        lines.Count(line => line.Contains("  *  ", StringComparison.Ordinal)).ShouldBe(1);
        run.Output.ShouldEndWith("Each row is the market solved with everybody else answering; * is the level chosen, the first row the leader as a price taker.\n");
    }

    /// <summary>With a as a price taker P = 10, below the cost of both rivals: they are out already.</summary>
    [Fact]
    public void A_rival_that_makes_nothing_anyway_is_refused()
    {
        var run = CommandRun.Of("leader", Case, "--seller", "firma", "--commodity", "good", "--lever", "discount", "--rival", "sb");
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("netback leader: --rival: found sb, which makes nothing without any discount, expected a rival that runs; name another rival");
    }

    [Fact]
    public void The_document_holds_the_answer_the_levels_and_the_run_and_is_the_same_at_any_number_of_threads()
    {
        string[] line = ["leader", Case, "--seller", "firma", "--commodity", "good", "--steps", "6", "--json", "--threads"];
        var run = CommandRun.Of([.. line, "1"]);
        run.Output.ShouldBe(CommandRun.Of([.. line, "4"]).Output);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        root.GetProperty("question").GetProperty("leader").GetString().ShouldBe("firma");
        root.GetProperty("best").GetProperty("point").GetProperty("profit").GetDouble().ShouldBe(1200, 0.1);
        var interval = root.GetProperty("best").GetProperty("interval");
        30.0.ShouldBeInRange(interval[0].GetDouble() - 1e-9, interval[1].GetDouble() + 1e-9);
        root.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("lever").GetDouble()).ShouldBeInOrder();
        root.GetProperty("runner_up").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("run").GetProperty("changes")[0].GetString().ShouldNotBeNull().ShouldStartWith("leader: firma withholds 30");
    }

    [Fact]
    public void The_folder_holds_every_level_the_answer_and_the_solution_and_is_replaced_as_our_own()
    {
        string[] line = ["leader", Case, "--seller", "firma", "--commodity", "good", "--steps", "3", "--out", scratch.At("lead")];
        CommandRun.Of(line).Status.ShouldBe(0);
        CommandRun.Of(line).Status.ShouldBe(0);
        scratch.Text("lead/leader.csv").ShouldStartWith("lever,profit,sold,others,gate_price,market_price,markup,outlay,rival_output,rival_margin,status,residual\n0,");
        scratch.Text("lead/leader.json").ShouldStartWith("{\n  \"netback\": \"leader\"");
        scratch.Text("lead/solution/prices.csv").ShouldContain("p1,good,delivered,,30");
        File.WriteAllText(scratch.At("lead/leader.json"), "{}");
        CommandRun.Of(line).Status.ShouldBe(2);
    }

    [Fact]
    public void A_stopped_search_leaves_nothing()
    {
        CommandRun.Of(new CancellationToken(canceled: true), "leader", Case, "--seller", "firma", "--commodity", "good", "--out", scratch.At("lead")).Status.ShouldBe(130);
        scratch.Entries().ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var run = CommandRun.Of("leader", Case, "--seller", "nobody", "--commodity", "gold", "--to", "nowhere", "--users", "--budget", "5", "--for", "country");
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.Split('\n').SkipWhile(line => !line.StartsWith("netback leader", StringComparison.Ordinal)).ShouldBe(
        [
            "netback leader: --seller: found 'nobody', expected a seller of the case; name one of firma, firmb, firmc",
            "netback leader: --for country: found a seller as leader, expected a country: only a country has a treasury and users; lead with --country, or leave the option out",
            "netback leader: --users: found a seller as leader, expected a country: only a country has a treasury and users; lead with --country, or leave the option out",
            "netback leader: --commodity: found 'gold', which picks no commodity, expected commodities of one mineral, whose tonnes add up; name one of good",
            "netback leader: --to: found 'nowhere', expected a selector that picks a place; correct the selector",
            "netback leader: --budget: found a budget for withholding, which costs no outlay, expected a budget beside --lever discount; leave it out or add --lever discount",
            "netback: 6 problems",
            "",
        ]);
    }

    [Theory]
    [InlineData("--owner firma --commodity good", "--commodity: found good, which no site of firma can sell, expected a commodity that the leader makes; name another commodity or leader")]
    [InlineData("--owner nobody --commodity good", "--owner: found 'nobody', expected an actor of the case; name one of firma, firmb, firmc")]
    [InlineData("--country XXX --commodity good", "--country: found 'XXX', expected a selector that picks a site; correct the selector")]
    [InlineData("--country KAZ --commodity good", "--to: found no market outside its own use that KAZ can reach with good, expected somebody to sell to; name other destinations with --to")]
    [InlineData("--country sa --commodity good --for country", "--country: found 'sa', expected a selector that picks a country, whose purse can count; correct the selector")]
    [InlineData("--seller firma --commodity good --lever discount", "--rival: found nothing, expected whom the discount shall drive out; name a site, country or bloc with --rival")]
    [InlineData("--seller firma --commodity good --lever discount --rival sb --budget 0", "--budget: found 0, expected more than zero USD; correct it")]
    [InlineData("--seller firma --commodity good --rival bloc:", "--rival: found 'bloc:', expected a selector that picks a site; correct the selector")]
    public void A_leader_that_means_nothing_is_refused(string line, string told)
    {
        var run = CommandRun.Of(["leader", Case, .. line.Split(' ')]);
        run.Status.ShouldBe(2, run.Error);
        run.Error.ShouldContain("netback leader: " + told + "\n");
    }

    [Theory]
    [InlineData("--commodity good", "found 0 leaders, expected one of --seller, --owner, --country")]
    [InlineData("--seller firma --country KAZ --commodity good", "found 2 leaders, expected one of --seller, --owner, --country")]
    [InlineData("--seller firma --commodity good --budget much", "Cannot parse argument 'much' for option '--budget' as a number.")]
    [InlineData("--seller firma --commodity good --steps 1", "--steps: found 1, expected 2 or more")]
    public void A_mistake_on_the_command_line_is_told(string line, string told)
    {
        var run = CommandRun.Of(["leader", Case, .. line.Split(' ')]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"netback: {told}\n");
    }
}
