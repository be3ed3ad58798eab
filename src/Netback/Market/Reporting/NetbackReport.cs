using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>
/// Netback and isolation discount of every gate whose commodity has a priced reference market. A gate that ships is
/// described by its shipments, weighted by tonnes; an idle one by the route with the best bid.
/// </summary>
internal sealed class NetbackReport
{
    /// <summary>Bids closer than this share of the commodity's scale are a tie.</summary>
    private const double TieTolerance = 1e-9;

    private readonly MarketSolution solution;
    private readonly MarketStructure structure;
    private readonly ILookup<int, PricedRoute> bidsOfGate;
    private readonly GateNetback netbacks;

    public NetbackReport(MarketSolution solution, RoutePricing pricing, GateNetback netbacks)
    {
        (this.solution, this.netbacks) = (solution, netbacks);
        structure = solution.Structure;
        bidsOfGate = pricing.Improving(solution.Dual, _ => double.NegativeInfinity)
            .ToLookup(route => structure.Lanes[route.Lane].Gate);
    }

    public IReadOnlyList<NetbackRow> Rows() =>
        [.. Enumerable.Range(0, structure.Gates.Count).Select(RowOf).OfType<NetbackRow>()
            .OrderBy(row => row.Site, StringComparer.Ordinal)
            .ThenBy(row => row.Commodity, StringComparer.Ordinal)];

    private NetbackRow? RowOf(int gate)
    {
        var subject = structure.Gates[gate];
        var goods = structure.World.Commodities[subject.Commodity];
        var market = ReferenceMarket(subject.Commodity, goods.Market);
        if (market < 0) return null;
        var shipped = netbacks.Shipments(gate);
        var (flows, isTie) = shipped.Count > 0 ? (shipped, false) : BestBid(gate);
        if (flows.Count == 0) return null;
        var total = flows.Sum(flow => flow.Tonnes);
        var parts = Average(flows, total);
        var delivered = flows.Sum(flow => flow.Tonnes / total * solution.DeliveredPrice(structure.Lanes[flow.Lane].Delivery));
        var marketPrice = solution.DeliveredPrice(market);
        var netback = delivered - (parts.Total - parts.Conduct - parts.Contract) + netbacks.Settled(gate, total);
        return new NetbackRow(structure.World.Sites[subject.Site].Id, goods.Id, solution.GatePrice(gate), netback,
            goods.Market!, marketPrice, parts, marketPrice - delivered, isTie);
    }

    private int ReferenceMarket(int commodity, string? place)
    {
        for (var i = 0; i < structure.Deliveries.Count; i++)
        {
            var delivery = structure.Deliveries[i];
            if (delivery.Commodity == commodity && structure.World.Places[delivery.Place].Id == place) return i;
        }
        return -1;
    }

    /// <summary>The cheapest route of the lane that bids most, as if a tonne went there; tie where another bids as much.</summary>
    private (IReadOnlyList<RouteFlow> Flows, bool IsTie) BestBid(int gate)
    {
        var bids = bidsOfGate[gate].OrderBy(bid => bid.ReducedCost).ThenBy(bid => bid.Lane).ToList();
        if (bids.Count == 0) return ([], false);
        var margin = TieTolerance * structure.PriceScale[structure.Gates[gate].Commodity];
        var isTie = bids.Exists(bid => structure.Lanes[bid.Lane].Delivery != structure.Lanes[bids[0].Lane].Delivery && bid.ReducedCost - bids[0].ReducedCost <= margin);
        return ([new RouteFlow(bids[0].Lane, bids[0].Links, 1)], isTie);
    }

    private PriceParts Average(IReadOnlyList<RouteFlow> flows, double total)
    {
        var sum = new PriceParts();
        foreach (var flow in flows)
        {
            var (parts, share) = (ShipmentReport.PartsOf(solution, flow), flow.Tonnes / total);
            sum = new PriceParts(
                sum.Freight + share * parts.Freight, sum.Transfer + share * parts.Transfer, sum.Time + share * parts.Time,
                sum.Border + share * parts.Border, sum.Measures + share * parts.Measures,
                sum.Congestion + share * parts.Congestion, sum.Friction + share * parts.Friction,
                sum.Conduct + share * parts.Conduct, sum.Contract + share * parts.Contract);
        }
        return sum;
    }
}
