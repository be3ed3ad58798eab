using Netback.Data;
using Netback.Studies;
using Netback.Studies.Language;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Language;

public sealed class PhrasebookTests
{
    private const char Thin = '\u202F';
    private const char Hard = '\u00A0';

    private static readonly Name Antimony = Languages.Of("ru").Term("mineral.antimony").ShouldNotBeNull();

    /// <summary>A language with the grammar of Russian and one sentence.</summary>
    private static Phrasebook With(string template)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream("languages/ru").ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        return Phrasebook.Read("ru", reader.ReadToEnd() + "\ntest = " + template);
    }

    private static string Say(string template, params ReadOnlySpan<(string, Argument?)> arguments) => With(template).Say("test", arguments);

    [Theory]
    [InlineData(1, "1 тонна")]
    [InlineData(2, "2 тонны")]
    [InlineData(5, "5 тонн")]
    [InlineData(11, "11 тонн")]
    [InlineData(21, "21 тонна")]
    [InlineData(112, "112 тонн")]
    public void A_noun_agrees_with_its_count(int count, string text) => Say("{n} {n?one:тонна|few:тонны|many:тонн}", ("n", count)).ShouldBe(text);

    [Fact]
    public void A_name_stands_in_the_case_that_the_sentence_asks_for() =>
        Say("{x}, нет {x:gen}, к {x:dat}, вижу {x:acc}, с {x:ins}, о {x:pre}", ("x", Antimony)).ShouldBe("сурьма, нет сурьмы, к сурьме, вижу сурьму, с сурьмой, о сурьме");

    [Fact]
    public void A_verb_agrees_with_the_gender_of_a_name() =>
        Say("{x:capital} {x?f:подорожала|n:подорожало|pl:подорожали|m:подорожал}", ("x", Antimony)).ShouldBe("Сурьма подорожала");

    [Fact]
    public void A_name_without_forms_stands_as_it_is() => Say("из {x:gen}", ("x", new Name("Masdar"))).ShouldBe("из Masdar");

    [Fact]
    public void What_is_absent_writes_nothing_and_can_be_asked_for()
    {
        Say("a{x?none:|some: и {x}}", ("x", (string?)null)).ShouldBe("a");
        Say("a{x?none:|some: и {x}}", ("x", "b")).ShouldBe("a и b");
    }

    [Fact]
    public void A_change_says_which_way_it_goes_and_its_range() =>
        Say("{x?up:выше|down:ниже} на {x:size}{x:moved}", ("x", new Quantity(-1_234_567, FigureUnit.UsdPerYear, -2e6, -1e6)))
            .ShouldBe($"ниже на 1,2{Hard}млн{Hard}долл.{Hard}США в год (диапазон изменения: от −2 до −1{Hard}млн)");

    [Theory]
    [InlineData(31_234.5, FigureUnit.UsdPerTonne, "31 000_долл._США/т")]
    [InlineData(-3_420_000, FigureUnit.UsdPerYear, "−3,4_млн_долл._США в год")]
    [InlineData(1_234_567, FigureUnit.TonnesPerYear, "1,2_млн_т/год")]
    [InlineData(0.9998, FigureUnit.Share, "99,98_%")]
    [InlineData(-0.58, FigureUnit.Points, "−58_п. п.")]
    public void Russian_numbers_have_their_own_marks(double value, FigureUnit unit, string text) =>
        Languages.Of("ru").Numbers.Of(value, unit).ShouldBe(text.Replace("31 000", $"31{Thin}000").Replace("п. п.", $"п.{Thin}п.").Replace('_', Hard));

    [Fact]
    public void A_price_in_trade_units_stands_in_the_order_of_the_language()
    {
        Languages.Of("ru").Numbers.PerTradeUnit(351.2, "mtu WO3", 3).ShouldBe($"351{Hard}долл.{Hard}США за mtu WO3");
        Languages.English.Numbers.PerTradeUnit(351.2, "mtu WO3", 3).ShouldBe("USD 351 per mtu WO3");
    }

    [Fact]
    public void A_sentence_that_a_language_lacks_is_an_error_and_never_another_language() =>
        Should.Throw<KeyNotFoundException>(() => Languages.Of("ru").Say("no.such")).Message.ShouldBe("language ru has no sentence 'no.such'");

    [Fact]
    public void An_argument_that_was_not_given_is_named() =>
        Should.Throw<ArgumentException>(() => Say("{x}")).Message.ShouldStartWith("sentence 'test' of language ru: the argument 'x' was not given");

    [Theory]
    [InlineData("{x", "expected a { without a } at 3 of: {x")]
    [InlineData("x}", "expected a } without a { at 2 of: x}")]
    [InlineData("{x?a}", "expected a : after the key of an option at 6 of: {x?a}")]
    [InlineData("{}", "expected a word at 2 of: {}")]
    public void What_is_no_template_is_refused(string template, string message) =>
        Should.Throw<FormatException>(() => With(template)).Message.ShouldBe(message);
}
