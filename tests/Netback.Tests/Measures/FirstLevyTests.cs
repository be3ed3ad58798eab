using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Of all levies that keep a floor, the first from zero.</summary>
public sealed class FirstLevyTests
{
    private static Measure Floor(double value, string club = "KAZ", string place = "home", string id = "floor") => new()
    {
        Id = id,
        Kind = "variable_levy",
        Commodity = "good",
        Destination = club,
        Place = place,
        Value = value,
        Unit = "USD/t",
    };

    /// <summary>
    /// Mines at home sell any quantity at 50 up to 20 t, others 20 t at 44. P is 44 while the latter fill up, then rises to 50 and stays
    /// there while imports give way: 100 − 50 − 20 = 30 t at first, of which 20 t can be had at home. Every levy from 50 − 10 − 15 = 25
    /// to 35 keeps the floor of 50; a first guess along the flat part overshoots it.
    /// </summary>
    [Fact]
    public void Where_a_range_of_levies_keeps_the_floor_the_least_is_charged()
    {
        var result = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0, isOneWay: true)
            .Mine("ma", "away", "good", 10, 0.5).Mine("cheap", "home", "good", 44, 0, 20).Mine("dear", "home", "good", 50, 0, 20)
            .User("d", "home", "good", 100, 1).Measure(Floor(50)).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(50);
        result.Measured("floor").Price.ShouldNotBeNull().ShouldBe(25, 1e-4);
        result.Measured("floor").Quantity.ShouldBe(30, 1e-3);
    }

    /// <summary>One supply at 10 + q/4, two clubs that use 100 − q and have 50 as their floor, each with 20 t of its own at 50 exactly.</summary>
    [Fact]
    public void Two_levies_rise_to_the_first_levels_at_which_both_floors_are_kept()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("UZB", "b").Places("CHN", "away").Good("good")
            .Link("la", "away", "a", 0, isOneWay: true).Link("lb", "away", "b", 0, isOneWay: true).Mine("m", "away", "good", 10, 0.25)
            .Mine("ma", "a", "good", 50, 0, 20).Mine("mb", "b", "good", 50, 0, 20).User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1)
            .Measure(Floor(50, "KAZ", "a", "fa")).Measure(Floor(50, "UZB", "b", "fb")).Solve().AddsUp();
        // At the first levels nothing is mined at home: 100 t come in, g = 35.
        result.Delivered("a", "good").Equals9(50);
        result.Delivered("b", "good").Equals9(50);
        result.Measured("fa").Price.ShouldNotBeNull().ShouldBe(15, 1e-3);
        result.Measured("fb").Price.ShouldNotBeNull().ShouldBe(15, 1e-3);
    }

    /// <summary>The club is all that the selector picks: what its members sell each other is free, whatever groups they are in.</summary>
    [Theory]
    [InlineData("KAZ;UZB")]
    [InlineData("group:x;group:y")]
    public void Trade_inside_a_club_named_in_parts_is_free(string club)
    {
        var result = new TinyWorld().Places("KAZ", "home").Places("UZB", "friend").Places("CHN", "away").Good("good").Club("x", "KAZ").Club("y", "UZB")
            .Link("l", "away", "home", 0, isOneWay: true).Link("lf", "friend", "home", 0, isOneWay: true)
            .Mine("ma", "away", "good", 10, 0.5).Mine("mf", "friend", "good", 40, 1).User("d", "home", "good", 100, 1).Measure(Floor(50, club)).Solve().AddsUp();
        result.Gate("mf", "good").Equals9(50);
        // 50 t used, 10 from the friend, 40 from outside at 30: a levy of 20.
        result.Measured("floor").Quantity.Equals9(40);
        result.Measured("floor").Received.Equals9(800);
    }

    /// <summary>
    /// Metal comes from abroad at 20 + q/10 or is made at home of ore from abroad at 10 + q/10, with 12 to pay and 1 of freight. With free ore
    /// no levy on metal keeps 40; with ore at its floor of 30 the works stand still: 30 t of ore for its other users at a levy of 16, 60 t
    /// of metal at one of 13.
    /// </summary>
    [Theory]
    [InlineData("metal", "ore")]
    [InlineData("ore", "metal")]
    public void A_floor_that_holds_only_above_another_one_is_found(string first, string second)
    {
        Measure Of(string good) => good == "ore" ? Floor(30, place: "plant", id: "on-ore") with { Commodity = "ore" } : Floor(40, place: "user", id: "on-metal") with { Commodity = "metal" };
        var world = new TinyWorld().Places("KAZ", "plant", "user").Places("CHN", "away").Good("ore").Good("metal")
            .Link("l1", "away", "plant", 1, isOneWay: true).Link("l2", "plant", "user", 2, isOneWay: true).Link("l3", "away", "user", 1, isOneWay: true)
            .Mine("ore-mine", "away", "ore", 10, 0.1).Mine("metal-maker", "away", "metal", 20, 0.1)
            .Plant("works", "plant", 10, null, null, ("ore", -1), ("metal", 1)).User("d", "user", "metal", 100, 1).User("other", "plant", "ore", 60, 1)
            .Measure(Of(first)).Measure(Of(second));
        var result = world.Solve().AddsUp();
        result.Delivered("plant", "ore").ShouldBe(30, 1e-6);
        result.Delivered("user", "metal").ShouldBe(40, 1e-6);
        result.Measured("on-ore").Price.ShouldNotBeNull().ShouldBe(16, 1e-3);
        result.Measured("on-metal").Price.ShouldNotBeNull().ShouldBe(13, 1e-3);
    }
}
