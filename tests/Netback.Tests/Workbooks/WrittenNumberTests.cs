using Netback.Data.Workbooks;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("1234", "1234", "")]
    [InlineData("1234.5", "1234.5", "")]
    [InlineData("1234,5", "1234.5", "")]
    [InlineData("1 234,5", "1234.5", "")]
    [InlineData("1\u00a0234\u00a0567,25", "1234567.25", "")]
    [InlineData("1\u202f234,567", "1234.567", "")]
    [InlineData("1'234.5", "1234.5", "")]
    [InlineData("1.234,5", "1234.5", "")]
    [InlineData("1,234.5", "1234.5", "")]
    [InlineData("1.234.567", "1234567", "")]
    [InlineData("1,234,567.8", "1234567.8", "")]
    [InlineData("0,125", "0.125", "")]
    [InlineData("0.125", "0.125", "")]
    [InlineData("12,34", "12.34", "")]
    [InlineData("1.2345", "1.2345", "")]
    [InlineData("-3,5", "-3.5", "")]
    [InlineData("\u22123,5", "-3.5", "")]
    [InlineData("1.5e6", "1.5e6", "")]
    [InlineData("331 USD/mtu WO3", "331", "USD/mtu WO3")]
    [InlineData("35 %", "35", "%")]
    [InlineData("1 200,5 тыс. т", "1200.5", "тыс. т")]
    [InlineData("80 USD/lb U3O8", "80", "USD/lb U3O8")]
    public void A_number_is_read_as_people_write_it(string text, string digits, string unit)
    {
        var number = WrittenNumber.Read(text, DecimalMark.Unsaid);
        (number.Digits, number.Unit, number.IsAmbiguous).ShouldBe((digits, unit, false));
    }

    [Theory]
    [InlineData("1.234")]
    [InlineData("12,345")]
    [InlineData("999.999 USD/t")]
    public void One_mark_with_three_digits_behind_it_could_be_either(string text) =>
        WrittenNumber.Read(text, DecimalMark.Unsaid).IsAmbiguous.ShouldBeTrue();

    [Theory]
    [InlineData("1.234", DecimalMark.Point, "1.234")]
    [InlineData("1.234", DecimalMark.Comma, "1234")]
    [InlineData("12,345", DecimalMark.Point, "12345")]
    [InlineData("12,345", DecimalMark.Comma, "12.345")]
    public void Unless_the_user_has_said_what_marks_decimals(string text, DecimalMark mark, string digits) =>
        WrittenNumber.Read(text, mark).Digits.ShouldBe(digits);

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("1.23.4")]
    [InlineData("1,23,4")]
    [InlineData("1 23")]
    [InlineData("1.234 567")]
    [InlineData("--5")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("=1+1")]
    [InlineData("$331")]
    [InlineData("0.123.456")]
    [InlineData(".")]
    public void What_is_no_number_is_none(string text) => WrittenNumber.Read(text, DecimalMark.Unsaid).Digits.ShouldBeNull();

    [Theory]
    [InlineData("1.5", DecimalMark.Comma)]
    [InlineData("1,5", DecimalMark.Point)]
    public void A_number_that_contradicts_what_the_user_said_is_none(string text, DecimalMark mark) => WrittenNumber.Read(text, mark).Digits.ShouldBeNull();
}
