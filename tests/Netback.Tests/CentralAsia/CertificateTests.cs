using System.Text.Json;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

[Collection(CaseFiles.Once)]
public sealed class CertificateTests(CaseFiles files)
{
    /// <summary>Largest residual of the reference case; the program itself asks for 1e-6.</summary>
    private const double Largest = 1e-8;

    public static TheoryData<string> Scenarios => [.. CaseFiles.Scenarios];

    [Fact]
    public void There_are_scenarios_and_moves() => CaseFiles.Scenarios.Count.ShouldBeGreaterThanOrEqualTo(18);

    [Fact]
    public void The_base_is_solved_to_one_part_in_a_hundred_million() => Check(files.Base);

    [Theory]
    [Trait("lane", "slow")]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_is_solved_to_one_part_in_a_hundred_million(string scenario) =>
        Check(files.Solve(scenario, "--scenario", scenario));

    private static void Check(string folder)
    {
        using var certificate = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "certificate.json")));
        certificate.RootElement.GetProperty("status").GetString().ShouldBe("solved");
        foreach (var residual in new[] { "primal_residual", "dual_residual", "complementarity", "gap" })
        {
            certificate.RootElement.GetProperty(residual).GetDouble().ShouldBeInRange(0, Largest, residual);
        }
    }
}
