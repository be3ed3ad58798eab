using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// Σ shipments across the border ≤ quantity. Its rent per tonne goes to the country of origin or of destination
/// (<c>rent_to</c>; destination unless said).
/// </summary>
internal sealed class Quota : MeasureEffect
{
    private readonly TradeFrame frame;
    private readonly int[] lanes;
    private readonly int row;

    public Quota(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        lanes = new MeasureScope(frame.Index, measure).LanesOf(frame);
        var commodity = lanes.Length > 0 ? frame.GateOf(lanes[0]).Commodity : 0;
        row = site.Added.AddRow(new Row(RowKind.Measure, RowSense.AtMost, site.Position, commodity) { Bound = measure.Quantity ?? 0 });
        foreach (var lane in lanes) site.Added.Enter(lane, row, 1);
    }

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var rent = Math.Max(0, -solution.Dual[row]);
        var flows = FlowsOn(lanes, solution);
        var quantity = flows.Sum(flow => flow.Tonnes);
        return new Incidence
        {
            Status = rent > 0 ? "binding" : "slack",
            Quantity = quantity,
            Price = rent,
            Paid = rent * quantity,
            Received = rent * quantity,
            Transfers = [.. flows.Select(flow => new Transfer(
                Measure.RentTo == "origin" ? frame.OriginCountry(flow.Lane) : frame.DestinationCountry(flow.Lane),
                null, "quota_rent", rent * flow.Tonnes))],
        };
    }
}
