using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Tests.Support;
using Xunit;

namespace Netback.Tests.Properties;

public sealed class Probe
{
    [Fact]
    public void Solver()
    {
        foreach (var seed in (Environment.GetEnvironmentVariable("SEEDS") ?? "7").Split(',').Select(int.Parse))
        {
            var structure = StructureBuilder.Build(RandomWorld.Of(seed));
            var instance = MarketInstance.Of(structure);
            var routes = new RoutePricing(structure, instance).CheapestRoutes();
            var program = new MarketProgram(structure, instance, routes.All).Quadratic;
            var a = InteriorPoint.Solve(program);
            var b = DenseQuadraticSolver.Solve(program);
            Console.WriteLine($"{seed}: {program.Rows}x{program.Columns} ip {a.Status} it {a.Iterations} p {a.PrimalResidual:g3} d {a.DualResidual:g3} g {a.Gap:g3} pol {a.IsPolished} obj {OptimalityCheck.Objective(program, a.X):g12} | dense {b.Status} p {b.PrimalResidual:g3} d {b.DualResidual:g3} g {b.Gap:g3} {OptimalityCheck.Objective(program, b.X):g12}");
        }
    }
}
