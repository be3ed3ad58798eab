using System.Diagnostics;
using Netback.Cli;
using Netback.Tests.Cases;
using Netback.Tests.Cli;
using Netback.Tests.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Ensembles;

/// <summary>An ensemble killed without warning, again and again, as a process of its own.</summary>
[Trait("lane", "slow")]
public sealed class KilledEnsembleTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly TemporaryFolder copy = TestCases.Copy("three-regions");

    public void Dispose()
    {
        scratch.Dispose();
        copy.Dispose();
    }

    /// <summary>Kills in the suite; more where the environment asks for them.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("NETBACK_KILLS"), out var kills) ? kills : 3;

    [Fact]
    public void A_run_killed_at_random_moments_ends_with_the_bytes_of_an_unbroken_one()
    {
        copy.Write("uncertainties.csv", "target,distribution,parameters\ndemands/d1/intercept,lognormal,spread:0.2\nsupplies/u2/cost,uniform,low:1; high:6\n");
        string[] command = ["ensemble", copy.Folder, "--samples", "8000", "--out"];
        CommandRun.Of([.. command, scratch.At("whole")]).Status.ShouldBe(0);

        var (random, written) = (new Random(20261125), new HashSet<string>());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start([.. command, scratch.At("killed")]);
            while (!process.HasExited && Parts().Count == written.Count) Thread.Sleep(1);
            Thread.Sleep(random.Next(0, 300));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            if (Directory.Exists(scratch.At("killed"))) break;
            written.IsSubsetOf(Parts()).ShouldBeTrue();
            written = Parts();
            written.ShouldNotBeEmpty();
        }
        CommandRun.Of([.. command, scratch.At("killed")]).Status.ShouldBe(0);

        foreach (var file in Directory.GetFiles(scratch.At("whole")).Select(Path.GetFileName))
        {
            File.ReadAllBytes(scratch.At($"killed/{file}")).ShouldBe(File.ReadAllBytes(scratch.At($"whole/{file}")), file);
        }
    }

    private HashSet<string> Parts() => Directory.Exists(scratch.At("killed.parts"))
        ? [.. Directory.GetFiles(scratch.At("killed.parts"), "futures-*.csv")] : [];

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Application).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("no process");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
