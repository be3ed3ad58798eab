using Netback.Data.Schema;
using Netback.Data.Workbooks;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

public sealed class UnitConversionTests
{
    private static readonly Goods Concentrate = new("w-concentrate", 0.5, "mtu WO3", 126.103);
    private static readonly Goods Oxide = new("u3o8", 0.848, "lb U3O8", 2599.7863);
    private static readonly Goods Antimony = new("sb-metal", 1, "lb Sb", 2204.62);

    [Theory]
    [InlineData("USD/t", 1)]
    [InlineData("USD/kg", 1000)]
    [InlineData("US$/t", 1)]
    [InlineData("USD/mtu WO3", 126.103)]
    [InlineData("USD/mtu", 126.103)]
    [InlineData("USD/lb", 2204.6226218)]
    [InlineData("USD/gross t", 2)]
    [InlineData("USD/kg gross", 2000)]
    public void A_price_becomes_USD_per_tonne_contained(string unit, double factor) => Factor("supplies", "cost", unit, Concentrate).ShouldBe(factor, factor * 1e-9);

    [Theory]
    [InlineData("t/yr", 1)]
    [InlineData("kt/yr", 1000)]
    [InlineData("Mt", 1e6)]
    [InlineData("kg/yr", 0.001)]
    [InlineData("тыс. т/год", 1000)]
    [InlineData("t/yr contained", 1)]
    [InlineData("gross kt/yr", 500)]
    [InlineData("t gross", 0.5)]
    [InlineData("mtu WO3/yr", 1 / 126.103)]
    public void A_quantity_becomes_tonnes_contained(string unit, double factor) => Factor("supplies", "capacity", unit, Concentrate).ShouldBe(factor, factor * 1e-9);

    [Theory]
    [InlineData("links", "capacity", "Mt/yr", 1e6)]
    [InlineData("links", "capacity", "gross kt/yr", 1e3)]
    [InlineData("links", "cost", "USD/t", 1)]
    [InlineData("ownership", "share", "%", 0.01)]
    [InlineData("commodities", "contained", "%", 0.01)]
    [InlineData("processes", "cost", "USD/kg", 1000)]
    [InlineData("processes", "capacity", "kt/yr", 1000)]
    public void Other_columns_take_what_means_the_same(string table, string column, string unit, double factor) => Factor(table, column, unit, null).ShouldBe(factor, factor * 1e-12);

    [Fact]
    public void A_trade_unit_of_another_substance_has_to_be_spelt_out()
    {
        Factor("supplies", "cost", "USD/lb U3O8", Oxide).ShouldBe(2599.7863, 1e-9);
        Factor("supplies", "cost", "USD/lb contained", Oxide).ShouldBe(2204.6226218, 1e-6);
        Fault("supplies", "cost", "USD/lb", Oxide).ShouldBe("USD/lb U3O8 or USD/lb contained");
        Fault("supplies", "capacity", "lb/yr", Oxide).ShouldBe("lb U3O8 or lb contained");
        Factor("supplies", "cost", "USD/lb", Antimony).ShouldBe(2204.62, 0.01);
    }

    [Theory]
    [InlineData("supplies", "cost", "EUR/t", "USD/t, USD/kg, USD/lb contained, USD/gross t or USD/mtu WO3")]
    [InlineData("supplies", "cost", "USD/mt", "USD/t, USD/kg, USD/lb contained, USD/gross t or USD/mtu WO3")]
    [InlineData("supplies", "capacity", "mt/yr", "t/yr, kt/yr, kg/yr, lb/yr contained, gross t/yr, gross kt/yr or mtu WO3")]
    [InlineData("links", "capacity", "TEU/yr", "gross t/yr, gross kt/yr or gross Mt/yr")]
    [InlineData("supplies", "slope", "USD/kg per t/yr", "USD/t per t/yr")]
    [InlineData("links", "km", "miles", "km")]
    [InlineData("supplies", "elasticity", "%", "a number without a unit")]
    public void A_unit_that_the_column_does_not_take_is_refused_with_those_that_it_does(string table, string column, string unit, string expected) =>
        Fault(table, column, unit, Concentrate).ShouldBe(expected);

    [Fact]
    public void Gross_tonnes_need_a_commodity_with_its_content() =>
        Fault("supplies", "capacity", "gross t/yr", null).ShouldBe("a commodity with its content");

    [Fact]
    public void Every_unit_that_a_template_offers_is_understood()
    {
        foreach (var column in CaseSchema.Tables.SelectMany(table => table.Columns))
        {
            foreach (var unit in UnitConversion.UnitsOf(column, Concentrate)) UnitConversion.To(column, unit, Concentrate).Fault.ShouldBeNull($"{column.Name}: {unit}");
        }
    }

    private static double Factor(string table, string column, string unit, Goods? goods)
    {
        var factor = UnitConversion.To(ColumnOf(table, column), unit, goods);
        factor.Fault.ShouldBeNull();
        return factor.Factor;
    }

    private static string? Fault(string table, string column, string unit, Goods? goods) => UnitConversion.To(ColumnOf(table, column), unit, goods).Fault?.Expected;

    private static ColumnSchema ColumnOf(string table, string column)
    {
        var schema = CaseSchema.Find(table)!;
        return schema.Columns[schema[column]];
    }
}
