using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>Which observed flows get a friction, and the frictions in a world.</summary>
internal static class AnchorBook
{
    /// <summary>
    /// An anchor for each flow or share of one commodity between two named ends that the case as written anchors by a friction
    /// with a slope or that the market misses; of several observations of the same pair the latest.
    /// </summary>
    public static IReadOnlyList<Anchor> Of(CaseWorld world, MarketView view, IEnumerable<ObservationMatch> used, double tolerance)
    {
        var gauge = new Gauge(view);
        return [.. used.Where(item => item.Observation.What is { Kind: "flow" or "share", From: not null, To: not null, Via: null, Commodity: { } commodity } && view.Commodity(commodity)?.Price is not null)
            .GroupBy(item => (item.Observation.What.From, item.Observation.What.To, item.Observation.What.Commodity))
            .Select(group => group.MaxBy(item => item.Observation.Year) ?? group.First())
            .Select(item => AnchorOf(world, gauge, view, item, tolerance)).OfType<Anchor>()];
    }

    private static Anchor? AnchorOf(CaseWorld world, Gauge gauge, MarketView view, ObservationMatch item, double tolerance)
    {
        var what = item.Observation.What;
        var existing = world.Frictions.FirstOrDefault(friction => friction.Seller == what.From && friction.Buyer == what.To && friction.Commodity == what.Commodity);
        var misses = item.IsShare ? Math.Abs(item.Error ?? 0) > tolerance : Math.Abs(item.Error ?? 1) > tolerance;
        var output = gauge.Read(new Measurand { Kind = "output", Commodity = what.Commodity, From = what.From }) ?? 0;
        if ((existing is not { Slope: > 0 } && !misses) || output <= 0) return null;
        var anchor = new Anchor(item.Observation, existing, view.Commodity(what.Commodity ?? "")?.Price ?? 0, output);
        anchor.Begin(gauge);
        return anchor;
    }

    /// <summary>The world with frictions put in the place of those between the same two, or added.</summary>
    public static CaseWorld With(CaseWorld world, IEnumerable<Friction> frictions)
    {
        var own = frictions.ToDictionary(friction => friction.Id, StringComparer.Ordinal);
        var known = world.Frictions.Select(friction => friction.Id).ToHashSet(StringComparer.Ordinal);
        return world with
        {
            Frictions = [.. world.Frictions.Select(friction => own.GetValueOrDefault(friction.Id, friction)), .. own.Values.Where(friction => !known.Contains(friction.Id))],
        };
    }
}
