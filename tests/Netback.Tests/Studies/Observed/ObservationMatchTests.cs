using Netback.Market;
using Netback.Studies;
using Netback.Studies.Observed;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Observed;

public sealed class ObservationMatchTests
{
    /// <summary>
    /// A mine of AAA at 10 a tonne sells at home, where 30 t are wanted at up to 100, and over a link of 5 through BBB to CCC, where 60 t are;
    /// CCC has a mine of its own of 20 t at 1. So 40 t are exported, home pays 10, CCC pays 15.
    /// </summary>
    private static readonly CaseWorld World = new TinyWorld()
        .Places("AAA", "home").Places("BBB", "way").Places("CCC", "shore")
        .Good("ore", contained: 0.5)
        .Mine("pit", "home", "ore", 10).Mine("own", "shore", "ore", 1, capacity: 20)
        .Link("first", "home", "way", 1).Link("second", "way", "shore", 1.5)
        .User("at-home", "home", "ore", 100, limit: 30).User("abroad", "shore", "ore", 100, limit: 60).World;

    private static readonly MarketView View = new(World, MarketSolver.Solve(World, cancel: TestContext.Current.CancellationToken));

    private static Observation Seen(string kind, double value, string? from = null, string? to = null, string? place = null, string? unit = null, bool isUsed = false, int year = 2025) => new()
    {
        Id = $"{kind}-{from}-{to}-{place}-{unit}".TrimEnd('-').ToLowerInvariant(),
        Year = year,
        What = new Measurand { Kind = kind, Commodity = "ore", From = from, To = to, Place = place, ShareOf = ObservedUnits.ReadShare(unit) ?? ShareOf.Shipments },
        Value = value,
        Unit = unit ?? (kind == "price" ? "USD/t" : kind == "share" ? "share" : "t"),
        IsUsedInCalibration = isUsed,
    };

    [Theory]
    [InlineData("price", null, null, "shore", null, 15)]
    [InlineData("price", null, null, "AAA", null, 10)]
    [InlineData("flow", "AAA", "CCC", null, null, 40)]
    [InlineData("flow", "AAA", null, null, null, 40, "the end left out is any other country")]
    [InlineData("flow", null, "CCC", null, null, 40)]
    [InlineData("flow", "AAA", "AAA", null, null, 30)]
    [InlineData("output", "AAA", null, null, null, 70)]
    [InlineData("output", null, null, null, null, 90)]
    [InlineData("output", null, null, "own", null, 20)]
    [InlineData("share", "AAA", "CCC", null, null, 40.0 / 70)]
    [InlineData("share", "AAA", "CCC", null, "share of exports", 1)]
    [InlineData("share", "AAA", "CCC", null, "share of purchases", 40.0 / 60)]
    [InlineData("share", "AAA", "CCC", null, "share of imports", 1)]
    public void A_solution_is_read_as_the_world_is_observed(string kind, string? from, string? to, string? place, string? unit, double expected, string? why = null)
    {
        var comparison = ObservationMatch.Of([Seen(kind, expected, from, to, place, unit)], View).ShouldHaveSingleItem();
        comparison.Solved.ShouldNotBeNull(comparison.NotCompared ?? why).ShouldBe(expected, 1e-6 * expected, why);
        comparison.IsMet.ShouldBe(true);
    }

    [Fact]
    public void A_price_may_be_a_multiple_of_another_at_the_same_place_and_is_met_in_its_band()
    {
        var ratio = Seen("price", 1, place: "shore", unit: "of ore") with { Low = 0.9, High = 1.1 };
        ratio = ratio with { What = ratio.What with { Over = ObservedUnits.ReadRatio(ratio.Unit) } };
        ObservationMatch.Of([ratio], View).ShouldHaveSingleItem().IsMet.ShouldBe(true);
        ObservationMatch.Of([ratio with { Low = 1.05 }], View).ShouldHaveSingleItem().IsMet.ShouldBe(false, "its band, not five percent");
        ObservationMatch.Of([ratio with { What = ratio.What with { Over = "gold" } }], View).ShouldHaveSingleItem().NotCompared.ShouldBe("the solution has no such figure");
    }

    [Fact]
    public void Scrap_and_stocks_are_no_output_of_mines_and_rows_of_several_countries_cover_none()
    {
        CaseWorld Kinds(string? own) => World with { Sites = [.. World.Sites.Select(site => site.Id == "own" ? site with { Kind = own } : site)] };
        var mined = Seen("output", 100, unit: "t of mines");
        mined = mined with { What = mined.What with { IsOfMines = ObservedUnits.IsTonnesOfMines(mined.Unit) } };
        StageCoverage Stage(string? own, Observation observation) => StageCoverage.Of([observation], new MarketView(Kinds(own), View.Result)).ShouldHaveSingleItem();
        Stage(null, mined).Named.ShouldBe(90, 1e-6);
        Stage("secondary", mined).Named.ShouldBe(70, 1e-6);
        Stage("secondary", Seen("output", 100)).Named.ShouldBe(90, 1e-6);
        var lumped = Stage("mine of several countries", mined);
        lumped.Named.ShouldBe(70, 1e-6);
        lumped.Lumped.ShouldBe(20, 1e-6);
        lumped.IsCovered.ShouldBeFalse();
        StageCoverage.Of([Seen("output", 100, from: "AAA"), Seen("output", 100, year: 2024), Seen("flow", 100)], View).ShouldBeEmpty("only outputs of the world in the year");
    }

