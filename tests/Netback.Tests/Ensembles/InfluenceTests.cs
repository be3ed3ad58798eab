using Netback.Ensembles.Sampling;
using Netback.Ensembles.Summary;
using Shouldly;
using Xunit;

namespace Netback.Tests.Ensembles;

public sealed class InfluenceTests
{
    private static readonly string[] Inputs = ["x1", "x2", "x3"];

    private static Influence[] Of(Func<double, double, double, double> model, long samples, SamplingMethod method = SamplingMethod.Sobol)
    {
        var design = new SampleDesign(method, samples, 1, Inputs);
        var influences = Inputs.Select(_ => new Influence(Influence.ClassesFor(samples))).ToArray();
        for (var i = 0; i < samples; i++)
        {
            double[] u = [.. Inputs.Select(name => design.At(i, name))];
            for (var k = 0; k < u.Length; k++) influences[k].Add(u[k], model(u[0], u[1], u[2]));
        }
        return influences;
    }

    [Fact]
    public void The_function_of_Ishigami_has_its_known_indices()
    {
        // T. Ishigami and T. Homma (1990) with a = 7, b = 0.1: S₁ = 0.3139, S₂ = 0.4424, S₃ = 0.
        static double Angle(double u) => Math.PI * (2 * u - 1);
        var influences = Of((u1, u2, u3) => Math.Sin(Angle(u1)) + 7 * Math.Pow(Math.Sin(Angle(u2)), 2) + 0.1 * Math.Pow(Angle(u3), 4) * Math.Sin(Angle(u1)), 16384);
        influences[0].FirstOrder!.Value.ShouldBe(0.3139, 0.01);
        influences[1].FirstOrder!.Value.ShouldBe(0.4424, 0.01);
        influences[2].FirstOrder!.Value.ShouldBe(0, 0.01);
    }

    [Fact]
    public void A_linear_function_shares_its_variance_by_the_squares_of_its_slopes_and_the_sign_is_the_direction()
    {
        var influences = Of((u1, u2, u3) => 1e9 + 3 * u1 - 4 * u2, 4096);
        influences[0].FirstOrder!.Value.ShouldBe(9.0 / 25, 0.01);
        influences[1].FirstOrder!.Value.ShouldBe(16.0 / 25, 0.01);
        influences.Select(influence => influence.Direction).Take(2).ShouldBe([1, -1]);
        influences.Select(influence => influence.IsClear(3)).ShouldBe([true, true, false]);
    }

    [Fact]
    public void Of_many_inputs_without_effect_hardly_one_is_called_clear()
    {
        var clear = Enumerable.Range(0, 200).Count(seed =>
        {
            var (x, y) = (new SampleDesign(SamplingMethod.MonteCarlo, 400, seed, ["x"]), new SampleDesign(SamplingMethod.MonteCarlo, 400, seed + 1000, ["y"]));
            var influence = new Influence(Influence.ClassesFor(400));
            for (var i = 0; i < 400; i++) influence.Add(x.At(i, "x"), y.At(i, "y"));
            return influence.IsClear(200);
        });
        clear.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void An_output_that_does_not_vary_has_no_index()
    {
        Of((_, _, _) => 5e8, 64).ShouldAllBe(influence => influence.FirstOrder == null);
    }
}
