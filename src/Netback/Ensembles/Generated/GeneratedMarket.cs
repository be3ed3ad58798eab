using Netback.Market;
using Netback.Market.Accounting;
using Netback.Market.Program;
using Netback.Market.Selection;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.World;

namespace Netback.Ensembles.Generated;

/// <summary>
/// Markets made from a seed, for measuring solvers at sizes that no case has: chains of three to five stages with yields on a network of roads
/// and rails, each mineral in a region of its own that overlaps with others. Every link has a limit; on a quarter of those used it is 70 to 98 %
/// of what would be carried without any.
/// </summary>
public static class GeneratedMarket
{
    private const double TightShare = 0.25;

    /// <summary>The market of a size and seed; the same one everywhere.</summary>
    public static CaseWorld Of(GeneratedSize size, long seed, CancellationToken cancel)
    {
        var network = new GeneratedNetwork(size.Places, seed);
        GeneratedChain[] chains = [.. Enumerable.Range(0, size.Minerals).Select(mineral => new GeneratedChain(mineral, size, network, seed))];
        var world = new CaseWorld
        {
            Settings = new Settings { BaseYear = 2025 },
            Year = 2025,
            Countries = GeneratedNetwork.Countries,
            Places = network.Places,
            Links = network.Links,
            Freight = [.. chains.Select(chain => chain.Elsewhere)],
            Commodities = [.. chains.SelectMany(chain => chain.Commodities)],
            Sites = [.. chains.SelectMany(chain => chain.Sites)],
            Supplies = [.. chains.SelectMany(chain => chain.Supplies)],
            Processes = [.. chains.SelectMany(chain => chain.Processes)],
            Demands = [.. chains.SelectMany(chain => chain.Demands)],
        };
        return world with { Links = WithLimits(world, seed, cancel) };
    }

    /// <summary>Arc variables of a structure: one for each commodity and direction of each link that its goods may take.</summary>
    internal static int ArcVariables(MarketStructure structure) => structure.Gates.Select(gate => gate.Commodity).Distinct()
        .Sum(commodity => Enumerable.Range(0, structure.World.Links.Count).Count(link => !structure.Carriage[commodity].IsClosed[link]) * 2);

    private static List<Link> WithLimits(CaseWorld world, long seed, CancellationToken cancel)
    {
        var structure = StructureBuilder.Build(world);
        var instance = MarketInstance.Of(structure);
        var equilibrium = Equilibrium.Find(structure, instance, cancel);
        if (equilibrium.Status != QuadraticStatus.Optimal) throw new InvalidOperationException("a generated market without limits has an equilibrium");
        var gross = new GrossFlows(new MarketSolution
        {
            Structure = structure,
            Instance = instance,
            Fixed = equilibrium.Point.Fixed,
            Flows = FlowSelection.AsFound(equilibrium, structure).Flows,
            Dual = equilibrium.Point.Dual,
            IsUnique = new bool[structure.Rows.Count],
        });
        var random = new RandomStream(seed, "generated", "limits");
        var largest = Enumerable.Range(0, world.Links.Count).Max(gross.On);
        return [.. world.Links.Select((link, i) =>
        {
            var (flow, isTight) = (gross.On(i), random.NextUniform() < TightShare);
            var share = isTight ? 0.70 + 0.28 * random.NextUniform() : 1.5 + 1.5 * random.NextUniform();
            return link with { Capacity = flow > 0.001 * largest ? share * flow : largest };
        })];
    }
}
