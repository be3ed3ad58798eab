using Netback.Numerics;
using Netback.Studies.Evidence;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Evidence;

public sealed class SharpeningTests
{
    private const int Factors = 100;

    private static List<double[]> Numbers(int draws, int seed) =>
        [.. Enumerable.Range(1, draws).Select(draw => Enumerable.Range(0, Factors).Select(k => new RandomStream(seed, $"draw {draw}", $"factor {k}").NextNormal()).ToArray())];

    [Fact]
    public void Inputs_of_a_sum_are_found_with_their_shares_among_a_hundred()
    {
        var numbers = Numbers(96, 1);
        var found = Sharpening.Of([.. numbers.Select(z => 5 * z[17] - 3 * z[40] + 2 * z[88] + 1.0 * z[3])], numbers);
        found.Take(3).Select(item => item.Factor).ShouldBe([17, 40, 88]);
        found[0].Share.ShouldBe(25.0 / 39, 0.12);
        found[1].Share.ShouldBe(9.0 / 39, 0.1);
        found.Sum(item => item.Share).ShouldBeLessThanOrEqualTo(1 + 1e-12);
    }

    [Fact]
    public void A_jump_is_told_from_its_linear_part()
    {
        var numbers = Numbers(96, 2);
        Sharpening.Of([.. numbers.Select(z => z[5] > 0 ? 1.0 : 0)], numbers)[0].Factor.ShouldBe(5);
    }

    [Fact]
    public void Noise_names_nobody_but_one_time_in_twenty()
    {
        var named = Enumerable.Range(1, 40).Count(seed =>
        {
            var numbers = Numbers(48, seed);
            return Sharpening.Of([.. Enumerable.Range(1, 48).Select(draw => new RandomStream(seed, $"draw {draw}", "noise").NextNormal())], numbers).Count > 0;
        });
        named.ShouldBeLessThanOrEqualTo(6, "two expected of forty");
    }

    [Fact]
    public void Few_draws_and_numbers_that_do_not_vary_name_nobody()
    {
        var numbers = Numbers(24, 3);
        Sharpening.Of([.. numbers.Take(10).Select(z => z[0])], [.. numbers.Take(10)]).ShouldBeEmpty();
        Sharpening.Of([.. numbers.Select(_ => 2.0)], numbers).ShouldBeEmpty();
    }
}
