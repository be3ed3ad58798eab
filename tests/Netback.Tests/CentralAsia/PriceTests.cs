using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

[Collection(CaseFiles.Once)]
public sealed class PriceTests(CaseFiles files)
{
    /// <summary>Share of a quantity that counts as nothing.</summary>
    private const double Nothing = 1e-6;

    [Fact]
    public void Every_gate_and_every_place_that_takes_goods_has_one_finite_price()
    {
        var prices = files.Result("prices").Rows;
        var industry = new Industry(files);
        prices.Where(row => row["side"] == "gate").Select(row => (row["site"], row["commodity"])).ShouldBe(industry.Gates, ignoreOrder: true);
        prices.Where(row => row["side"] == "delivered").Select(row => (row["place"], row["commodity"])).ShouldBe(industry.Takers, ignoreOrder: true);
        foreach (var row in prices) row.Number("price", double.NaN).ShouldBeInRange(0, 1e8, $"{row["place"]} {row["commodity"]}");
    }

    [Fact]
    public void A_gate_or_place_has_more_than_it_passes_on_only_at_a_price_of_nothing()
    {
        var industry = new Industry(files);
        var (sent, arrived) = (industry.Shipped("site"), industry.Shipped("destination"));
        var (gates, delivered) = (files.Result("prices").Rows.Where(row => row["side"] == "gate"), files.Result("prices").Rows.Where(row => row["side"] == "delivered"));
        foreach (var row in gates)
        {
            var key = (row["site"], row["commodity"]);
            Meets(row, industry.Made.GetValueOrDefault(key), sent.GetValueOrDefault(key));
        }
        foreach (var row in delivered)
        {
            var key = (row["place"], row["commodity"]);
            Meets(row, arrived.GetValueOrDefault(key), industry.Used.GetValueOrDefault(key));
        }
    }

    private static void Meets(CsvRow row, double into, double outOf)
    {
        var name = $"{row["side"]} {row["site"]} {row["place"]} {row["commodity"]}: {into} in, {outOf} out";
        var small = (Nothing * Math.Max(into, outOf)) + Nothing;
        (into - outOf).ShouldBeGreaterThan(-small, name);
        if (into - outOf > small) row.Number("price").ShouldBe(0, 1e-6, name);
        if (row.Number("price") == 0) (into - outOf > small || outOf <= small).ShouldBeTrue("nothing disposed of and yet no price: " + name);
    }
}
