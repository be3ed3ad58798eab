using Netback.Market.Structure;

namespace Netback.Market.Routing;

/// <summary>The transport graph with what it costs each commodity.</summary>
internal sealed class TransportNetwork(TradeGraph graph, FreightLinks freight, WorldIndex index)
{
    public TransportNetwork(WorldIndex index) : this(new TradeGraph(index), new FreightLinks(index), index)
    {
    }

    public TradeGraph Graph => graph;

    /// <summary>Which links each freight rule names.</summary>
    public FreightLinks Freight => freight;

    /// <summary>Carriage costs by commodity.</summary>
    public IReadOnlyList<CarriageCosts> Carriage { get; } =
        [.. index.World.Commodities.Select(commodity => new CarriageCosts(index, commodity, freight))];

    /// <summary>Costs of all steps for a commodity under rents (USD per gross tonne by link) and closures.</summary>
    public StepCosts StepsFor(int commodity, ReadOnlySpan<double> rents, RouteMask? mask) =>
        new(graph, Carriage[commodity], rents, mask);
}
