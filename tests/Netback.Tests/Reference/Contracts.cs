using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>What obligations do to a market whose answer is known without them.</summary>
public sealed class Contracts
{
    /// <summary>
    /// A mine at 10 sends 100 t; the near user pays 50, the far one 40 after freight of 5: without a contract everything goes near. A
    /// tonne sent far loses 15.
    /// </summary>
    private static TinyWorld World(Contract contract) => new TinyWorld().Places("KAZ", "mine", "near").Places("CHN", "far").Good("ore", price: 45, market: "near")
        .Mine("pit", "mine", "ore", 10, 0, 100).User("d-near", "near", "ore", 50, 0, 1000).User("d-far", "far", "ore", 40, 0, 1000)
        .Link("ln", "mine", "near", 0).Link("lf", "mine", "far", 5).Contract(contract);

    private static Contract To(string buyer) => new() { Id = "c", SellerSite = "pit", Buyer = buyer, Commodity = "ore", Quantity = 30 };

    [Theory]
    [InlineData(14, 30, 0)]
    [InlineData(16, 0, 30)]
    public void A_contract_is_kept_where_the_penalty_exceeds_the_loss(double penalty, double shortfall, double delivered)
    {
        var result = World(To("CHN") with { Penalty = penalty }).Solve();
        var row = result.Contract("c");
        row.Quantity.Equals9(delivered);
        row.Shortfall.Equals9(shortfall);
        row.Status.ShouldBe(shortfall > 0 ? ContractStatus.Short : ContractStatus.Met);
        row.PenaltyPaid.Equals9(penalty * shortfall);
        row.Dual.Equals9(Math.Min(penalty, 15));
        result.Account("KAZ", "contract_transfer").Equals9(delivered > 0 ? -15 * delivered : -penalty * shortfall);
        result.Account("CHN", "contract_transfer").Equals9(penalty * shortfall);
    }

    [Fact]
    public void Without_a_penalty_a_shortfall_costs_the_reference_price() =>
        World(To("CHN")).Solve().Contract("c").Quantity.Equals9(30);

    [Fact]
    public void An_agreed_price_passes_the_difference_to_the_delivered_price_from_buyer_to_seller()
    {
        var result = World(To("far") with { Penalty = 100, Price = 48 }).Solve();
        result.Contract("c").Transfer.Equals9((48 - 40) * 30);
        result.Account("CHN", "contract_transfer").Equals9(-240);
        result.Account("KAZ", "contract_transfer").Equals9(240 - 15 * 30);
        result.Accounts.Sum(row => row.Value).Equals9(result.Certificate.Welfare.ShouldNotBeNull());
    }

    [Fact]
    public void A_firm_contract_that_fills_the_cheapest_route_takes_the_dearer_one_too()
    {
        var world = new TinyWorld().Places("KAZ", "mine").Places("CHN", "far").Good("ore", price: 45)
            .Mine("pit", "mine", "ore", 10, 0, 100).User("d-far", "far", "ore", 40, 0, 1000)
            .Link("rail", "mine", "far", 5, capacity: 20).Link("road", "mine", "far", 500, capacity: 30)
            .Contract(To("far") with { IsFirm = true, Quantity = 45 });
        var result = world.Solve();
        result.Contract("c").Quantity.Equals9(45);
        result.Link("rail").Forward.Equals9(20);
        result.Link("road").Forward.Equals9(25);
        var beyond = MarketSolver.Solve(world.Change(current => current with { Contracts = [current.Contracts[0] with { Quantity = 60 }] }).World);
        beyond.Certificate.Status.ShouldBe(SolveStatus.Infeasible);
        beyond.Certificate.Conflict.ShouldBe(["contracts/c", "links/rail", "links/road"]);
    }

    [Fact]
    public void The_loss_on_forced_tonnes_falls_on_the_bearer()
    {
        var result = World(To("far") with { Penalty = 100, Bearer = Bearer.Buyer }).Solve();
        result.Account("CHN", "contract_transfer").Equals9(-15 * 30);
        result.Account("KAZ", "contract_transfer").Equals9(0);
    }

