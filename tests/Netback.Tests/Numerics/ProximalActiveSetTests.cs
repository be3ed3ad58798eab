using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

/// <summary>The last resort on its own, from nothing: what the interior point needs it for seldom, it has to do always.</summary>
public sealed class ProximalActiveSetTests
{
    [Fact]
    public void Programs_of_two_hundred_markets_are_solved_without_any_guess_as_the_dense_method_solves_them()
    {
        var broken = new List<string>();
        for (var seed = 0; seed < 200; seed++)
        {
            var structure = StructureBuilder.Build(RandomWorld.Small(seed));
            var instance = MarketInstance.Of(structure);
            var program = new MarketProgram(structure, instance, new RoutePricing(structure, instance).CheapestRoutes().All).Quadratic;
            var presolve = new Presolve(program);
            if (presolve.IsInfeasible || presolve.KeptColumns.Count == 0) continue;
            var scaled = new Equilibration(presolve.Reduced()).Scaled;
            var expected = DenseQuadraticSolver.Solve(program);
            var method = new ProximalActiveSet(scaled, new double[scaled.Columns], new Standing[scaled.Columns + scaled.Rows]);
            var status = method.Run(TestContext.Current.CancellationToken);
            var worst = status == QuadraticStatus.Optimal ? WorstOf(OptimalityCheck.Measure(scaled, method.X, method.Y)) : 0;
            if (status != expected.Status || worst > 1e-9) broken.Add($"{seed}: {status} instead of {expected.Status}, residual {worst:g2}");
        }
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void A_ray_without_curvature_is_unbounded() =>
        Run(new ProgramText().Column(-1).Column(0).AtMost(1, 1, -1)).ShouldBe(QuadraticStatus.Unbounded);

    [Fact]
    public void Bounds_that_no_point_meets_are_infeasible() =>
        Run(new ProgramText().Column(1).Column(1).Column(0).AtLeast(3, 1, 0, -1).AtLeast(2, 0, 1, 1).AtMost(1, 1, 1)).ShouldBe(QuadraticStatus.Infeasible);

    private static QuadraticStatus Run(ProgramText text)
    {
        var program = text.Build();
        return new ProximalActiveSet(program, new double[program.Columns], new Standing[program.Columns + program.Rows]).Run(TestContext.Current.CancellationToken);
    }

    private static double WorstOf(QuadraticSolution measured) => Math.Max(measured.PrimalResidual, Math.Max(measured.DualResidual, measured.Gap));
}
