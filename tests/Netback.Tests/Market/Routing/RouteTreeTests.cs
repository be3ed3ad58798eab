using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Market.Routing;

public sealed class RouteTreeTests
{
    /// <summary>On random networks with bans and ways; the tree is right for its own costs and is caught with any others.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(19)]
    public void A_tree_is_proved_by_its_steps_and_doubted_by_what_a_cheaper_link_saves(int seed)
    {
        var structure = StructureBuilder.Build(RandomWays.Of(seed));
        var rents = new double[structure.Graph.LinkCount];
        foreach (var lane in structure.Lanes)
        {
            var gate = structure.Gates[lane.Gate];
            var mask = lane.Mask < 0 ? null : structure.Masks[lane.Mask];
            var costs = structure.Network.StepsFor(gate.Commodity, rents, mask);
            var tree = new RouteSearch().Run(gate.Place, costs);
            tree.MayBeCheaperBy(costs).ShouldBe(0);
            var place = structure.Deliveries[lane.Delivery].Place;
            var route = tree.RouteTo(place, lane.Ways).ShouldNotBeNull();
            RouteParts.Of(structure, gate.Commodity, gate.Place, route).Total.ShouldBe(tree.DistanceTo(place, lane.Ways), 1e-9 * (1 + tree.DistanceTo(place, lane.Ways)));
            if (route.Length == 0) continue;
            var cheaper = (double[])rents.Clone();
            cheaper[route[0]] = -0.5 * structure.Carriage[gate.Commodity].OfLink(route[0]) * structure.Carriage[gate.Commodity].Contained;
            var fresh = structure.Network.StepsFor(gate.Commodity, cheaper, mask);
            var saved = tree.DistanceTo(place, lane.Ways) - new RouteSearch().Run(gate.Place, fresh).DistanceTo(place, lane.Ways);
            tree.MayBeCheaperBy(fresh).ShouldBeGreaterThanOrEqualTo(saved * (1 - 1e-12));
        }
    }

    [Fact]
    public void Networks_and_costs_that_are_alike_share_their_trees_and_others_do_not()
    {
        var (world, memory) = (RandomWorld.Of(7), new RouteMemory(1 << 20));
        StepCosts Costs(Netback.World.CaseWorld of)
        {
            var index = new WorldIndex(of);
            var network = new TransportNetwork(memory.Same(new TradeGraph(index)), new FreightLinks(index), index);
            return memory.Same(network.StepsFor(0, new double[of.Links.Count], null));
        }
        Costs(world).ShouldBeSameAs(Costs(world with { Supplies = [] }));
        memory.TreeFrom(new RouteSearch(), Costs(world), 0).ShouldBeSameAs(memory.TreeFrom(new RouteSearch(), Costs(world), 0));
        Costs(world with { Links = [.. world.Links.Select((link, i) => i == 0 ? link with { Cost = link.Cost + 1e-9 } : link)] }).ShouldNotBeSameAs(Costs(world));
        Costs(world with { Links = [.. world.Links.Skip(1)], Freight = [] }).Graph.ShouldNotBeSameAs(Costs(world).Graph);
    }
}
