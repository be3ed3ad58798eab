using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>Used shipments with every part between gate price and delivered price.</summary>
internal static class ShipmentReport
{
    public static IReadOnlyList<ShipmentRow> Of(MarketSolution solution) =>
        [.. solution.Flows.Select(flow => RowOf(solution, flow))
            .OrderBy(row => row.Commodity, StringComparer.Ordinal)
            .ThenBy(row => row.Site, StringComparer.Ordinal)
            .ThenBy(row => row.Destination, StringComparer.Ordinal)
            .ThenBy(row => string.Join('>', row.Route), StringComparer.Ordinal)];

    /// <summary>The parts of a lane's price difference over a route.</summary>
    public static PriceParts PartsOf(MarketSolution solution, RouteFlow flow)
    {
        var parts = solution.PartsOf(flow);
        return new PriceParts(parts.Freight, parts.Transfer, parts.Time, parts.Border, solution.MeasuresOn(flow.Lane),
            solution.CongestionOn(flow), solution.FrictionOn(flow.Lane), solution.ConductOn(flow.Lane), solution.ContractOn(flow.Lane));
    }

    private static ShipmentRow RowOf(MarketSolution solution, RouteFlow flow)
    {
        var structure = solution.Structure;
        var (gate, delivery) = (solution.GateOf(flow), solution.DeliveryOf(flow));
        Lane lane = structure.Lanes[flow.Lane];
        return new ShipmentRow(
            structure.World.Commodities[gate.Commodity].Id,
            structure.World.Sites[gate.Site].Id,
            structure.Index.CountryOfSite(gate.Site),
            structure.World.Places[delivery.Place].Id,
            flow.Tonnes,
            [.. flow.Links.Select(link => structure.World.Links[link].Id)],
            solution.GatePrice(lane.Gate),
            PartsOf(solution, flow),
            solution.DeliveredPrice(lane.Delivery));
    }
}
