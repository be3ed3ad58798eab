using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>Cost of a route column, USD per tonne contained.</summary>
internal static class RouteCost
{
    /// <summary>Carriage along the links plus the lane's frictions without slope.</summary>
    public static double Of(MarketStructure structure, Lane lane, ReadOnlySpan<int> links)
    {
        var gate = structure.Gates[lane.Gate];
        return RouteParts.Of(structure, gate.Commodity, gate.Place, links).Total + lane.FrictionCost;
    }
}
