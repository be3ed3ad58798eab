using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Measures;

/// <summary>Floors kept by a levy on goods from outside.</summary>
public sealed class VariableLevyTests
{
    /// <summary>Home: demand 100 − q, supply 40 + q. Away supplies at 10 + q/2, freight 5. Free: P = 42.5.</summary>
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 5, isOneWay: true)
        .Mine("mh", "home", "good", 40, 1).Mine("ma", "away", "good", 10, 0.5).User("d", "home", "good", 100, 1);

    private static Measure Floor(double floor, string id = "floor", string club = "KAZ", string place = "home") =>
        new() { Id = id, Kind = "variable_levy", Commodity = "good", Destination = club, Place = place, Value = floor, Unit = "USD/t" };

    [Fact]
    public void A_levy_floor_raises_the_price_inside_and_lowers_it_outside()
    {
        var free = World().Solve();
        free.Delivered("home", "good").Equals9(42.5);
        free.Gate("ma", "good").Equals9(37.5);
        var result = World().Measure(Floor(50)).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(50);
        result.Gate("ma", "good").Equals9(30);
        result.Shipment("mh").Quantity.Equals9(10);
        result.Shipment("ma").Quantity.Equals9(40);
        result.Shipment("ma").Parts.Measures.Equals9(15);
        var row = result.Measured("floor");
        row.Status.ShouldBe("binding");
        row.Price.ShouldNotBeNull().Equals9(15);
        row.Received.Equals9(600);
        result.Account("KAZ", "duty").Equals9(600);
        result.Certificate.Conditions.ShouldHaveSingleItem().Residual.ShouldBeLessThan(1e-9);
    }

    [Fact]
    public void A_floor_below_the_price_charges_nothing()
    {
        var (free, result) = (World().Solve(), World().Measure(Floor(42)).Solve().AddsUp());
        result.Prices.ShouldBe(free.Prices);
        result.Accounts.ShouldBe(free.Accounts);
        result.Measured("floor").Status.ShouldBe("slack");
        result.Measured("floor").Received.ShouldBe(0);
    }

    /// <summary>Without imports 100 − q = 40 + q, so 70; away's first tonne at 15 is kept out by a levy of 55.</summary>
    [Fact]
    public void A_floor_above_what_home_alone_would_pay_does_not_hold()
    {
        World().Measure(Floor(70)).Solve().Delivered("home", "good").Equals9(70);
        var certificate = MarketSolver.Solve(World().Measure(Floor(80)).World).Certificate;
        certificate.Status.ShouldBe(SolveStatus.DoesNotHold);
        certificate.Reason.ShouldBe("the floor floor of 80 USD/t does not hold: with no delivery from outside the price at home is 70 USD/t; a levy of 55 stopped the last tonne");
    }

    /// <summary>Home alone is at 70; goods at 90 abroad do not come in at that, so that a levy has nothing to stop.</summary>
    [Fact]
    public void Where_nothing_comes_in_anyway_the_refusal_says_so()
    {
        var world = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0, isOneWay: true)
            .Mine("mh", "home", "good", 40, 1).Mine("ma", "away", "good", 90, 1).User("d", "home", "good", 100, 1).Measure(Floor(80)).World;
        MarketSolver.Solve(world).Certificate.Reason.ShouldNotBeNull().ShouldEndWith("the price at home is 70 USD/t; nothing comes in without a levy either");
    }

    /// <summary>Clubs A and B use 100 − q each, one supply outside at 10 + q/4: floors 50 and 60 leave 50 + 40 t at a gate of 32.5.</summary>
    [Theory]
    [InlineData(50, 60)]
    [InlineData(60, 60)]
    [InlineData(20, 60)]
    public void Two_clubs_raise_their_levies_against_each_others_overflow(double floorA, double floorB)
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("UZB", "b").Places("CHN", "away").Good("good")
            .Link("la", "away", "a", 0, isOneWay: true).Link("lb", "away", "b", 0, isOneWay: true).Mine("m", "away", "good", 10, 0.25)
            .User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1)
            .Measure(Floor(floorA, "fa", "KAZ", "a")).Measure(Floor(floorB, "fb", "UZB", "b")).Solve().AddsUp();
        // Where A's floor does not bind: 100 − x = 10 + (x + 40)/4, so x = 64 and the price 36.
        var a = Math.Max(floorA, 36);
        var gate = 10 + 0.25 * (100 - a + 40);
        result.Delivered("a", "good").Equals9(a);
        result.Delivered("b", "good").Equals9(60);
        result.Gate("m", "good").Equals9(gate);
        result.Measured("fa").Price.ShouldNotBeNull().ShouldBe(a - gate, 1e-7);
        result.Measured("fb").Price.ShouldNotBeNull().ShouldBe(60 - gate, 1e-7);
    }

    /// <summary>Goods for B in the union enter at A: A receives.</summary>
    [Fact]
    public void The_country_of_entry_receives_the_levy()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("UZB", "b").Places("CHN", "away").Good("good").Club("union", "KAZ", "UZB")
            .Link("la", "away", "a", 0, isOneWay: true).Link("lb", "a", "b", 0, isOneWay: true).Mine("m", "away", "good", 10, 1)
            .User("db", "b", "good", 100, 1).Measure(Floor(60, club: "group:union", place: "b")).Solve().AddsUp();
        result.Account("KAZ", "duty").Equals9(400);
        result.Account("UZB", "duty").ShouldBe(0);
    }

    /// <summary>Two users in flat steps and a mine that is full: the levy takes the mine's rent until the price is the floor.</summary>
    [Fact]
    public void A_levy_on_a_full_mine_takes_its_rent()
    {
        var result = new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good").Link("l", "away", "home", 0, isOneWay: true)
            .Mine("ma", "away", "good", 0, 0, 10).User("d1", "home", "good", 60, 0, 10).User("d2", "home", "good", 30, 0, 10).Measure(Floor(45)).Solve().AddsUp();
        result.Delivered("home", "good").Equals9(45);
        result.Measured("floor").Received.Equals9(450);
    }

    /// <summary>
    /// One club, floors at both of its places, b 15 further on: each levy is charged at both, so that the price at b is 15 above that at a and
    /// one floor binds alone. A floor of 50 at a makes 65 at b: 50 + 35 t, g = 31.25. One of 70 at b makes 55 at a: 45 + 30 t, g = 28.75.
    /// </summary>
    [Theory]
    [InlineData(60, 50, 18.75, 0)]
    [InlineData(70, 55, 0, 26.25)]
    public void Of_two_floors_of_one_club_the_one_that_asks_for_more_binds(double floorB, double a, double levyA, double levyB)
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("UZB", "b").Places("CHN", "away").Good("good").Club("union", "KAZ", "UZB")
            .Link("la", "away", "a", 0, isOneWay: true).Link("lb", "away", "b", 15, isOneWay: true).Mine("m", "away", "good", 10, 0.25)
            .User("da", "a", "good", 100, 1).User("db", "b", "good", 100, 1)
            .Measure(Floor(50, "fa", "group:union", "a")).Measure(Floor(floorB, "fb", "group:union", "b")).Solve().AddsUp();
        result.Delivered("a", "good").ShouldBe(a, 1e-7);
        result.Delivered("b", "good").ShouldBe(a + 15, 1e-7);
        result.Measured("fa").Price.ShouldNotBeNull().ShouldBe(levyA, 1e-7);
        result.Measured("fb").Price.ShouldNotBeNull().ShouldBe(levyB, 1e-7);
    }

    /// <summary>A union and TJK: the union's mine at 20 + q sells its 30 t to TJK free, outside's 20 t leave the gate at 30 and pay 20.</summary>
    [Fact]
    public void A_club_named_in_parts_is_one_club()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("TJK", "t").Places("CHN", "away").Good("good").Club("union", "KAZ", "UZB").Places("UZB", "u")
            .Link("in", "a", "t", 0, isOneWay: true).Link("l", "away", "t", 0, isOneWay: true).Mine("ma", "a", "good", 20, 1).Mine("m", "away", "good", 10, 1)
            .User("d", "t", "good", 100, 1).Measure(Floor(50, club: "group:union;TJK", place: "t")).Solve().AddsUp();
        result.Shipment("ma").Quantity.Equals9(30);
        result.Shipment("ma").Parts.Measures.ShouldBe(0);
        result.Gate("m", "good").Equals9(30);
        result.Account("TJK", "duty").Equals9(400);
        result.Account("KAZ", "duty").ShouldBe(0);
    }

    /// <summary>A second row of the same floor finds it kept: together they charge what one does.</summary>
    [Fact]
    public void The_same_floor_written_twice_is_charged_once()
    {
        var result = World().Measure(Floor(50, "one")).Measure(Floor(50, "two")).Solve().AddsUp();
        result.Delivered("home", "good").ShouldBe(50, 1e-7);
        ((result.Measured("one").Price ?? 0) + (result.Measured("two").Price ?? 0)).ShouldBe(15, 1e-7);
        result.Account("KAZ", "duty").ShouldBe(600, 1e-4);
    }
}
