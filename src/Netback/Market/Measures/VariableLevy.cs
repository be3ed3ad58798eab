using Netback.Market.Structure;
using Netback.Quantities;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// A floor kept by a levy: the club is the destination, all that its selector picks, one τ per tonne is charged on all goods from outside it, and
/// 0 ≤ τ ⟂ P − floor ≥ 0 at the delivered price P of a place. The country of entry receives it. Where P stays below the floor with
/// nothing coming in from outside, the floor does not hold.
/// </summary>
internal sealed class VariableLevy : MeasureEffect
{
    /// <summary>Tonnes from outside below this share of the mineral's count as none.</summary>
    private const double IdleShare = 1e-9;

    /// <summary>A price within this share of the floor is at it.</summary>
    private const double AtFloor = 1e-9;

    private readonly TradeFrame frame;
    private readonly MeasureScope scope;
    private readonly int[] lanes;
    private readonly int test;

    public VariableLevy(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        scope = new MeasureScope(frame.Index, measure);
        lanes = scope.LanesOf(frame);
        test = scope.DeliveryAt(frame, measure.Place);
    }

    public override int LevelCount => 1;

    public override bool TakesTheLeast => true;

    public override bool ActsOn(int lane) => Array.BinarySearch(lanes, lane) >= 0;

    private double Floor => Measure.Value ?? 0;

    public override void Set(MarketInstance instance, double[] levels)
    {
        foreach (var lane in lanes) instance.LaneCost[lane] += levels[0];
    }

    public override double[] AskedBy(MarketSolution solution) =>
        [Math.Max(0, LevelsIn(solution)[0] + Floor - solution.DeliveredPrice(test))];

    public override double ScaleOf(MarketStructure structure, int level) => structure.PriceScale[frame.Deliveries[test].Commodity];

    public override bool Fails(MarketSolution solution) => solution.DeliveredPrice(test) < Floor * (1 - AtFloor) && IsShut(solution);

    public override bool IsShut(MarketSolution solution) => FlowsOn(lanes, solution).Sum(flow => flow.Tonnes)
        <= IdleShare * solution.Structure.TonneScale[frame.Deliveries[test].Commodity];

    public override string WhyItFails(MarketSolution solution, double shutBy) => 
        $"the floor {Measure.Id} of {Readable.Number(Floor)} USD/t does not hold: with no delivery from outside the price at {Measure.Place} is {Readable.Number(solution.DeliveredPrice(test))} USD/t; "
        + (shutBy > AtFloor * Floor ? $"a levy of {Readable.Number(shutBy)} stopped the last tonne" : "nothing comes in without a levy either");

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var levy = LevelsIn(solution)[0];
        var flows = FlowsOn(lanes, solution);
        var quantity = flows.Sum(flow => flow.Tonnes);
        return new Incidence
        {
            Status = levy > 0 ? "binding" : "slack",
            Quantity = quantity,
            Price = levy,
            Paid = levy * quantity,
            Received = levy * quantity,
            Transfers = [.. flows.Select(flow => new Transfer(CountryOfEntry(solution.Structure, flow), null, "duty", levy * flow.Tonnes))],
        };
    }

    /// <summary>Country of the first place on the route that is inside the club.</summary>
    private string CountryOfEntry(MarketStructure structure, RouteFlow flow)
    {
        var place = frame.GateOf(flow.Lane).Place;
        foreach (var link in flow.Links)
        {
            place = structure.Index.OtherEnd(link, place);
            if (scope.IsDestination(place)) break;
        }
        return structure.Index.CountryOfPlace(place);
    }
}
