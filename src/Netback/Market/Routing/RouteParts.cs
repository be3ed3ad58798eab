using Netback.Market.Structure;

namespace Netback.Market.Routing;

/// <summary>What a route costs, USD per tonne contained, by cause; walked link by link, without any search.</summary>
internal readonly record struct RouteParts(double Freight, double Transfer, double Time, double Border)
{
    public double Total => Freight + Transfer + Time + Border;

    /// <summary>Walks a route from a place.</summary>
    public static RouteParts Of(MarketStructure structure, int commodity, int origin, ReadOnlySpan<int> links)
    {
        var carriage = structure.Carriage[commodity];
        var (freight, transfer, time, border) = (0.0, 0.0, 0.0, 0.0);
        var (place, mode) = (origin, (string?)null);
        foreach (var position in links)
        {
            var link = structure.World.Links[position];
            var departure = link.Mode ?? "";
            if (mode is not null && (mode != departure || departure is "sea" or "ferry"))
            {
                transfer += carriage.Transfer[place];
                time += carriage.TransferTime[place];
            }
            freight += carriage.Freight[position];
            time += carriage.Time[position];
            border += carriage.Border[position];
            place = structure.Index.OtherEnd(position, place);
            mode = departure;
        }
        return new RouteParts(freight, transfer, time, border);
    }
}
