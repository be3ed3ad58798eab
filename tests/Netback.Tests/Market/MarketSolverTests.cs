using Netback.Market;
using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Selection;
using Netback.Market.Structure;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market;

/// <summary>What the market refuses to pass over, and rows that an instance switches off.</summary>
public sealed class MarketSolverTests
{
    private static TinyWorld World() => new TinyWorld().Places("KAZ", "mine").Places("CHN", "far").Good("ore", price: 45)
        .Mine("pit", "mine", "ore", 10, 0.1).User("d", "far", "ore", 40, 0.2).Link("rail", "mine", "far", 5);

    [Fact]
    public void Market_power_without_a_slope_to_reckon_with_is_refused_by_name()
    {
        var world = World().User("d2", "far", "ore", 30, 0.1).World;
        var refusal = Should.Throw<NotSupportedException>(() => MarketSolver.Solve(world with { Conducts = [new Conduct("pit", "ore", null, null, 1, null)] }));
        refusal.Message.ShouldContain("pit+ore");
        MarketSolver.Solve(world with { Conducts = [new Conduct("pit", "ore", null, null, 0, null)] }).Certificate.Status.ShouldBe(SolveStatus.Solved);
    }

    [Theory]
    [InlineData("toll", 1.0, null)]
    [InlineData("tariff", null, null)]
    [InlineData("royalty", 1.0, "rail")]
    public void A_measure_that_means_nothing_to_the_market_is_refused_by_name(string kind, double? value, string? via)
    {
        var world = World().Measure(new Measure { Id = "duty", Kind = kind, Value = value, Via = via }).World;
        var refusal = Should.Throw<NotSupportedException>(() => MarketSolver.Solve(world));
        refusal.Message.ShouldContain("duty");
        refusal.Message.ShouldContain(kind);
    }

    [Fact]
    public void A_contract_that_an_instance_switches_off_leaves_the_market_as_it_is_without()
    {
        var contract = new Contract { Id = "c", SellerSite = "pit", Buyer = "far", Commodity = "ore", Quantity = 150 };
        var structure = StructureBuilder.Build(World().Contract(contract).World);
        var asked = MarketInstance.Of(structure);
        var row = structure.RowOfContract[0];
        var off = asked with { RightHandSide = [.. asked.RightHandSide.Select((value, i) => i == row ? double.NegativeInfinity : value)] };
        var cancel = TestContext.Current.CancellationToken;
        var equilibrium = Equilibrium.Find(structure, off, cancel);
        var (solution, certificate) = CertifiedChoice.Of(structure, off, equilibrium, DualSelection.Choose(structure, off, equilibrium, cancel), cancel);
        certificate.Status.ShouldBe(SolveStatus.Solved);
        solution.Dual[row].ShouldBe(0);
        solution.IsUnique[row].ShouldBeTrue();
        solution.Flows.Sum(flow => flow.Tonnes).Equals9(25 / 0.3);
    }
}