    [Fact]
    public void What_crosses_a_country_is_counted_gross()
    {
        var gauge = new Gauge(View);
        gauge.Read(new Measurand { Kind = "transit", Commodity = "ore", From = "AAA", To = "CCC", Via = "BBB" }).ShouldNotBeNull().ShouldBe(80, 1e-6);
        gauge.Read(new Measurand { Kind = "share", Commodity = "ore", From = "AAA", To = "CCC", Via = "BBB" }).ShouldNotBeNull().ShouldBe(1, 1e-9);
        gauge.Read(new Measurand { Kind = "share", Commodity = "ore", From = "AAA", Via = "BBB" }).ShouldNotBeNull().ShouldBe(1, 1e-9, "exports only");
    }

    [Theory]
    [InlineData("price", null, "USD/t", "a price without a place")]
    [InlineData("price", "shore", "USD/SWU", "unit 'USD/SWU', not USD/t")]
    [InlineData("flow", null, "t gross", "unit 't gross', not t contained a year")]
    [InlineData("output", null, "t W in the first half", "unit 't W in the first half', not t contained a year")]
    [InlineData("share", null, "share", "a share without both ends")]
    [InlineData("stock", null, "t", "kind stock, which a solution does not hold")]
    public void What_cannot_be_compared_says_why(string kind, string? place, string unit, string why) =>
        ObservationMatch.Of([Seen(kind, 1, place: place, unit: unit)], View).ShouldHaveSingleItem().NotCompared.ShouldBe(why);

    [Theory]
    [InlineData("share of American imports of metal and powder 2021-24", ShareOf.Imports)]
    [InlineData("share of Chinese exports", ShareOf.Exports)]
    [InlineData("share of purchases", ShareOf.Purchases)]
    [InlineData("share", ShareOf.Shipments)]
    [InlineData("share of Kazatomprom sales", null)]
    [InlineData("share of Uzbek exports sold to Japanese buyers", null)]
    public void The_unit_of_a_share_says_what_it_is_one_of(string unit, ShareOf? expected) => ObservedUnits.ReadShare(unit).ShouldBe(expected);

    [Theory]
    [InlineData("t U", true)]
    [InlineData("t NdPr", true)]
    [InlineData("t REO", false)]
    [InlineData("t gross", false)]
    public void Tonnes_may_name_what_is_counted(string unit, bool isTonnes) => ObservedUnits.IsTonnes(unit).ShouldBe(isTonnes);

    [Theory]
    [InlineData("USD/t U")]
    [InlineData("USD/t")]
    public void A_unit_may_name_the_element_that_is_counted(string unit) =>
        ObservationMatch.Of([Seen("price", 15, place: "shore", unit: unit)], View).ShouldHaveSingleItem().NotCompared.ShouldBeNull();

    [Fact]
    public void Held_out_errors_are_those_computed_by_hand()
    {
        // 15 against 12 is +25 %; 40 against 50 is −20 %; 4/7 against 0.5 is 7.1 points; the used price does not count.
        var comparisons = ObservationMatch.Of(
            [Seen("price", 12, place: "shore"), Seen("price", 10, place: "home", isUsed: true), Seen("flow", 50, "AAA", "CCC"), Seen("share", 0.5, "AAA", "CCC"), Seen("flow", 100, "AAA", year: 2020)], View);
        var groups = MatchSummary.Of(comparisons, 2025).Where(group => group.IsHeldOut).ToList();
        groups.Select(group => (group.IsOfBaseYear, group.Kind, group.Compared, group.Met)).ShouldBe([(true, "flow", 1, 0), (true, "price", 1, 0), (true, "share", 1, 1), (false, "flow", 1, 0)]);
        groups[0].MedianError.ShouldBe(0.2, 1e-9);
        groups[1].MedianError.ShouldBe(0.25, 1e-9);
        groups[2].MedianError.ShouldBe(4.0 / 7 - 0.5, 1e-9);
        groups[3].LargestError.ShouldBe(0.6, 1e-9);
    }

    [Fact]
    public void An_observation_of_another_state_of_the_market_is_not_held_against_the_base()
    {
        var seen = Seen("price", 99, place: "shore");
        var comparison = ObservationMatch.Of([seen], View, new Dictionary<string, string> { [seen.Id] = "crisis-2021" }).ShouldHaveSingleItem();
        comparison.Error.ShouldBeNull();
        comparison.NotCompared.ShouldBe("tells of episode crisis-2021, not of the base");
    }
}
