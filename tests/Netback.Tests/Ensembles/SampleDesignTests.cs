using Netback.Ensembles.Sampling;
using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Ensembles;

public sealed class SampleDesignTests
{
    [Fact]
    public void A_keyed_permutation_meets_every_place_once()
    {
        foreach (var count in new long[] { 1, 2, 3, 10, 64, 1000, 4097 })
        {
            var permutation = new KeyedPermutation(count, new RandomStream(1, "test", "a"));
            Enumerable.Range(0, (int)count).Select(i => permutation.At(i)).Order().ShouldBe(Enumerable.Range(0, (int)count).Select(i => (long)i));
        }
    }

    [Fact]
    public void A_latin_hypercube_has_one_sample_in_every_stratum_of_every_input()
    {
        var design = new SampleDesign(SamplingMethod.LatinHypercube, 100, 7, ["a", "b"]);
        foreach (var name in new[] { "a", "b" })
        {
            Enumerable.Range(0, 100).Select(i => (int)(design.At(i, name) * 100)).Order().ShouldBe(Enumerable.Range(0, 100));
        }
        Enumerable.Range(0, 100).Count(i => (int)(design.At(i, "a") * 100) == (int)(design.At(i, "b") * 100)).ShouldBeLessThan(10);
    }

    [Fact]
    public void The_plain_sobol_sequence_is_the_published_one()
    {
        // The first eight points of three dimensions as scipy.stats.qmc.Sobol 1.10 gives them without scrambling, put from the order of
        // Gray's code into that of plain counting.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.25, 0.75, 0.75], [0.75, 0.25, 0.25],
            [0.125, 0.625, 0.375], [0.625, 0.125, 0.875], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125],
        ];
        for (var point = 0; point < expected.Length; point++)
        {
            Enumerable.Range(0, 3).Select(dimension => SobolSequence.Plain(point, dimension) / 4294967296.0).ShouldBe(expected[point]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(511)]
    public void Every_dimension_of_the_scrambled_sequence_fills_every_stratum_of_a_power_of_two(int dimension)
    {
        var scrambling = new RandomStream(3, "Sobol", "a");
        Enumerable.Range(0, 256).Select(i => (int)(SobolSequence.At(i, dimension, scrambling) * 256)).Order().ShouldBe(Enumerable.Range(0, 256));
    }

    [Fact]
    public void Two_dimensions_of_the_scrambled_sequence_fill_every_box_of_equal_area()
    {
        var design = new SampleDesign(SamplingMethod.Sobol, 64, 5, ["a", "b"]);
        for (var bits = 0; bits <= 6; bits++)
        {
            var (wide, high) = (1 << bits, 1 << (6 - bits));
            Enumerable.Range(0, 64).Select(i => ((int)(design.At(i, "a") * wide), (int)(design.At(i, "b") * high))).Distinct().Count().ShouldBe(64);
        }
    }

    [Fact]
    public void A_sum_of_uniform_numbers_is_met_far_better_by_an_even_sample_than_by_independent_draws()
    {
        string[] names = [.. Enumerable.Range(0, 10).Select(i => $"x{i}")];
        double Miss(SamplingMethod method) => Math.Abs(Enumerable.Range(1, 20).Select(seed =>
        {
            var design = new SampleDesign(method, 256, seed, names);
            return Math.Pow(Enumerable.Range(0, 256).Average(i => names.Sum(name => design.At(i, name))) - 5, 2);
        }).Average());
        Miss(SamplingMethod.LatinHypercube).ShouldBeLessThan(Miss(SamplingMethod.MonteCarlo) / 1000);
        Miss(SamplingMethod.Sobol).ShouldBeLessThan(Miss(SamplingMethod.MonteCarlo) / 1000);
    }

    [Fact]
    public void One_more_input_does_not_move_the_draws_of_the_others()
    {
        foreach (var method in new[] { SamplingMethod.LatinHypercube, SamplingMethod.MonteCarlo })
        {
            new SampleDesign(method, 50, 1, ["b", "a"]).At(17, "b").ShouldBe(new SampleDesign(method, 50, 1, ["b", "c"]).At(17, "b"));
        }
    }
}
