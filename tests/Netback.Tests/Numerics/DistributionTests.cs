using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

public sealed class DistributionTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Distributions_named_by_their_5_and_95_percent_points_pass_through_them()
    {
        foreach (var distribution in new Distribution[] { new LognormalDistribution(50, 80, 128), new LognormalDistribution(50, 60, 128), new NormalDistribution(50, 128) })
        {
            distribution.Quantile(0.05).ShouldBe(50, 50 * Rounding);
            distribution.Quantile(0.95).ShouldBe(128, 128 * Rounding);
        }
        new LognormalDistribution(50, 60, 128).Quantile(0.5).ShouldBe(60);
        new NormalDistribution(50, 128).Quantile(0.5).ShouldBe(89);
    }

    [Fact]
    public void Half_of_a_uniform_range_is_its_middle_and_of_a_loguniform_range_its_geometric_middle()
    {
        new UniformDistribution(10, 40).Quantile(0.5).ShouldBe(25);
        new LogUniformDistribution(10, 40).Quantile(0.5).ShouldBe(20, 20 * Rounding);
    }

    [Fact]
    public void A_triangle_has_the_area_of_its_two_sides()
    {
        // Left side: (4 − 0)/(10 − 0) of the area; half of that at 4·√½; right likewise.
        var triangle = new TriangularDistribution(0, 4, 10);
        triangle.Quantile(0.4).ShouldBe(4, Rounding);
        triangle.Quantile(0.2).ShouldBe(4 * Math.Sqrt(0.5), Rounding);
        triangle.Quantile(0.7).ShouldBe(10 - 6 * Math.Sqrt(0.5), Rounding);
        new TriangularDistribution(3, 3, 3).Quantile(0.3).ShouldBe(3);
    }

    [Fact]
    public void A_discrete_draw_takes_each_value_as_often_as_its_weight_says()
    {
        var distribution = new DiscreteDistribution([0, 100, 7], [1, 3, 0]);
        distribution.Quantile(0.2499).ShouldBe(0);
        distribution.Quantile(0.2501).ShouldBe(100);
        distribution.Quantile(0.9999).ShouldBe(100);
    }
}
