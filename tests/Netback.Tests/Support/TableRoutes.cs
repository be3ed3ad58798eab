using Netback.World;

namespace Netback.Tests.Support;

/// <summary>A route found from the tables: links in order of travel, cost and rent in USD per tonne contained.</summary>
internal sealed record TableRoute(IReadOnlyList<Link> Links, double Cost, double Rent);

/// <summary>
/// Cheapest routes from a site for one commodity and one set of bans, by Bellman–Ford over (place, mode of arrival), from the tables alone.
/// </summary>
internal sealed class TableRoutes
{
    private readonly CaseWorld world;
    private readonly TableSelector selector;
    private readonly Dictionary<string, Dictionary<string, double?>> costs = [];

    public TableRoutes(CaseWorld world)
    {
        (this.world, selector) = (world, new TableSelector(world));
        foreach (var goods in world.Commodities)
        {
            costs[goods.Id] = world.Links.ToDictionary(link => link.Id, link => LinkCost(goods, link));
        }
    }

    /// <summary>The cheapest route; null where bans or the map leave none. Rents are USD per gross tonne by link.</summary>
    public TableRoute? Cheapest(Commodity goods, Site site, string destination, IReadOnlyDictionary<string, double> rents)
    {
        var (from, to) = (selector.CountryOf(site.Place), selector.CountryOf(destination));
        var bans = world.Measures.Where(measure => Applies(measure, goods, site, destination)).ToList();
        if (bans.Any(ban => ban.Kind != "transit_ban" && string.IsNullOrWhiteSpace(ban.Via))) return null;
        var open = world.Links.Where(link => costs[goods.Id][link.Id] is not null
            && !bans.Any(ban => selector.ViaLink(ban.Via, link, from, to))).ToList();
        var closed = world.Places.Where(place => bans.Any(ban => selector.ViaPlace(ban.Via, place.Id, from, to)))
            .Select(place => place.Id).ToHashSet();
        var best = new Dictionary<(string Place, string Mode), (double Cost, Link? By, (string, string) Before)>
        {
            [(site.Place, "start")] = (0, null, default),
        };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var link in open)
            {
                changed |= Relax(link.From, link.To, link);
                if (!link.IsOneWay) changed |= Relax(link.To, link.From, link);
            }
        }
        bool Relax(string here, string there, Link link)
        {
            var improved = false;
            foreach (var (state, label) in best.Where(item => item.Key.Place == here).ToList())
            {
                if (here != site.Place && closed.Contains(here)) continue;
                var cost = label.Cost + costs[goods.Id][link.Id].GetValueOrDefault() + rents.GetValueOrDefault(link.Id) / goods.Contained
                    + (IsChange(state.Mode, link) ? TransferCost(goods, here) : 0);
                var target = (there, link.Mode ?? "none");
                if (best.TryGetValue(target, out var known) && known.Cost <= cost + 1e-13 * Math.Abs(cost)) continue;
                best[target] = (cost, link, state);
                improved = true;
            }
            return improved;
        }
        var ends = best.Where(item => item.Key.Place == destination).ToList();
        if (ends.Count == 0) return null;
        var links = new List<Link>();
        for (var state = ends.MinBy(item => item.Value.Cost).Key; best[state].By is { } by; state = best[state].Before) links.Insert(0, by);
        return Walk(goods, site.Place, links, rents);
    }

    /// <summary>Cost of going along given links from a place.</summary>
    public TableRoute Walk(Commodity goods, string origin, IReadOnlyList<Link> links, IReadOnlyDictionary<string, double> rents)
    {
        var (place, mode, cost, rent) = (origin, "start", 0.0, 0.0);
        foreach (var link in links)
        {
            if (IsChange(mode, link)) cost += TransferCost(goods, place);
            cost += costs[goods.Id][link.Id] ?? double.PositiveInfinity;
            rent += rents.GetValueOrDefault(link.Id) / goods.Contained;
            place = link.From == place ? link.To : link.From;
            mode = link.Mode ?? "none";
        }
        return new TableRoute(links, cost, rent);
    }

    private static bool IsChange(string mode, Link next) =>
        mode != "start" && (mode != (next.Mode ?? "none") || next.Mode is "sea" or "ferry");

    private double PerDay(Commodity goods) => (goods.Price ?? 0) * world.Settings.InventoryRate / 365;

    private double TransferCost(Commodity goods, string at)
    {
        var place = world.Places.First(item => item.Id == at);
        return place.TransferCost / goods.Contained + place.TransferDays * PerDay(goods);
    }

    private double? LinkCost(Commodity goods, Link link)
    {
        var rules = world.Freight.Where(rule => selector.Link(rule.Link, link) && TableSelector.Commodity(rule.Commodity, goods)).ToList();
        if (rules.Any(rule => !rule.IsAllowed)) return null;
        var freight = link.Cost * rules.Aggregate(1.0, (times, rule) => times * rule.Times) + rules.Sum(rule => rule.Plus);
        return (freight + link.BorderCost) / goods.Contained + (link.Days + link.BorderDays) * PerDay(goods);
    }

    private bool Applies(Measure ban, Commodity goods, Site site, string destination)
    {
        var (from, to) = (selector.CountryOf(site.Place), selector.CountryOf(destination));
        if (!TableSelector.Commodity(ban.Commodity, goods) || !selector.Place(ban.Origin, site.Place) || !selector.Place(ban.Destination, destination)) return false;
        if (ban.Kind == "transit_ban") return true;
        var club = ban.Kind == "import_ban" ? ban.Destination : ban.Origin;
        var isInside = (club ?? "").Split(';', '&').Any(atom => (atom.StartsWith("group:", StringComparison.Ordinal) || atom.StartsWith("bloc:", StringComparison.Ordinal))
            && selector.Country(atom, from) && selector.Country(atom, to));
        return from != to && !isInside;
    }
}
