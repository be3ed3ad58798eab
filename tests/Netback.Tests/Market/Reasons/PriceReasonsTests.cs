using Netback.Checks;
using Netback.Market;
using Netback.Market.Reasons;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market.Reasons;

public sealed class PriceReasonsTests
{
    [Fact]
    public void With_room_in_the_mine_its_cost_carries_through_rail_and_plant_to_the_metal()
    {
        var reason = Explain(SmallWorlds.MineAndPlant(), "port", "metal");
        reason.Chain.Select(fact => (fact.Kind, fact.Subject)).ShouldBe(
        [
            (PriceFactKind.Shipment, "plant"), (PriceFactKind.Process, "smelting"), (PriceFactKind.Shipment, "pit"),
            (PriceFactKind.Supply, "mining"),
        ]);
        reason.Limits.ShouldBeEmpty();
        reason.Sentence.ShouldBe(
            "metal delivered at port costs 4.6462 USD/kg (4,646.2 USD per tonne contained): "
            + "plant delivers 870.77 t a year on the spot at its gate price; "
            + "smelting runs at 1,088.5 a year and breaks even on its last unit: 0.8 metal x 4,646.2 = 1 ore x 3,216.9 + cost 500; "
            + "pit delivers 1,088.5 t a year over rail: 3,176.9 at its gate + freight 40 = 3,216.9; "
            + "mining mines 1,088.5 of 5,000 t a year and its last tonne costs 1,000 + 2 x 1,088.5 = 3,176.9.");
    }

    [Fact]
    public void A_full_mine_leaves_the_price_to_the_users_and_keeps_the_rent()
    {
        var reason = Explain(SmallWorlds.MineAndPlant(mineCapacity: 200), "port", "ore");
        reason.Sentence.ShouldBe(
            "ore delivered at port costs 6,060 USD per tonne contained: "
            + "smelting runs at 200 a year and breaks even on its last unit: 0.8 metal x 8,200 = 1 ore x 6,060 + cost 500; "
            + "plant sells 160 t a year on the spot at the price delivered there; "
            + "users uses 160 t a year and its last tonne is worth 9,000 - 5 x 160 = 8,200 to it; "
            + "no cheaper tonne comes because mining is full at 200 t a year, where one more would earn 4,620 above its cost.");
    }

    [Fact]
    public void A_full_railway_parts_the_price_of_the_port_from_that_of_the_pit()
    {
        var world = SmallWorlds.MineAndPlant(railCapacity: 500);
        var atPort = Explain(world, "port", "ore");
        atPort.Chain[^1].Kind.ShouldBe(PriceFactKind.Demand);
        var limit = atPort.Limits.Single();
        (limit.Kind, limit.Subject, limit.Unit).ShouldBe((PriceFactKind.LinkFull, "rail", "USD/gross t"));
        limit.Amount.ShouldNotBeNull().ShouldBe(2180, 1e-3);
        Explain(world, "pit-town", "ore").Chain.Single().Kind.ShouldBe(PriceFactKind.Supply);
    }

    [Fact]
    public void A_full_plant_is_named_where_metal_could_be_cheaper()
    {
        var world = SmallWorlds.MineAndPlant();
        var reason = Explain(world with { Processes = [world.Processes[0] with { Capacity = 100 }] }, "port", "metal");
        var limit = reason.Limits.Single();
        (limit.Kind, limit.Subject).ShouldBe((PriceFactKind.ProcessFull, "smelting"));
        limit.Amount.ShouldNotBeNull().ShouldBe(0.8 * 8600 - (1000 + 2 * 100 + 40) - 500, 1e-3);
    }

    [Fact]
    public void A_choke_is_named_where_it_sets_the_price()
    {
        var world = SmallWorlds.MineAndPlant(mineCapacity: 200);
        var reason = Explain(world with { Demands = [world.Demands[0] with { Choke = 7000 }] }, "port", "metal");
        reason.Chain.Single().Kind.ShouldBe(PriceFactKind.Choke);
        reason.Chain.Single().Text.ShouldBe("users uses 160 t a year at its choke, 7,000: the most it pays");
    }

