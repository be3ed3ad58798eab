using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Charges and quotas that hang on the way goods go, read from the tables and asked of every route there is.</summary>
internal sealed class TableWays(CaseWorld world, TableSelector selector, TableRoutes routes)
{
    /// <summary>Routes of one lane that are walked; a world with more is too large for this method.</summary>
    public const int MostRoutes = 3_000;

    private readonly List<Measure> measures = [.. world.Measures.Where(measure => measure.Kind is "tariff" or "export_tax" or "quota")];
    private readonly Dictionary<TableLane, IReadOnlyList<IReadOnlyList<Link>>> every = [];

    public bool Exist => measures.Count > 0;

    public IEnumerable<Measure> Quotas => measures.Where(measure => measure.Kind == "quota");

    /// <summary>True where some lane has more routes than are walked, so that an answer says nothing.</summary>
    public bool AreTooMany => every.Values.Any(walked => walked.Count >= MostRoutes);

    /// <summary>Every route of a lane.</summary>
    public IReadOnlyList<IReadOnlyList<Link>> Every(TableLane lane)
    {
        if (every.TryGetValue(lane, out var known)) return known;
        return every[lane] = routes.Every(lane.Goods, lane.Site, lane.Place, MostRoutes);
    }

    /// <summary>USD per tonne that measures charge on a route.</summary>
    public double ChargeOn(TableLane lane, IReadOnlyList<Link> route) =>
        measures.Where(measure => measure.Kind != "quota" && IsHit(measure, lane, route)).Sum(measure => measure.Value ?? 0);

    /// <summary>Quotas that count a route.</summary>
    public IEnumerable<(string Row, double Value)> QuotasOn(TableLane lane, IReadOnlyList<Link> route) =>
        Quotas.Where(measure => IsHit(measure, lane, route)).Select(measure => ($"quota {measure.Id}", 1.0));

    private bool IsHit(Measure measure, TableLane lane, IReadOnlyList<Link> route) =>
        routes.Applies(measure, lane.Goods, lane.Site, lane.Place) && (measure.Via is null || IsOn(measure.Via, lane, route));

    private bool IsOn(string via, TableLane lane, IReadOnlyList<Link> route)
    {
        var (from, to) = (selector.CountryOf(lane.Site.Place), selector.CountryOf(lane.Place));
        var place = lane.Site.Place;
        foreach (var link in route)
        {
            if (place != lane.Site.Place && selector.ViaPlace(via, place, from, to)) return true;
            if (selector.ViaLink(via, link, from, to)) return true;
            place = link.From == place ? link.To : link.From;
        }
        return false;
    }
}
