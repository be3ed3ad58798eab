using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>Paid on every tonne shipped by the sites it picks, by their country: USD per tonne, or a share of the gate price.</summary>
internal sealed class Subsidy(Measure measure, MeasureSite site) : LaneCharge(measure, site, "subsidy", -1)
{
    protected override string CountryOf(TradeFrame frame, int lane) => frame.OriginCountry(lane);

    protected override IReadOnlyList<double> BasesOf(MarketSolution solution) => GatePrices(solution);
}
