using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>What a route costs, who may use it and who earns on it.</summary>
public sealed class Routes
{
    private static TinyWorld Line(string? first, string? second, double contained = 0.5, double? price = null) => new TinyWorld()
        .Places("KAZ", "a", "b", "c").Transfer("b", 8, 2).Good("ore", contained, price).Mine("pit", "a", "ore", 10, 0, 100).User("d", "c", "ore", 1000, 0, 50)
        .Link("ab", "a", "b", 3, first, days: 5, border: 1).Link("bc", "b", "c", 4, second, days: 6);

    [Theory]
    [InlineData("rail", "rail", 0)]
    [InlineData("rail", "road", 16)]
    [InlineData("sea", "sea", 16)]
    [InlineData("ferry", "ferry", 16)]
    [InlineData("sea", "ferry", 16)]
    [InlineData("rail", null, 16)]
    [InlineData(null, null, 0)]
    public void A_change_of_mode_or_of_ship_pays_the_transfer_per_gross_tonne(string? first, string? second, double transfer)
    {
        var parts = Line(first, second).Solve().Shipment("pit").Parts;
        parts.Transfer.Equals9(transfer);
        parts.Freight.Equals9(14);
        parts.Border.Equals9(2);
        parts.Time.Equals9(0);
    }

    [Fact]
    public void Time_costs_interest_on_the_reference_price_days_of_the_transfer_included()
    {
        var parts = Line("rail", "road", price: 3650).Solve().Shipment("pit").Parts;
        parts.Time.Equals9(3650 * 0.10 * (5 + 6 + 2) / 365);
        parts.Transfer.Equals9(16);
    }

    /// <summary>50 gross tonnes fit: the price difference is 100 contained less 7 freight; only the sum of the two rents is determined.</summary>
    [Fact]
    public void Two_full_links_in_series_share_their_rent_equally()
    {
        var result = new TinyWorld().Places("KAZ", "a", "b").Places("CHN", "c").Good("ore").Mine("pit", "a", "ore", 10).User("d", "c", "ore", 110, 0, 500)
            .Link("ab", "a", "b", 3, capacity: 50).Link("bc", "b", "c", 4, capacity: 50).Solve();
        result.Link("ab").Rent.Equals9(93.0 / 2 * 50);
        result.Link("bc").Rent.Equals9(93.0 / 2 * 50);
        result.Link("ab").IsUnique.ShouldBeFalse();
        result.Shipment("pit").Parts.Congestion.Equals9(93);
        // ab lies in one country, bc between two: half to each end.
        result.Account("KAZ", "link_rent").Equals9(93.0 / 2 * 50 * 1.5);
        result.Account("CHN", "link_rent").Equals9(93.0 / 2 * 50 * 0.5);
    }

    [Fact]
    public void Both_directions_of_a_link_share_its_capacity()
    {
        var result = new TinyWorld().Places("KAZ", "a", "b").Good("ore", 0.5).Good("coal")
            .Mine("pit", "a", "ore", 10).User("d-ore", "b", "ore", 100, 0, 500).Mine("shaft", "b", "coal", 10).User("d-coal", "a", "coal", 30, 0, 40)
            .Link("ab", "a", "b", 0, capacity: 100).Solve();
        // Ore earns 45 per gross tonne, coal 20: ore takes all.
        result.Link("ab").Forward.Equals9(100);
        result.Link("ab").Backward.Equals9(0);
        result.Link("ab").Rent.Equals9(45 * 100);
        var relaxed = new TinyWorld().Places("KAZ", "a", "b").Good("ore", 0.5).Good("coal")
            .Mine("pit", "a", "ore", 10, 0, 40).User("d-ore", "b", "ore", 100, 0, 500).Mine("shaft", "b", "coal", 10).User("d-coal", "a", "coal", 30, 0, 40)
            .Link("ab", "a", "b", 0, capacity: 100).Solve();
        relaxed.Link("ab").Forward.Equals9(80);
        relaxed.Link("ab").Backward.Equals9(20);
        relaxed.Link("ab").UsedShare.ShouldNotBeNull().Equals9(1);
    }

