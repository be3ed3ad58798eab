using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>Paid on every tonne mined, to the country of the site: USD per tonne, or a share of the gate price.</summary>
internal sealed class Royalty : MeasureEffect
{
    private readonly TradeFrame frame;
    private readonly int[] supplies;
    private readonly int[] gates;

    public Royalty(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        var scope = new MeasureScope(frame.Index, measure);
        var world = frame.Index.World;
        var gateOf = Enumerable.Range(0, frame.Gates.Count).ToDictionary(gate => (frame.Gates[gate].Site, frame.Gates[gate].Commodity));
        int Gate(int supply) => gateOf[(frame.Index.Sites[world.Supplies[supply].Site], frame.Index.Commodities[world.Supplies[supply].Commodity])];
        supplies = [.. Enumerable.Range(0, world.Supplies.Count).Where(supply => scope.Concerns(frame.Gates[Gate(supply)]))];
        gates = [.. supplies.Select(Gate)];
    }

    private bool IsShare => Measure.Unit == "share";

    public override int LevelCount => IsShare ? supplies.Length : 0;

    /// <summary>Columns of the supplies come first, in the order of the world.</summary>
    public override void Set(MarketInstance instance, double[] levels)
    {
        for (var i = 0; i < supplies.Length; i++) instance.Cost[supplies[i]] += RateOn(i, levels);
    }

    public override double[] AskedBy(MarketSolution solution) =>
        IsShare ? [.. gates.Select(gate => (Measure.Value ?? 0) * solution.GatePrice(gate))] : [];

    public override double ScaleOf(MarketStructure structure, int level) => structure.PriceScale[frame.Gates[gates[level]].Commodity];

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var levels = LevelsIn(solution);
        var mined = supplies.Select(supply => solution.Fixed[supply]).ToArray();
        var (quantity, total) = (mined.Sum(), mined.Select((tonnes, i) => RateOn(i, levels) * tonnes).Sum());
        return new Incidence
        {
            Status = "in-force",
            Quantity = quantity,
            Price = !IsShare ? Measure.Value : quantity > 0 ? total / quantity : null,
            Paid = total,
            Received = total,
            Transfers = [.. mined.Select((tonnes, i) =>
                new Transfer(frame.Index.CountryOfSite(frame.Gates[gates[i]].Site), null, "royalty", RateOn(i, levels) * tonnes))],
        };
    }

    private double RateOn(int position, double[] levels) => IsShare ? levels[position] : Measure.Value ?? 0;
}
