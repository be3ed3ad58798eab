using Netback.Market.Results;

namespace Netback.Studies.Brief;

/// <summary>
/// Waterfalls of what a site ships, read off a market: means over its shipments, weighted by tonnes, so that
/// <c>end − beyond − parts of the way = gate</c> holds for the mean as it does for every shipment.
/// </summary>
internal sealed class PriceFalls(MarketView view)
{
    private readonly FinalValues values = new(view);
    private readonly Labels labels = new(view.World);

    public MarketView View => view;

    /// <summary>Of a site's shipments to others than some countries; null where it ships none.</summary>
    public PriceFall? Of(PathKind kind, string run, string site, string commodity, Func<ShipmentRow, bool> isMeant)
    {
        var rows = view.Result.Shipments.Where(row => row.Site == site && row.Commodity == commodity && row.Quantity > 0 && isMeant(row)).ToList();
        if (rows.Count == 0) return null;
        var tonnes = rows.Sum(row => row.Quantity);
        double Mean(Func<ShipmentRow, double> of) => rows.Sum(row => row.Quantity * of(row)) / tonnes;
        var largest = rows.OrderByDescending(row => row.Quantity).ThenBy(row => row.Destination, StringComparer.Ordinal).First();
        var (end, delivered) = (Mean(row => values.Delivered(row.Destination, row.Commodity)), Mean(row => row.DeliveredPrice));
        return new PriceFall
        {
            Kind = kind,
            Run = run,
            Market = largest.Destination,
            Route = largest.Route,
            RouteText = labels.Route(view.PlaceOfSite(site), largest.Route),
            End = end,
            Steps = Kept([new(FallPart.Beyond, end - delivered), .. PartsOf(part => Mean(row => part(row.Parts)))], end),
            Gate = Mean(row => row.GatePrice),
        };
    }

    /// <summary>Of an idle gate, along the way with the best bid: what it could get; null where the commodity has no reference market.</summary>
    public PriceFall? OfIdle(PathKind kind, string run, string site, string commodity)
    {
        if (view.Result.Netbacks.FirstOrDefault(row => row.Site == site && row.Commodity == commodity) is not { } row) return null;
        var end = values.Delivered(row.Market, commodity);
        return new PriceFall
        {
            Kind = kind,
            Run = run,
            Market = row.Market,
            IsRunning = false,
            End = end,
            Steps = Kept([new(FallPart.Beyond, end - row.MarketPrice), new(FallPart.MarketGap, row.MarketGap), .. PartsOf(part => part(row.Parts))], end),
            Gate = row.GatePrice,
        };
    }

    /// <summary>Steps that take something.</summary>
    public static IReadOnlyList<FallStep> Kept(IEnumerable<FallStep> steps, double end) =>
        [.. steps.Where(step => Math.Abs(step.UsdPerTonne) > Nothing * Math.Max(1, Math.Abs(end)))];

    /// <summary>Steps below this share of the end price are rounding.</summary>
    private const double Nothing = 1e-9;

    private static IEnumerable<FallStep> PartsOf(Func<Func<PriceParts, double>, double> mean) =>
    [
        new(FallPart.Measures, mean(part => part.Measures)), new(FallPart.Border, mean(part => part.Border)), new(FallPart.Freight, mean(part => part.Freight)),
        new(FallPart.Transfer, mean(part => part.Transfer)), new(FallPart.Time, mean(part => part.Time)), new(FallPart.Congestion, mean(part => part.Congestion)),
        new(FallPart.Friction, mean(part => part.Friction)), new(FallPart.Conduct, mean(part => part.Conduct)), new(FallPart.Contract, mean(part => part.Contract)),
    ];
}
