using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

public sealed class RandomStreamTests
{
    /// <summary>1.63/√n: the 1 % point of Kolmogorov's distance for large n.</summary>
    private static double Kolmogorov(int count) => 1.63 / Math.Sqrt(count);

    [Fact]
    public void A_named_stream_gives_the_same_numbers_for_ever()
    {
        // Computed a second time from the definition with integers of any size.
        var stream = new RandomStream(1, "base", "links/r1/cost");
        stream.NextBits().ShouldBe(0x32237BF75759B81AUL);
        stream.NextBits().ShouldBe(0x5D97C10F7DE7502AUL);
        stream.NextBits().ShouldBe(0x6337A712BB31C4A5UL);
    }

    [Theory]
    [InlineData(2, "base", "links/r1/cost")]
    [InlineData(1, "bas", "elinks/r1/cost")]
    [InlineData(1, "base", "links/r2/cost")]
    [InlineData(1, "links/r1/cost", "base")]
    public void Another_name_is_another_stream(long seed, string scenario, string purpose) =>
        new RandomStream(seed, scenario, purpose).NextBits().ShouldNotBe(0x32237BF75759B81AUL);

    [Fact]
    public void One_more_draw_of_a_stream_leaves_the_others_alone()
    {
        var alone = new RandomStream(7, "base", "b").NextNormal();
        var other = new RandomStream(7, "base", "a");
        for (var i = 0; i < 1000; i++) other.NextNormal();
        new RandomStream(7, "base", "b").NextNormal().ShouldBe(alone);
    }

    [Fact]
    public void Numbers_are_uniform_across_streams_and_along_one()
    {
        const int count = 20_000;
        var stream = new RandomStream(3, "base", "along");
        Distance([.. Enumerable.Range(0, count).Select(_ => stream.NextUniform())]).ShouldBeLessThan(Kolmogorov(count));
        Distance([.. Enumerable.Range(0, count).Select(i => new RandomStream(3, $"draw {i}", "across").NextUniform())])
            .ShouldBeLessThan(Kolmogorov(count));
    }

    [Theory]
    [InlineData(0.025, -1.9599639845400538)]
    [InlineData(0.5, 0)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.999999, 4.753424308817089)]
    [InlineData(1e-12, -7.034483825301132)]
    public void The_normal_quantile_meets_its_tables(double probability, double z) =>
        NormalQuantile.At(probability).ShouldBe(z, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void The_normal_quantile_refuses_what_is_no_probability(double probability) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NormalQuantile.At(probability));

    /// <summary>Largest distance between the empirical and the uniform distribution.</summary>
    internal static double Distance(double[] sample)
    {
        Array.Sort(sample);
        return sample.Select((value, i) => Math.Max((i + 1.0) / sample.Length - value, value - (double)i / sample.Length)).Max();
    }
}
