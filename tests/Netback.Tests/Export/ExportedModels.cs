using System.Globalization;
using Netback.Data;
using Netback.Market;
using Netback.Market.Export;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Export;

/// <summary>The exported arc model says the same as the market's own answer.</summary>
public sealed class ExportedModels
{
    [Fact]
    public void A_written_model_read_back_and_solved_by_another_method_has_the_same_objective()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var world = WorldOf(seed);
            var result = MarketSolver.Solve(world);
            if (result.Certificate.Status != SolveStatus.Solved) continue;
            using var text = new StringWriter { NewLine = "\n" };
            MpsFile.Write(text, ArcModel.Of(world));
            var program = MpsText.Parse(text.ToString());
            var solution = DenseQuadraticSolver.Solve(program);
            var objective = result.Certificate.Objective ?? double.NaN;
            (-OptimalityCheck.Objective(program, solution.X)).ShouldBe(objective, 1e-7 * (1 + Math.Abs(objective)), $"seed {seed}");
        }
    }

    /// <summary>
    /// Writes 110 worlds (a hundred and some that the other may not answer) for a third party's solver into the folder that NETBACK_EXPORT names, with our objectives beside them:
    /// bench/worlds.sh compares. Every other world is linear.
    /// </summary>
    [Fact]
    [Trait("lane", "export")]
    public void A_hundred_and_ten_worlds_are_written_for_a_third_partys_solver()
    {
        var folder = Environment.GetEnvironmentVariable("NETBACK_EXPORT") ?? Directory.CreateTempSubdirectory("netback-export-").FullName;
        Directory.CreateDirectory(folder);
        var lines = new List<string> { "file,objective,size" };
        for (var seed = 0; seed < 110; seed++)
        {
            var world = WorldOf(seed);
            var certificate = MarketSolver.Solve(world).Certificate;
            if (certificate.Objective is not { } objective) continue;
            MpsFile.Write(Path.Combine(folder, $"world-{seed:000}.mps"), world, TestContext.Current.CancellationToken);
            var size = certificate.Bridge.Sum(term => Math.Abs(term.Value));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"world-{seed:000}.mps,{objective:R},{size:R}"));
        }
        File.WriteAllLines(Path.Combine(folder, "objectives.csv"), lines);
        lines.Count.ShouldBe(111);
    }

    private static CaseWorld WorldOf(int seed)
    {
        var world = RandomWorld.Small(8000 + seed);
        world = world with { Contracts = [.. world.Contracts.Select(contract => contract with { IsFirm = false, Penalty = contract.Penalty ?? 1 })] };
        return seed % 2 == 0 ? world : Linear(world);
    }

    private static CaseWorld Linear(CaseWorld world) => world with
    {
        Supplies = [.. world.Supplies.Select(supply => supply with { Slope = 0, Capacity = supply.Capacity ?? 1000 })],
        Processes = [.. world.Processes.Select(process => process with { Slope = 0 })],
        Demands = [.. world.Demands.Select(demand => demand.Slope > 0 ? demand with { Slope = 0, Limit = demand.Limit ?? demand.Intercept / demand.Slope } : demand)],
        Frictions = [.. world.Frictions.Select(friction => friction with { Slope = 0, Cost = Math.Max(0, friction.Cost) })],
    };
}
