using System.Globalization;
using System.Xml.Linq;
using Netback.Data;
using Netback.Market.Results;
using Netback.Web.Charts;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class WaterfallTests
{
    private static NetbackRow Row(double market, double gap, PriceParts parts) =>
        new("s", "c", market - gap - parts.Total, 0, "m", market, parts, gap, false);

    [Theory]
    [InlineData(30_000, 500)]
    [InlineData(30_000, -500)]
    [InlineData(900, 850)]
    public void Parts_lead_from_the_market_price_to_the_gate_price(double market, double gap)
    {
        var row = Row(market, gap, new PriceParts(10, 2, 3, 4, 0, 5, -6, 0, -7));
        var steps = new Waterfall(row, "m", Languages.English).Steps;
        steps[0].From.ShouldBe(market);
        steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
        steps[^1].To.ShouldBe(row.GatePrice, 1e-9 * market);
        steps.Select(step => step.Name).ShouldBe(["market gap", "border", "freight", "transfer", "time", "congestion", "friction", "contract"]);
    }

    [Fact]
    public void Bars_hang_where_the_last_one_ended()
    {
        var drawing = XElement.Parse(new Waterfall(Row(1000, 100, new PriceParts(50, 0, 0, 0, 0, 0, 0, 0, 0)), "m", Languages.English).Build().ToString());
        var bars = drawing.Descendants().Where(item => item.Name.LocalName == "rect").ToList();
        bars.Select(bar => bar.Attribute("class")?.Value).ShouldBe(["total", "less", "less", "total"]);
        double Left(XElement bar) => Number(bar, "x");
        double Right(XElement bar) => Number(bar, "x") + Number(bar, "width");
        Right(bars[1]).ShouldBe(Right(bars[0]), 0.02);
        Right(bars[2]).ShouldBe(Left(bars[1]), 0.02);
        Right(bars[3]).ShouldBe(Left(bars[2]), 0.02);
    }

    [Fact]
    public void Small_parts_of_a_large_price_are_drawn_on_a_cut_axis_that_says_so()
    {
        var cut = new Waterfall(Row(30_000, 0, new PriceParts(100, 0, 0, 0, 0, 0, 0, 0, 0)), "m", Languages.English);
        cut.IsCut.ShouldBeTrue();
        cut.Build().ToString().ShouldContain("class=\"cut\"");
        new Waterfall(Row(30_000, 0, new PriceParts(20_000, 0, 0, 0, 0, 0, 0, 0, 0)), "m", Languages.English).IsCut.ShouldBeFalse();
    }

    private static double Number(XElement shape, string attribute) =>
        double.Parse(shape.Attribute(attribute).ShouldNotBeNull().Value, CultureInfo.InvariantCulture);
}