    [Fact]
    public void A_share_of_all_shipments_is_delivered()
    {
        var result = World(To("CHN") with { Quantity = null, Share = 0.25, Penalty = 1000 }).Solve();
        result.Contract("c").Quantity.Equals9(25);
        result.Use("d-near").Equals9(75);
    }

    [Fact]
    public void A_share_counts_only_what_is_shipped()
    {
        // A mine of 100 that is worth running for the far user alone sends nothing, so a share of it is nothing.
        var result = World(To("near") with { Quantity = null, Share = 1, Penalty = 1000 })
            .Change(world => world with { Supplies = [world.Supplies[0] with { Cost = 60 }] }).Solve();
        result.Contract("c").Shortfall.Equals9(0);
        result.Contract("c").Status.ShouldBe(ContractStatus.Met);
    }

    [Fact]
    public void A_ban_that_leaves_no_route_releases_the_contract()
    {
        var row = World(To("CHN") with { Penalty = 100 }).Measure("ban", "import_ban", destination: "CHN").Solve().Contract("c");
        row.Status.ShouldBe(ContractStatus.Released);
        row.PenaltyPaid.Equals9(0);
    }

    [Fact]
    public void A_closed_railway_is_a_route_without_room_and_does_not_release()
    {
        var row = World(To("CHN") with { Penalty = 20 })
            .Change(world => world with { Links = [world.Links[0], world.Links[1] with { Capacity = 0 }] }).Solve().Contract("c");
        row.Status.ShouldBe(ContractStatus.Short);
        row.PenaltyPaid.Equals9(600);
    }

    [Fact]
    public void A_firm_contract_is_kept_whatever_it_costs()
    {
        var result = World(To("far") with { IsFirm = true, Quantity = 60 }).Solve();
        result.Use("d-far").Equals9(60);
        result.Contract("c").Dual.Equals9(15);
    }

    [Fact]
    public void A_firm_contract_beyond_the_mine_is_infeasible_and_names_both()
    {
        var certificate = MarketSolver.Solve(World(To("far") with { IsFirm = true, Quantity = 101 }).World).Certificate;
        certificate.Status.ShouldBe(SolveStatus.Infeasible);
        certificate.Conflict.ShouldBe(["contracts/c", "supplies/pit-0"]);
        certificate.Objective.ShouldBeNull();
    }

    /// <summary>Two firm contracts of 60 over a railway of 100: the pair and the railway conflict, the mine of 200 does not.</summary>
    [Fact]
    public void The_conflict_is_irreducible_without_any_of_its_rows_the_rest_can_be_met()
    {
        var world = World(To("far") with { IsFirm = true, Quantity = 60 }).Contract(To("CHN") with { Id = "c2", IsFirm = true, Quantity = 60 })
            .Contract(To("near") with { Id = "c3", IsFirm = true, Quantity = 10 }).Contract(To("far") with { Id = "c4", IsFirm = true, Quantity = 120 })
            .Change(current => current with
            {
                Supplies = [current.Supplies[0] with { Capacity = 200 }],
                Links = [current.Links[0], current.Links[1] with { Capacity = 100 }],
            }).World;
        var result = MarketSolver.Solve(world);
        result.Certificate.Status.ShouldBe(SolveStatus.Infeasible);
        result.Certificate.Conflict.ShouldBe(["contracts/c4", "links/lf"]);
        CanBeMet(world with { Contracts = [.. world.Contracts.Where(contract => contract.Id != "c4")] }).ShouldBeTrue();
        CanBeMet(world with { Links = [world.Links[0], world.Links[1] with { Capacity = null }] }).ShouldBeTrue();
        CanBeMet(world).ShouldBeFalse();
    }

    [Fact]
    public void A_user_and_a_mine_without_limits_are_unbounded()
    {
        var certificate = MarketSolver.Solve(new TinyWorld().Places("KAZ", "p").Good("ore").Mine("pit", "p", "ore", 10).User("d", "p", "ore", 20).World).Certificate;
        certificate.Status.ShouldBe(SolveStatus.Unbounded);
        certificate.Objective.ShouldBeNull();
    }

    private static bool CanBeMet(CaseWorld world) => new MarketByTables(world).Solve().Status == Netback.Numerics.QuadraticStatus.Optimal;
}
