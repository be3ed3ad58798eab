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
        if (OpenTo(goods, site, destination, from, to) is not var (open, closed)) return null;
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

    /// <summary>Every route from a site to a place that is in no state (place, mode of arrival) twice, by walking.</summary>
    public IReadOnlyList<IReadOnlyList<Link>> Every(Commodity goods, Site site, string destination, int limit)
    {
        var (from, to) = (selector.CountryOf(site.Place), selector.CountryOf(destination));
        if (OpenTo(goods, site, destination, from, to) is not var (open, closed)) return [];
        var routes = new List<IReadOnlyList<Link>>();
        var path = new List<Link>();
        var been = new HashSet<(string, string)>();
        void Walk(string place, string mode)
        {
            if (routes.Count >= limit || !been.Add((place, mode))) return;
            if (place == destination) routes.Add([.. path]);
            else if (path.Count == 0 || !closed.Contains(place))
            {
                foreach (var link in open.Where(link => link.From == place || (link.To == place && !link.IsOneWay)))
                {
                    path.Add(link);
                    Walk(link.From == place ? link.To : link.From, link.Mode ?? "none");
                    path.RemoveAt(path.Count - 1);
                }
            }
            been.Remove((place, mode));
        }
        Walk(site.Place, "start");
        return routes;
    }

    /// <summary>Links that goods may use and places that they may not pass; null where a ban closes every route.</summary>
    private (List<Link> Open, HashSet<string> Closed)? OpenTo(Commodity goods, Site site, string destination, string from, string to)
    {
        var bans = world.Measures.Where(measure => measure.Kind is "import_ban" or "export_ban" or "transit_ban" && Applies(measure, goods, site, destination)).ToList();
        if (bans.Any(ban => ban.Kind != "transit_ban" && string.IsNullOrWhiteSpace(ban.Via))) return null;
        return (world.Links.Where(link => costs[goods.Id][link.Id] is not null && !bans.Any(ban => selector.ViaLink(ban.Via, link, from, to))).ToList(),
            world.Places.Where(place => bans.Any(ban => selector.ViaPlace(ban.Via, place.Id, from, to))).Select(place => place.Id).ToHashSet());
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

    /// <summary>True where a measure concerns goods of a site bound for a place, whatever their way.</summary>
    public bool Applies(Measure ban, Commodity goods, Site site, string destination)
    {
        var (from, to) = (selector.CountryOf(site.Place), selector.CountryOf(destination));
        if (!TableSelector.Commodity(ban.Commodity, goods) || !selector.Place(ban.Origin, site.Place) || !selector.Place(ban.Destination, destination)) return false;
        if (ban.Kind == "transit_ban") return true;
        var clubs = (ban.Kind is "export_ban" or "export_tax" ? "" : ban.Destination) + ";" + (ban.Kind is "import_ban" or "tariff" ? "" : ban.Origin);
        var isInside = clubs.Split(';', '&').Any(atom => (atom.StartsWith("group:", StringComparison.Ordinal) || atom.StartsWith("bloc:", StringComparison.Ordinal))
            && selector.Country(atom, from) && selector.Country(atom, to));
        return from != to && !isInside;
    }
}
