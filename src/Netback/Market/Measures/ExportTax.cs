using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>A tax on goods that leave the origin, to the country of the site: USD per tonne, or a share of the gate price.</summary>
internal sealed class ExportTax(Measure measure, MeasureSite site) : LaneCharge(measure, site, "export_tax", 1)
{
    protected override string CountryOf(TradeFrame frame, int lane) => frame.OriginCountry(lane);

    protected override IReadOnlyList<double> BasesOf(MarketSolution solution) => GatePrices(solution);
}