    [Fact]
    public void What_nobody_uses_up_is_given_away()
    {
        var world = SmallWorlds.MineAndPlant();
        var slag = new Commodity { Id = "slag", Mineral = "iron", Form = "product", Contained = 1 };
        var reason = Explain(world with
        {
            Commodities = [.. world.Commodities, slag],
            Processes = [world.Processes[0] with { Recipe = [new("ore", -1), new("metal", 0.8), new("slag", 0.1)] }],
        }, "port", "slag");
        reason.Price.Price.ShouldBe(0);
        reason.Chain.Single().Kind.ShouldBe(PriceFactKind.Disposal);
    }

    [Fact]
    public void A_mine_too_dear_to_open_says_that_nothing_leaves_its_gate()
    {
        var world = SmallWorlds.MineAndPlant();
        var dear = new Supply { Id = "dear", Site = "deep", Commodity = "ore", Cost = 8000 };
        var reason = Explain(world with
        {
            Sites = [.. world.Sites, new Site { Id = "deep", Name = "deep", Place = "pit-town" }],
            Supplies = [.. world.Supplies, dear],
        }, "deep", "ore");
        reason.Chain.Single().Kind.ShouldBe(PriceFactKind.Idle);
        reason.Chain.Single().Text.ShouldBe(
            "nothing leaves this gate: the price is what the best bid leaves after carriage, and mining starts at 8,000");
    }

    [Fact]
    public void Every_equation_of_a_chain_adds_up_to_the_price()
    {
        var world = SmallWorlds.MineAndPlant();
        var reason = Explain(world, "port", "metal");
        var (cost, freight, smelting) = (reason.Chain[3].Amount, reason.Chain[2].Amount, reason.Chain[1].Amount);
        ((cost + freight + smelting) / 0.8).ShouldNotBeNull().ShouldBe(reason.Price.Price, 1e-6);
    }

    [Theory]
    [InlineData("port", "gold", null, "command line: found 'gold', expected a commodity of the case; say one of metal, ore")]
    [InlineData("mars", "ore", null, "command line: found 'mars', expected a place of the case; ore has a price at pit-town, port")]
    [InlineData("pit-town", "metal", null, "command line: found no price of metal at pit-town, expected a place where it is made or "
        + "used (a place only passed through has no price); metal has a price at port")]
    [InlineData("port", "ore", "pit", "command line: found no price of ore at port for site pit, expected a place where it is made or "
        + "used (a place only passed through has no price); ore has a price at pit-town, port")]
    public void A_price_that_does_not_exist_is_refused_with_those_that_do(string place, string commodity, string? site, string message)
    {
        Should.Throw<CaseException>(() => Explain(SmallWorlds.MineAndPlant(), place, commodity, site)).Message.ShouldBe(message);
    }

    [Fact]
    public void Two_gates_at_a_place_need_a_site()
    {
        var world = SmallWorlds.MineAndPlant();
        var two = world with
        {
            Sites = [.. world.Sites, new Site { Id = "pit-2", Name = "pit-2", Place = "pit-town" }],
            Supplies = [.. world.Supplies, new Supply { Id = "mining-2", Site = "pit-2", Commodity = "ore", Cost = 1200, Slope = 1 }],
        };
        Should.Throw<CaseException>(() => Explain(two, "pit-town", "ore")).Message
            .ShouldBe("command line: found 2 gates at the place, expected one; say --site: pit, pit-2");
        Explain(two, "pit-town", "ore", "pit-2").Chain.Single().Subject.ShouldBe("mining-2");
    }

    private static PriceReason Explain(CaseWorld world, string place, string commodity, string? site = null) =>
        PriceReasons.Explain(world, MarketSolver.Solve(world), place, commodity, site);
}
