using System.Globalization;
using Netback.Tests.Cases;
using Netback.Tests.Cli;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Ensembles;

public sealed class EnsembleCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly TemporaryFolder copy = TestCases.Copy("three-regions");

    public EnsembleCommandTests()
    {
        copy.Write("uncertainties.csv", """
            target,distribution,parameters,group
            demands/d1/intercept,lognormal,spread:0.2,
            supplies/u2/cost,uniform,low:0.5; high:1.5; times:yes,cost
            supplies/u3/cost,triangular,low:5; high:40,-cost
            """);
        copy.Write("scenarios/dear.yaml", "title: Dear\nset:\n  - { where: \"supplies u1\", column: cost, times: 2 }\n");
    }

    public void Dispose()
    {
        scratch.Dispose();
        copy.Dispose();
    }

    private CommandRun Run(string output, params string[] more) =>
        CommandRun.Of(["ensemble", copy.Folder, "--out", scratch.At(output), "--samples", "150", "--scenario", "dear", .. more]);

    private Dictionary<string, string> Files(string folder) => Directory.GetFiles(scratch.At(folder))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Every_scenario_is_solved_at_every_sample_with_the_same_draws_and_every_future_is_what_solve_says()
    {
        Run("e").Status.ShouldBe(0);
        var lines = File.ReadAllLines(scratch.At("e/futures.csv"));
        var header = lines[0].Split(',').ToList();
        lines.Length.ShouldBe(301);
        header[..7].ShouldBe(["scenario", "sample", "status", "worst_residual", "demands/d1/intercept", "supplies/u2/cost", "supplies/u3/cost"]);
        lines[1].Split(',')[4..7].ShouldBe(lines[2].Split(',')[4..7]);

        foreach (var line in new[] { lines[1], lines[151], lines[299] }.Select(line => line.Split(',')))
        {
            var solved = CommandRun.Of(["solve", copy.Folder, "--out", scratch.At("s-" + line[1]),
                .. Enumerable.Range(4, 3).SelectMany(i => new[] { "--set", $"{header[i]}={line[i]}" })]);
            solved.Status.ShouldBe(0);
            var welfare = System.Text.Json.JsonDocument.Parse(File.ReadAllText(scratch.At($"s-{line[1]}/certificate.json"))).RootElement.GetProperty("welfare").GetDouble();
            double.Parse(line[header.IndexOf("welfare")], CultureInfo.InvariantCulture).ShouldBe(welfare, 1e-9 * welfare);
        }
    }

    [Fact]
    public void Threads_shares_and_interruptions_change_no_byte()
    {
        Run("whole", "--threads", "1").Status.ShouldBe(0);
        var whole = Files("whole");
        whole.Keys.Order().ShouldBe(["columns.csv", "exceedance.csv", "futures.csv", "influence.csv", "plan.json", "quantiles.csv"]);

        Run("threads", "--threads", "3").Status.ShouldBe(0);
        Files("threads").ShouldBe(whole);

        Run("shared", "--shard", "2/3").Status.ShouldBe(0);
        Run("elsewhere", "--shard", "1/3").Status.ShouldBe(0);
        var early = CommandRun.Of("merge", scratch.At("shared.parts"), scratch.At("elsewhere.parts"), "--out", scratch.At("shared"));
        early.Status.ShouldBe(2);
        early.Error.ShouldContain("found 1 file of futures missing of 5, the first futures-00000002.csv");
        Run("shared", "--shard", "3/3").Status.ShouldBe(0);
        CommandRun.Of("merge", scratch.At("shared.parts"), scratch.At("elsewhere.parts"), "--out", scratch.At("shared")).Status.ShouldBe(0);
        Files("shared").ShouldBe(whole);

        Run("resumed", "--shard", "1/2").Status.ShouldBe(0);
        File.WriteAllText(scratch.At("resumed.parts/futures-00000001.csv.77.part"), "base,32,solv");
        Run("resumed").Status.ShouldBe(0);
        Files("resumed").ShouldBe(whole);
        Directory.Exists(scratch.At("resumed.parts")).ShouldBeFalse();
        Run("resumed").Error.ShouldContain("holds this ensemble already");
    }

    [Fact]
    public void Parts_of_another_run_are_refused_and_left_alone()
    {
        Run("e", "--shard", "1/2").Status.ShouldBe(0);
        var before = Files("e.parts");
        var run = Run("e", "--seed", "2", "--method", "sobol");
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found parts of another run (method LatinHypercube instead of Sobol and seed 1 instead of 2), expected parts of this run, or nothing; name another output, or remove the folder");
        Files("e.parts").ShouldBe(before);
    }

    [Fact]
    public void A_stopped_run_leaves_the_futures_that_it_has_and_the_same_command_goes_on()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        CommandRun.Of(stop.Token, "ensemble", copy.Folder, "--out", scratch.At("e"), "--samples", "150").Status.ShouldBe(130);
        Directory.Exists(scratch.At("e")).ShouldBeFalse();
    }

    [Fact]
    public void The_summaries_say_what_the_futures_say()
    {
        Run("e", "--method", "sobol").Status.ShouldBe(0);
        var futures = File.ReadAllLines(scratch.At("e/futures.csv")).Select(line => line.Split(',')).ToList();
        var column = Array.IndexOf(futures[0], "welfare");
        var values = futures.Skip(1).Where(line => line[0] == "base").Select(line => double.Parse(line[column], CultureInfo.InvariantCulture)).Order().ToList();
        var quantiles = File.ReadAllLines(scratch.At("e/quantiles.csv")).Select(line => line.Split(',')).First(line => line[0] == "welfare" && line[1] == "base");
        quantiles[3].ShouldBe("150");
        double.Parse(quantiles[4], CultureInfo.InvariantCulture).ShouldBe(values.Average(), 1e-9);
        double.Parse(quantiles[9], CultureInfo.InvariantCulture).ShouldBe((values[74] + values[75]) / 2, 1e-9);
        var above = File.ReadAllLines(scratch.At("e/exceedance.csv")).Select(line => line.Split(',')).First(line => line[0] == "welfare" && line[1] == "base" && line[4] == "1");
        double.Parse(above[5], CultureInfo.InvariantCulture).ShouldBe(values.Count(value => value > double.Parse(above[3], CultureInfo.InvariantCulture)) / 150.0, 1e-12);
        File.ReadAllText(scratch.At("e/influence.csv")).ShouldContain("welfare,base,1,");
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("x")]
    public void A_share_that_is_none_is_refused(string share)
    {
        var run = Run("e", "--shard", share);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain($"command line: --shard: found '{share}', expected I/N with I from 1 to N; write for instance 3/16");
    }

    [Fact]
    public void A_case_that_calls_nothing_uncertain_says_what_to_do()
    {
        File.Delete(Path.Combine(copy.Folder, "uncertainties.csv"));
        var run = Run("e");
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("found no uncertain figure, expected rows of uncertainties, or --by-evidence");
        Directory.Exists(scratch.At("e.parts")).ShouldBeFalse();
    }
}
