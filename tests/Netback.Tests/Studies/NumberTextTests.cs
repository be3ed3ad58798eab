using Netback.Studies;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, 3, "0")]
    [InlineData(1234567, 3, "1,230,000")]
    [InlineData(-0.012345, 2, "−0.012")]
    [InlineData(99.96, 3, "100")]
    [InlineData(0.5, 3, "0.5")]
    [InlineData(1e-15, 2, "0")]
    public void Numbers_have_significant_digits_and_thousands(double value, int digits, string text) =>
        NumberText.Plain(value, digits).ShouldBe(text);

    [Theory]
    [InlineData(31_234.5, FigureUnit.UsdPerTonne, "USD 31,000/t")]
    [InlineData(-3_420_000, FigureUnit.UsdPerYear, "−USD 3.4 million a year")]
    [InlineData(982_000_000_000, FigureUnit.UsdPerYear, "USD 980 billion a year")]
    [InlineData(0.42, FigureUnit.Share, "42 %")]
    [InlineData(0.9998, FigureUnit.Share, "99.98 %")]
    [InlineData(1, FigureUnit.Share, "100 %")]
    [InlineData(-0.58, FigureUnit.Points, "−58 points")]
    [InlineData(5_212, FigureUnit.TonnesPerYear, "5,200 t a year")]
    [InlineData(12.3, FigureUnit.UsdPerGrossTonne, "USD 12 per gross tonne")]
    public void A_value_comes_with_its_unit(double value, FigureUnit unit, string text) => NumberText.Of(value, unit).ShouldBe(text);

    [Theory]
    [InlineData(9_123, 9_876, FigureUnit.UsdPerTonne, "9,100 to 9,900")]
    [InlineData(-24_000_000, -1_800_000, FigureUnit.UsdPerYear, "−24 to −1.8 million")]
    [InlineData(0.913, 0.99, FigureUnit.Share, "91 to 99 %")]
    [InlineData(0.5, 0.5, FigureUnit.Share, "50 %")]
    public void A_range_has_two_digits_and_one_unit(double low, double high, FigureUnit unit, string text) =>
        NumberText.Range(low, high, unit).ShouldBe(text);
}
