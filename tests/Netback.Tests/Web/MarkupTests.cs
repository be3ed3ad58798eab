using System.Xml.Linq;
using Netback.Web.Html;
using Netback.Web.Page;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a & b \"c\" 'd'", "<p>a &amp; b &quot;c&quot; &#39;d&#39;</p>")]
    [InlineData("赣州 Жезқазған 🜨", "<p>赣州 Жезқазған 🜨</p>")]
    [InlineData("bell\u0007null\0end", "<p>bell\uFFFDnull\uFFFDend</p>")]
    public void Text_cannot_become_markup(string text, string written) => new Tag("p", text).ToString().ShouldBe(written);

    [Fact]
    public void Half_a_character_does_not_break_the_page() =>
        new Tag("p", "lone\uD800end\uDC00").ToString().ShouldBe("<p>lone\uFFFDend\uFFFD</p>");

    [Fact]
    public void An_attribute_cannot_be_left_early()
    {
        var written = new Tag("a", "x").With("title", "\" onmouseover=\"alert(1)").ToString();
        XElement.Parse(written).Attributes().ShouldHaveSingleItem().Value.ShouldBe("\" onmouseover=\"alert(1)");
    }

    [Fact]
    public void Only_void_elements_close_themselves()
    {
        new Tag("td").ToString().ShouldBe("<td></td>");
        new Tag("meta").With("charset", "utf-8").ToString().ShouldBe("<meta charset=\"utf-8\" />");
    }

    [Fact]
    public void The_style_holds_nothing_that_escaping_would_change() =>
        PageStyle.Text.ShouldNotContain("&", Case.Sensitive);

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('"')]
    [InlineData('\'')]
    public void Browsers_read_the_style_as_it_is_written(char special) => PageStyle.Text.ShouldNotContain(special.ToString());
}
