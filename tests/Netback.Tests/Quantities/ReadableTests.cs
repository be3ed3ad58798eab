using Netback.Quantities;
using Shouldly;
using Xunit;

namespace Netback.Tests.Quantities;

public sealed class ReadableTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(-0.0, "0", "0")]
    [InlineData(9588, "9,588", "9,588.0")]
    [InlineData(12345.678, "12,346", "12,346")]
    [InlineData(-1234567.8, "-1,234,568", "-1,234,568")]
    [InlineData(0.225, "0.225", "0.22500")]
    [InlineData(0.00012345678, "0.00012346", "0.00012346")]
    [InlineData(3e20, "3E+20", "3E+20")]
    [InlineData(-2.5e-9, "-2.5E-9", "-2.5E-9")]
    public void Numbers_for_people_have_five_digits(double value, string inText, string inColumn)
    {
        Readable.Number(value).ShouldBe(inText);
        Readable.InColumn(value).ShouldBe(inColumn);
    }
}
