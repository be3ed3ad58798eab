using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

public sealed class BracketedPeakTests
{
    private const double Width = 1e-4;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.123456)]
    public void A_parabola_takes_few_values(double top)
    {
        var (bracket, values) = Narrow(x => 5 - 3 * (x - top) * (x - top), 0, 0.5, 1);
        bracket.Peak.X.ShouldBe(top, 1e-9);
        values.ShouldBeLessThanOrEqualTo(6);
    }

    /// <summary>Two parabolas that meet in a kink at 0.4, where both fall away.</summary>
    [Fact]
    public void A_kink_is_closed_in_on()
    {
        var (bracket, values) = Narrow(x => x < 0.4 ? 10 * x - x * x : 3.84 - 5 * (x - 0.4) - (x - 0.4) * (x - 0.4), 0, 0.5, 1);
        0.4.ShouldBeInRange(bracket.Low.X, bracket.High.X);
        values.ShouldBeLessThanOrEqualTo(40);
    }

    /// <summary>Rises to 0.7, and is nothing beyond: the top is never taken on, only approached.</summary>
    [Fact]
    public void A_jump_is_closed_in_on()
    {
        var (bracket, values) = Narrow(x => x < 0.7 ? x : 0, 0, 0.5, 1);
        0.7.ShouldBeInRange(bracket.Low.X, bracket.High.X);
        values.ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public void A_top_at_either_end_takes_one_value()
    {
        var (falling, values) = Narrow(x => -x, 0, 0, 1);
        falling.Peak.X.ShouldBe(0);
        values.ShouldBe(1);
        var (rising, others) = Narrow(x => x, 0, 1, 1);
        rising.Peak.X.ShouldBe(1);
        others.ShouldBe(1);
    }

    [Fact]
    public void Where_there_is_no_value_nothing_is_claimed()
    {
        var (bracket, _) = Narrow(x => x is > 0.6 and < 0.9 ? double.NegativeInfinity : 1 - (x - 0.5) * (x - 0.5), 0, 0.45, 1);
        bracket.Peak.X.ShouldBe(0.5, 1e-4);
    }

    private static (BracketedPeak Bracket, int Values) Narrow(Func<double, double> f, double low, double peak, double high)
    {
        var bracket = new BracketedPeak(new Sample(low, f(low)), new Sample(peak, f(peak)), new Sample(high, f(high)));
        var values = 0;
        while (!bracket.IsWithin(Width) && values < 100)
        {
            var x = bracket.Next(Width);
            x.ShouldBeInRange(bracket.Low.X, bracket.High.X);
            bracket.Take(new Sample(x, f(x)));
            values++;
        }
        return (bracket, values);
    }
}
