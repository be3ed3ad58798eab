using Netback.Market.Results;
using Netback.Market.Routing;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies;

/// <summary>The cheapest way to send a used shipment over one of some links instead, and what that costs more.</summary>
/// <param name="Shipment">The shipment for which it costs least.</param>
/// <param name="Via">The links of the set that the detour uses.</param>
/// <param name="ExtraUsdPerTonne">Detour less route used, rents included, USD per tonne contained.</param>
public sealed record Detour(ShipmentRow Shipment, IReadOnlyList<string> Via, double ExtraUsdPerTonne)
{
    private const string Beyond = "\u0001";

    /// <summary>
    /// The detour that is least out of the money among all shipments of a view; null where none leads there. The network is
    /// laid out twice, once before and once beyond the links asked for, which alone lead across: the cheapest route to the
    /// far copy of a destination is the cheapest that uses one of them. Bans on transit are not followed, so a world that
    /// has any gets no answer.
    /// </summary>
    public static Detour? Nearest(MarketView view, IReadOnlySet<string> links)
    {
        var world = view.World;
        if (links.Count == 0 || world.Measures.Any(measure => measure.Kind == "transit_ban" || measure.Via is not null)) return null;
        var original = new WorldIndex(world);
        var index = new WorldIndex(Doubled(world, links));
        int[] linkOf = [.. index.World.Links.Select(link => original.Links[Original(link.Id)])];
        int[] placeOf = [.. index.World.Places.Select(place => original.Places[Original(place.Id)])];
        var graph = new TradeGraph(index);
        var freight = new FreightLinks(original);
        var search = new RouteSearch();
        var rents = index.World.Links.Select(link => view.Link(Original(link.Id)) is { } row ? LinkUse.RentPerGrossTonne(row) : 0).ToArray();
        Detour? best = null;
        foreach (var goods in view.Result.Shipments.Where(row => row.Route.Count > 0).GroupBy(row => row.Commodity))
        {
            if (view.Commodity(goods.Key) is not { } commodity) continue;
            var costs = new StepCosts(graph, new CarriageCosts(original, commodity, freight).Over(linkOf, placeOf), rents, null);
            foreach (var origin in goods.GroupBy(row => view.PlaceOfSite(row.Site)))
            {
                var tree = search.Run(index.Places[origin.Key], costs);
                foreach (var row in origin) best = Better(best, row, index, tree, links);
            }
        }
        return best;
    }

    private static Detour? Better(Detour? best, ShipmentRow row, WorldIndex index, RouteTree tree, IReadOnlySet<string> links)
    {
        var beyond = index.Places[row.Destination + Beyond];
        var parts = row.Parts;
        var used = parts.Freight + parts.Transfer + parts.Time + parts.Border + parts.Congestion;
        var extra = tree.DistanceTo(beyond) - used;
        if (!double.IsFinite(extra) || extra >= (best?.ExtraUsdPerTonne ?? double.PositiveInfinity)) return best;
        var via = (tree.RouteTo(beyond) ?? []).Select(link => Original(index.World.Links[link].Id)).Where(links.Contains);
        return new Detour(row, [.. via.Distinct(StringComparer.Ordinal)], extra);
    }

    private static string Original(string id) => id.Split(Beyond)[0];

    private static CaseWorld Doubled(CaseWorld world, IReadOnlySet<string> links) => world with
    {
        Places = [.. world.Places, .. world.Places.Select(place => place with { Id = place.Id + Beyond })],
        Links = [.. world.Links.SelectMany(link => Copies(link, links.Contains(link.Id)))],
    };

    /// <summary>A link within each copy; a link asked for leads across from the first, and both ways where it goes both ways.</summary>
    private static IEnumerable<Link> Copies(Link link, bool isAskedFor)
    {
        var far = link with { Id = link.Id + Beyond + "beyond", From = link.From + Beyond, To = link.To + Beyond };
        if (!isAskedFor) return [link, far];
        var across = link with { Id = link.Id + Beyond + "across", To = link.To + Beyond, IsOneWay = true };
        var back = link with { Id = link.Id + Beyond + "back", From = link.To, To = link.From + Beyond, IsOneWay = true };
        return link.IsOneWay ? [far, across] : [far, across, back];
    }
}
