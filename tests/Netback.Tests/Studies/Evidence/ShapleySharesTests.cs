using Netback.Numerics;
using Netback.Studies.Evidence;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Evidence;

/// <summary>Functions whose indices are known in closed form.</summary>
public sealed class ShapleySharesTests
{
    private const int Pairs = 4000;

    /// <summary>Sampling error of 4,000 pairs, three times over.</summary>
    private const double Sampling = 0.04;

    private static double[] Shares(int inputs, Func<double[], double> function, bool isUniform = false) => Estimate(inputs, function, Pairs, isUniform).Shares;

    private static (double[] Shares, double[] Errors) Estimate(int inputs, Func<double[], double> function, int pairs, bool isUniform = false)
    {
        var stream = new RandomStream(7, "shapley", "test");
        double Next() => stream.NextNormal() is var z && isUniform ? 2 * Math.PI * (1 - NormalTailOf(z)) - Math.PI : z;
        var cubes = new List<double[]>();
        for (var pair = 0; pair < pairs; pair++)
        {
            double[] one = [.. Enumerable.Range(0, inputs).Select(_ => Next())], other = [.. Enumerable.Range(0, inputs).Select(_ => Next())];
            cubes.Add([.. Enumerable.Range(0, 1 << inputs).Select(mask => function([.. one.Select((value, i) => (mask >> i & 1) == 0 ? value : other[i])]))]);
        }
        return ShapleyShares.Of(cubes, inputs).ShouldNotBeNull();
    }

    /// <summary>1 − Φ(z).</summary>
    private static double NormalTailOf(double z) => z >= 0 ? NormalTail.Beyond(z) : 1 - NormalTail.Beyond(z);

    [Fact]
    public void A_sum_splits_by_the_squares_of_its_weights()
    {
        var shares = Shares(3, x => 3 * x[0] + 4 * x[1]);
        shares[0].ShouldBe(9.0 / 25, Sampling);
        shares[1].ShouldBe(16.0 / 25, Sampling);
        shares[2].ShouldBe(0);
    }

    [Fact]
    public void An_interaction_is_split_equally_between_those_that_make_it()
    {
        // Var(x + x y) = 1 + 1: x has its own half of the variance and half of the interaction's.
        var shares = Shares(2, x => x[0] + x[0] * x[1]);
        shares[0].ShouldBe(0.75, Sampling);
        shares[1].ShouldBe(0.25, Sampling);
    }

    [Fact]
    public void The_function_of_Ishigami_has_the_shares_of_its_Sobol_indices()
    {
        // Ishigami and Homma 1990 with a = 7, b = 0.1: first order 0.3139, 0.4424, 0; the first and third together 0.2437, which they halve.
        var shares = Shares(3, x => Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]), isUniform: true);
        shares[0].ShouldBe(0.3139 + 0.2437 / 2, Sampling);
        shares[1].ShouldBe(0.4424, Sampling);
        shares[2].ShouldBe(0.2437 / 2, Sampling);
    }

    [Fact]
    public void A_share_that_jumps_is_split_as_well()
    {
        var shares = Shares(2, x => x[0] > 0.5 ? 1 : 0);
        shares[0].ShouldBe(1, 1e-12);
        shares[1].ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Shares_add_up_to_one_for_any_function_and_any_number_of_pairs()
    {
        foreach (var pairs in new[] { 1, 3, 8 }) Estimate(4, x => Math.Exp(x[0]) * x[1] + Math.Max(x[2], x[3]), pairs).Shares.Sum().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_standard_error_covers_the_truth()
    {
        var (shares, errors) = Estimate(2, x => 3 * x[0] + 4 * x[1], 8);
        errors[0].ShouldBeGreaterThan(0.02);
        shares[0].ShouldBe(0.36, 3 * errors[0]);
    }

    [Fact]
    public void What_does_not_vary_has_no_shares() => ShapleyShares.Of([[5, 5], [5, 5]], 1).ShouldBeNull();

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.6448536269514722, 0.05)]
    [InlineData(-1.959963984540054, 0.025)]
    public void A_tail_of_the_normal_distribution_is_as_in_the_tables(double z, double tail) => NormalTail.Beyond(z).ShouldBe(tail, 1e-12);
}
