using Netback.Studies.Language;
using Netback.World;

namespace Netback.Studies.Findings;

/// <summary>Why a scenario changes nothing: each changed table met with what the solutions use of it.</summary>
internal sealed class NoEffectReasons(RunViews run, MarketView view, RunViews reference, MarketView before)
{
    private readonly WorldChanges changes = new(reference.Run.World, run.Run.World);
    private readonly Labels labels = run.Labels;
    private readonly Phrasebook words = run.Words;

    /// <summary>A sentence part for each table that changed; never empty.</summary>
    public IReadOnlyList<string> All()
    {
        if (changes.IsNone) return [words.Say("reason.no-row")];
        List<string> reasons = [.. LinkReasons(), .. SupplyReasons(), .. ProcessReasons()];
        if (changes.Measures.Added.Count > 0) reasons.Add(words.Say("reason.measures", ("measures", changes.Measures.Added.Count)));
        return reasons.Count > 0 ? reasons : [words.Say("reason.not-binding")];
    }

    /// <summary>The smallest extra cost of using a link that it changes, USD per tonne; null where there is none to say.</summary>
    public double? Margin { get; private set; }

    private IEnumerable<string> LinkReasons()
    {
        var touched = changes.Links.Changed.Concat(changes.Links.Added).ToHashSet(StringComparer.Ordinal);
        if (touched.Count > 0)
        {
            var used = touched.Where(id => Gross(view, id) > 0 || Gross(before, id) > 0).ToList();
            yield return used.Count == 0 ? Unused(touched) : Slack(touched, used);
        }
        if (changes.Links.Dropped.Count > 0)
        {
            var lost = changes.Links.Dropped.Count(id => Gross(before, id) > 0);
            yield return lost == 0 ? words.Say("reason.links-closed-unused", ("links", changes.Links.Dropped.Count)) : words.Say("reason.links-closed-detour");
        }
    }

    private static double Gross(MarketView of, string link) => of.Link(link) is { } row ? row.Forward + row.Backward : 0;

    private string Unused(HashSet<string> touched)
    {
        var start = words.Say("reason.links-unused", ("links", touched.Count));
        if (Detour.Nearest(view, touched) is not { } detour) return start;
        Margin = detour.ExtraUsdPerTonne;
        var row = detour.Shipment;
        var usual = labels.Route(view.PlaceOfSite(row.Site), row.Route);
        return words.Say("reason.detour", ("start", start), ("free", view.World.Measures.Any(Detour.IsOnTheWay)), ("commodity", labels.Commodity(row.Commodity)), ("site", labels.Site(row.Site)), ("place", labels.Place(row.Destination)),
            ("extra", new Quantity(detour.ExtraUsdPerTonne, FigureUnit.UsdPerTonne)), ("via", detour.Via.Count == 0 ? null : labels.Link(detour.Via[0])), ("usual", usual));
    }

    private string Slack(HashSet<string> touched, List<string> used)
    {
        var old = reference.Run.World.Links.ToDictionary(link => link.Id, StringComparer.Ordinal);
        var onlyRoom = run.Run.World.Links.Where(link => touched.Contains(link.Id))
            .All(link => old.TryGetValue(link.Id, out var other) && WorldChanges.DifferOnlyInRoom(link, other));
        var fullest = used.Select(before.Link).Where(row => row?.UsedShare is not null).MaxBy(row => row?.UsedShare);
        if (onlyRoom && fullest is { UsedShare: { } share } && !LinkUse.IsFull(fullest))
        {
            return words.Say("reason.room", ("link", labels.Link(fullest.Link)), ("used", new Quantity(share, FigureUnit.Share)));
        }
        return onlyRoom
            ? words.Say("reason.no-wait", ("links", touched.Count))
            : words.Say("reason.too-small", ("all", used.Count == touched.Count), ("used", used.Count), ("links", touched.Count),
                ("carried", new Quantity(used.Sum(id => Gross(view, id)), FigureUnit.GrossTonnesPerYear)));
    }

    private IEnumerable<string> SupplyReasons()
    {
        var touched = changes.Supplies.Changed.Concat(changes.Supplies.Added).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0) yield break;
        var mined = view.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        var idle = run.Run.World.Supplies.Where(row => touched.Contains(row.Id) && mined.GetValueOrDefault(row.Id) <= 0).ToList();
        var nearest = idle.Where(row => view.Gate(row.Site, row.Commodity) is not null).MinBy(Shortfall);
        yield return nearest is null
            ? words.Say("reason.supplies", ("rows", touched.Count))
            : words.Say("reason.shut", ("site", labels.Site(nearest.Site)), ("commodity", labels.Commodity(nearest.Commodity)), ("shortfall", new Quantity(Shortfall(nearest), FigureUnit.UsdPerTonne)));
    }

    private double Shortfall(Supply row) => row.Cost - (view.Gate(row.Site, row.Commodity)?.Price ?? 0);

    private IEnumerable<string> ProcessReasons()
    {
        var touched = changes.Processes.Changed.Concat(changes.Processes.Added).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0) yield break;
        var idle = view.Result.Processes.Where(row => touched.Contains(row.Process) && row.Activity <= 0).MaxBy(row => row.Margin);
        if (idle is null)
        {
            yield return words.Say("reason.processes", ("processes", touched.Count));
            yield break;
        }
        var site = run.Run.World.Processes.First(row => row.Id == idle.Process).Site;
        yield return words.Say("reason.idle", ("site", labels.Site(site)), ("loss", new Quantity(-idle.Margin, FigureUnit.UsdPerTonne)));
    }
}
