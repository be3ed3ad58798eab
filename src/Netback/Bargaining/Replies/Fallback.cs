using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>
/// The second buyer and the second route of the commodity that the hosts sell most of to the power, among those of the minerals that the
/// measure is about, or where they sell none of these among all: the market under the measure, solved again with the power's purchases of
/// it closed, and then with its territory closed to it as well.
/// </summary>
internal static class Fallback
{
    public static IReadOnlyList<FallbackRow> Of(ReplyScene scene, CancellationToken cancel)
    {
        var view = scene.Adopted;
        var minerals = MineralsOf(scene);
        var sold = view.Result.Shipments.Where(row => scene.Hosts.Has(row.Origin) && scene.Power.Has(view.CountryOfPlace(row.Destination)))
            .GroupBy(row => row.Commodity).OrderByDescending(group => group.Sum(row => row.Quantity * row.GatePrice)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).ToList();
        if ((sold.Find(goods => minerals.Contains(view.MineralOf(goods))) ?? sold.FirstOrDefault()) is not { } main) return [];
        var unsold = With(view.World, new Measure { Id = "reply:no-sale", Kind = "export_ban", Commodity = main, Origin = scene.Hosts.Countries, Destination = scene.Power.Countries });
        var closed = With(unsold, new Measure { Id = "reply:no-way", Kind = "transit_ban", Commodity = main, Origin = scene.Hosts.Countries, Via = scene.Power.Countries });
        return [.. new[] { ("second buyer", unsold), ("second route", closed) }
            .Select(item => (What: item.Item1, View: MarketView.Of(item.Item2, MarketSolver.Solve(item.Item2, cancel: cancel))))
            .Where(item => item.View is not null).Select(item => RowOf(scene, item.What, main, item.View!))];
    }

    /// <summary>Minerals of the commodities that the measure picks.</summary>
    private static HashSet<string> MineralsOf(ReplyScene scene) => [.. scene.Adoption.Select(measure => Selector.Parse(measure.Commodity))
        .SelectMany(selector => scene.Adopted.World.Commodities.Where(goods => selector.Matches(atom => WorldIndex.HoldsForCommodity(atom, goods)))).Select(goods => goods.Mineral)];

    private static CaseWorld With(CaseWorld world, Measure measure) => world with { Measures = [.. world.Measures, measure] };

    private static FallbackRow RowOf(ReplyScene scene, string what, string goods, MarketView view)
    {
        var (now, before) = (Exports(scene, view, goods), Exports(scene, scene.Adopted, goods));
        var row = new FallbackRow
        {
            What = what,
            Commodity = goods,
            Tonnes = now.Sum(item => item.Quantity),
            TonnesBefore = before.Sum(item => item.Quantity),
            Netback = GateOf(now),
            NetbackBefore = GateOf(before),
        };
        var buyer = now.GroupBy(item => view.CountryOfPlace(item.Destination))
            .OrderByDescending(group => group.Sum(item => item.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (buyer is null) return row;
        var largest = buyer.MaxBy(item => item.Quantity)!;
        return row with { Buyer = buyer.Key, Place = largest.Destination, Route = largest.Route, Room = RoomOn(view, largest.Route) };
    }

    /// <summary>What the hosts send abroad.</summary>
    private static List<ShipmentRow> Exports(ReplyScene scene, MarketView view, string goods) =>
        [.. view.Result.Shipments.Where(row => row.Commodity == goods && scene.Hosts.Has(row.Origin) && view.IsExport(row))];

    private static double? GateOf(List<ShipmentRow> rows) =>
        rows.Count == 0 ? null : rows.Sum(row => row.Quantity * row.GatePrice) / rows.Sum(row => row.Quantity);

    private static double? RoomOn(MarketView view, IReadOnlyList<string> route)
    {
        var free = view.World.Links.Where(link => link.FreeCapacity is not null && route.Contains(link.Id))
            .Select(link => (link.FreeCapacity ?? 0) * (1 - (view.Link(link.Id)?.UsedShare ?? 0))).ToList();
        return free.Count == 0 ? null : Math.Max(0, free.Min());
    }
}
