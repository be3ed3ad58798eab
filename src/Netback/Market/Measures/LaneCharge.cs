using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// A charge on every tonne of some lanes: a fixed amount, or a share of a price at the solution, with one level per lane. Negative
/// charges are paid out.
/// </summary>
internal abstract class LaneCharge : MeasureEffect
{
    private readonly TradeFrame frame;
    private readonly string item;
    private readonly double sign;

    protected LaneCharge(Measure measure, MeasureSite site, string item, double sign) : base(measure)
    {
        (frame, this.item, this.sign) = (site.Frame, item, sign);
        Lanes = new MeasureScope(frame.Index, measure).LanesOf(frame);
    }

    /// <summary>Lanes it is charged on, ascending.</summary>
    public int[] Lanes { get; }

    public bool IsShare => Measure.Unit == "share";

    public override int LevelCount => IsShare ? Lanes.Length : 0;

    public override void Set(MarketInstance instance, double[] levels)
    {
        for (var i = 0; i < Lanes.Length; i++) instance.LaneCost[Lanes[i]] += sign * RateOn(i, levels);
    }

    public override double[] AskedBy(MarketSolution solution)
    {
        if (!IsShare) return [];
        var bases = BasesOf(solution);
        return [.. bases.Select(value => Rate * value)];
    }

    public override double ScaleOf(MarketStructure structure, int level) => structure.PriceScale[frame.GateOf(Lanes[level]).Commodity];

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var levels = LevelsIn(solution);
        var place = Enumerable.Range(0, Lanes.Length).ToDictionary(i => Lanes[i]);
        var flows = FlowsOn(Lanes, solution);
        var total = flows.Sum(flow => RateOn(place[flow.Lane], levels) * flow.Tonnes);
        var quantity = flows.Sum(flow => flow.Tonnes);
        return new Incidence
        {
            Status = "in-force",
            Quantity = quantity,
            Price = !IsShare ? Rate : quantity > 0 ? total / quantity : null,
            Paid = total,
            Received = total,
            Transfers = [.. flows.Select(flow => new Transfer(CountryOf(frame, flow.Lane), null, item, sign * RateOn(place[flow.Lane], levels) * flow.Tonnes))],
        };
    }

    protected double Rate => Measure.Value ?? 0;

    /// <summary>USD per tonne on each lane that the share is of.</summary>
    protected abstract IReadOnlyList<double> BasesOf(MarketSolution solution);

    /// <summary>Country whose treasury receives, or pays.</summary>
    protected abstract string CountryOf(TradeFrame frame, int lane);

    /// <summary>Gate prices of the lanes.</summary>
    protected IReadOnlyList<double> GatePrices(MarketSolution solution) =>
        [.. Lanes.Select(lane => solution.GatePrice(frame.Lanes[lane].Gate))];

    private double RateOn(int position, double[] levels) => IsShare ? levels[position] : Rate;
}
