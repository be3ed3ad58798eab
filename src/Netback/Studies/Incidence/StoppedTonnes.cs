using Netback.Market.Results;
using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Incidence;

/// <summary>Tonnes contained a year that pass while a ban does not stand and that it would stop.</summary>
internal static class StoppedTonnes
{
    public static double Of(Measure measure, MarketView without)
    {
        var index = new WorldIndex(without.World);
        var ban = new Ban(index, measure);
        var gates = StructureBuilder.Gates(index).ToDictionary(gate => (index.World.Sites[gate.Site].Id, index.World.Commodities[gate.Commodity].Id));
        return without.Result.Shipments.Where(row => Stops(index, ban, gates[(row.Site, row.Commodity)], row)).Sum(row => row.Quantity);
    }

    private static bool Stops(WorldIndex index, Ban ban, Gate gate, ShipmentRow row)
    {
        if (!ban.AppliesTo(gate, index.Places[row.Destination])) return false;
        if (ban.ClosesEveryRoute) return true;
        var mask = new RouteMask(index.World.Links.Count, index.World.Places.Count, []);
        ban.Close(mask, index.CountryOfPlace(gate.Place), index.CountryOfPlace(index.Places[row.Destination]));
        var place = gate.Place;
        for (var k = 0; k < row.Route.Count; k++)
        {
            var link = index.Links[row.Route[k]];
            place = index.OtherEnd(link, place);
            if (mask.ClosedLink[link] || (k < row.Route.Count - 1 && mask.ClosedTransit[place])) return true;
        }
        return false;
    }
}
