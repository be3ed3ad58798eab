using Netback.Market.Reasons;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market.Reasons;

public sealed class PriceSearchTests
{
    private static readonly PriceNode A = new("a", "scrap", null);
    private static readonly PriceNode B = new("b", "metal", null);

    [Fact]
    public void A_chain_that_comes_back_to_itself_ends_and_is_named()
    {
        var search = new PriceSearch(node => node == A ? [Step(B)] : [Step(A)]);
        search.From(A).ShouldBeNull();
        search.Loop.ShouldBe(A);
        search.Reached.ShouldBe([A, B]);
    }

    [Fact]
    public void Two_ways_to_one_price_are_not_a_loop()
    {
        var c = new PriceNode("c", "metal", null);
        var search = new PriceSearch(node => node == A ? [Step(B), Step(c)] : node == B ? [Step(c)] : []);
        search.From(A).ShouldBeNull();
        search.Loop.ShouldBeNull();
    }

    [Fact]
    public void The_shortest_chain_wins()
    {
        var search = new PriceSearch(node => node == A ? [Step(B), new PriceStep(Fact("near"), null)] : [new PriceStep(Fact("far"), null)]);
        search.From(A).ShouldNotBeNull().Single().Subject.ShouldBe("near");
    }

    private static PriceStep Step(PriceNode next) => new(Fact("step"), next);

    private static PriceFact Fact(string subject) => new(PriceFactKind.Process, subject, null, null, subject);
}