    /// <summary>Marginal friction 2 + 0.1·X: the price difference of 10 is used up at X = 80; half of the slope's cost is the buyer's rent.</summary>
    [Fact]
    public void A_friction_with_slope_takes_the_margin_and_leaves_half_of_its_slope_to_the_buyer()
    {
        var result = new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("ore").Mine("pit", "a", "ore", 10).User("d", "b", "ore", 20, 0, 500)
            .Link("ab", "a", "b", 0).Friction("KAZ", "CHN", "ore", 2, 0.1).Solve();
        result.Use("d").Equals9(80);
        result.Shipment("pit").Parts.Friction.Equals9(10);
        result.Account("CHN", "friction_rent").Equals9(0.5 * 0.1 * 80 * 80);
        result.Certificate.Welfare.ShouldNotBeNull().Equals9(320);
    }

    [Fact]
    public void Frictions_of_site_and_country_add() => new TinyWorld().Places("KAZ", "a").Places("CHN", "b").Good("ore")
        .Mine("pit", "a", "ore", 10, 0, 50).User("d", "b", "ore", 100, 0, 500).Link("ab", "a", "b", 0)
        .Friction("KAZ", "CHN", "ore", 2).Friction("pit", "b", "ore", 3, 0.1).Solve().Shipment("pit").Parts.Friction.Equals9(2 + 3 + 5);

    private static TinyWorld Detour() => new TinyWorld().Places("KAZ", "a").Places("RUS", "r").Places("AZE", "z").Places("DEU", "b").Good("ore")
        .Mine("pit", "a", "ore", 10, 0, 50).User("d", "b", "ore", 100, 0, 500)
        .Link("ar", "a", "r", 1).Link("rb", "r", "b", 1).Link("az", "a", "z", 5).Link("zb", "z", "b", 5);

    [Fact]
    public void A_transit_ban_turns_goods_round_the_country() =>
        Detour().Measure("m", "transit_ban", via: "RUS").Solve().Shipment("pit").Route.ShouldBe(["az", "zb"]);

    [Fact]
    public void A_transit_ban_turns_goods_off_a_link_that_the_country_controls() => Detour()
        .Link("pipe", "a", "b", 0.5, countries: "RUS").Measure("m", "transit_ban", via: "RUS").Solve().Shipment("pit").Route.ShouldBe(["az", "zb"]);

    [Fact]
    public void A_ban_on_a_link_closes_that_link_only() =>
        Detour().Measure("m", "transit_ban", via: "rb").Solve().Shipment("pit").Route.ShouldBe(["az", "zb"]);

    [Fact]
    public void Goods_of_the_country_itself_are_not_in_transit() => Detour()
        .Change(world => world with { Sites = [world.Sites[0] with { Place = "r" }] })
        .Measure("m", "transit_ban", via: "RUS").Solve().Shipment("pit").Route.ShouldBe(["rb"]);

    [Fact]
    public void A_ban_on_all_transit_leaves_trade_between_neighbours_and_at_home() => Detour().User("home", "a", "ore", 20, 0, 5)
        .Measure("m", "transit_ban").Solve().Use("home").Equals9(5);

    [Fact]
    public void An_import_ban_does_not_act_at_home()
    {
        var result = Detour().Mine("own", "b", "ore", 90, 0, 7).Measure("m", "import_ban", destination: "DEU").Solve();
        result.Use("d").Equals9(7);
        result.Shipments.ShouldNotContain(row => row.Site == "pit");
    }

    [Fact]
    public void Freight_rules_multiply_add_and_close()
    {
        Netback.World.FreightRule Rule(string link, double times, double plus, bool isAllowed = true) => new(link, "mineral:thing", times, plus, isAllowed);
        var world = Detour().Change(current => current with { Freight = [Rule("zb", 2, 3), Rule("AZE", 1.5, 1), Rule("RUS", 1, 0, false)] });
        var row = world.Solve().Shipment("pit");
        row.Route.ShouldBe(["az", "zb"]);
        // az: 5·1.5 + 1; zb: 5·2·1.5 + 3 + 1.
        row.Parts.Freight.Equals9(8.5 + 19);
    }

    [Fact]
    public void Time_that_other_traffic_takes_is_capacity_that_is_not_there()
    {
        var result = new TinyWorld().Places("KAZ", "a", "b").Good("ore").Mine("pit", "a", "ore", 10).User("d", "b", "ore", 100, 0, 500)
            .Link("ab", "a", "b", 0, capacity: 100).Change(world => world with { Links = [world.Links[0] with { Background = 60 }] }).Solve();
        result.Use("d").Equals9(40);
        result.Link("ab").UsedShare.ShouldNotBeNull().Equals9(1);
    }
}
