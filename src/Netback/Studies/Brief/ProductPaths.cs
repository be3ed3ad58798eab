using Netback.Market.Results;
using Netback.Studies.Findings;

namespace Netback.Studies.Brief;

/// <summary>The waterfalls of one product of one seller: today, on the best route that some option opens, and processed at home.</summary>
internal static class ProductPaths
{
    /// <param name="product">What is followed, and whose.</param>
    /// <param name="hosts">Host countries.</param>
    /// <param name="reference">The base.</param>
    /// <param name="options">Runs that are options, and waiting.</param>
    public static ProductPath? Of(ProductChoice product, IReadOnlyList<string> hosts, RunViews reference, IReadOnlyList<RunViews> options)
    {
        if (reference.Central is not { } view) return null;
        var (now, others) = (new PriceFalls(view), options.Where(run => run.Central is not null).Select(run => (run.Run.Id, Falls: new PriceFalls(run.Central ?? view))).ToList());
        bool Leaves(ShipmentRow row) => !hosts.Contains(view.CountryOfPlace(row.Destination));
        if (now.Of(PathKind.Today, reference.Run.Id, product.Site, product.Commodity, Leaves) is not { } today) return null;
        var route = BestRoute(product, today, view, others, Leaves);
        var (home, missing) = HomeProcessing.Of(product, hosts, [(reference.Run.Id, now), .. others]);
        var goods = view.Commodity(product.Commodity);
        return new ProductPath
        {
            Commodity = product.Commodity,
            Site = product.Site,
            IsNamed = product.IsNamed,
            TradeUnit = goods?.TradeUnit,
            PerTonne = goods?.PerTonne,
            IsScreening = view.World.Settings.Screening.Contains(view.MineralOf(product.Commodity)),
            Falls = [today, .. new[] { route, home }.OfType<PriceFall>()],
            NotShown =
            [
                .. route is null ? [new MissingFall(PathKind.BestRoute, BriefText.NoBetterRoute)] : Array.Empty<MissingFall>(),
                .. new[] { missing }.OfType<MissingFall>(),
            ],
        };
    }

    /// <summary>Among markets in which the network differs: the one in which the seller goes another or a cheaper way and keeps most; null where none leaves it more than today.</summary>
    private static PriceFall? BestRoute(ProductChoice product, PriceFall today, MarketView before, IReadOnlyList<(string Run, PriceFalls Falls)> others, Func<ShipmentRow, bool> leaves) => others
        .Where(item => HasOtherNetwork(before, item.Falls.View))
        .Select(item => item.Falls.Of(PathKind.BestRoute, item.Run, product.Site, product.Commodity, leaves)).OfType<PriceFall>()
        .Where(fall => fall.Gate > today.Gate * (1 + Effect.Threshold) && (!fall.Route.SequenceEqual(today.Route) || Way(fall) < Way(today) * (1 - Effect.Threshold)))
        .OrderByDescending(fall => fall.Gate).ThenBy(fall => fall.Run, StringComparer.Ordinal).FirstOrDefault();

    private static bool HasOtherNetwork(MarketView before, MarketView after)
    {
        var changes = new WorldChanges(before.World, after.World);
        return !changes.Links.IsNone || !changes.Freight.IsNone || !changes.Places.IsNone;
    }

    private static double Way(PriceFall fall) =>
        fall.Steps.Where(step => step.Part is FallPart.Freight or FallPart.Transfer or FallPart.Time or FallPart.Border or FallPart.Congestion).Sum(step => step.UsdPerTonne);
}
