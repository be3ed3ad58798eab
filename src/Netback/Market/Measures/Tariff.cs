using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// A duty on goods that enter the destination, to the country that they enter: USD per tonne, or a share of the customs value
/// (see <see cref="CustomsValue"/>).
/// </summary>
internal sealed class Tariff(Measure measure, MeasureSite site) : LaneCharge(measure, site, "duty", 1)
{
    protected override string CountryOf(TradeFrame frame, int lane) => frame.DestinationCountry(lane);

    protected override IReadOnlyList<double> BasesOf(MarketSolution solution)
    {
        var values = new CustomsValue(solution);
        return [.. Lanes.Select(lane => values.Of(lane, Measure.Basis == "fob"))];
    }
}
