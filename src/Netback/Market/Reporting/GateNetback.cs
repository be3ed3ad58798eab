using Netback.Market.Accounting;

namespace Netback.Market.Reporting;

/// <summary>
/// What a gate keeps of a tonne shipped, USD: its price and mark-up, less what contracts force upon its shipments, plus what
/// buyers pass to it under agreed prices. Without conduct and contracts it is the gate price.
/// </summary>
internal sealed class GateNetback(MarketSolution solution, IReadOnlyList<ContractSettlement> settlements)
{
    private readonly ILookup<int, RouteFlow> flowsOfGate = solution.Flows.ToLookup(flow => solution.Structure.Lanes[flow.Lane].Gate);

    /// <summary>Shipments of a gate; none where it is idle.</summary>
    public IReadOnlyList<RouteFlow> Shipments(int gate) => [.. flowsOfGate[gate]];

    /// <summary>Netback over the gate's shipments; the gate price where it is idle.</summary>
    public double Of(int gate)
    {
        var total = flowsOfGate[gate].Sum(flow => flow.Tonnes);
        return total > 0
            ? solution.GatePrice(gate) + flowsOfGate[gate].Sum(flow => (solution.ContractOn(flow.Lane) + solution.ConductOn(flow.Lane)) * flow.Tonnes / total) + Settled(gate, total)
            : solution.GatePrice(gate);
    }

    /// <summary>What contracts pass to the seller beyond delivered prices, USD per tonne shipped.</summary>
    public double Settled(int gate, double total)
    {
        var subject = solution.Structure.Gates[gate];
        var world = solution.Structure.World;
        var (site, commodity) = (world.Sites[subject.Site].Id, world.Commodities[subject.Commodity].Id);
        return settlements
            .Where(item => !item.IsReleased && item.Contract.SellerSite == site && item.Contract.Commodity == commodity)
            .Sum(item => item.Transfer) / total;
    }
}
