using Netback.World;

namespace Netback.Studies.Findings;

/// <summary>Why a scenario changes nothing: each changed table met with what the solutions use of it.</summary>
internal sealed class NoEffectReasons(RunViews run, MarketView view, RunViews reference, MarketView before)
{
    private readonly WorldChanges changes = new(reference.Run.World, run.Run.World);
    private readonly Labels labels = run.Labels;

    /// <summary>A sentence part for each table that changed; never empty.</summary>
    public IReadOnlyList<string> All()
    {
        if (changes.IsNone) return ["it changes no row that the market reads"];
        List<string> reasons = [.. LinkReasons(), .. SupplyReasons(), .. ProcessReasons()];
        if (changes.Measures.Added.Count > 0) reasons.Add($"nothing that the base ships is barred or charged by {Counted.Of(changes.Measures.Added.Count, "new measure")}");
        return reasons.Count > 0 ? reasons : ["the rows that it changes do not bind: every shipment of the base stays the cheapest choice"];
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
            yield return lost == 0
                ? $"no shipment of the base uses {The(changes.Links.Dropped.Count, "link")} that it closes"
                : "what used the links that it closes finds another way at the same price";
        }
    }

    private static double Gross(MarketView of, string link) => of.Link(link) is { } row ? row.Forward + row.Backward : 0;

    private static string The(int count, string noun) => count == 1 ? $"the one {noun}" : $"any of the {Counted.Of(count, noun)}";

    private static string OfThe(int some, int all, string noun) =>
        some == all ? all == 1 ? $"the one {noun}" : $"all {Counted.Of(all, noun)}" : $"{some} of the {Counted.Of(all, noun)}";

    private string Unused(HashSet<string> touched)
    {
        var start = $"no shipment uses {The(touched.Count, "link")} that it changes";
        if (Detour.Nearest(view, touched) is not { } detour) return start;
        Margin = detour.ExtraUsdPerTonne;
        var row = detour.Shipment;
        var usual = labels.Route(view.PlaceOfSite(row.Site), row.Route);
        var via = detour.Via.Count == 0 ? "them" : labels.Link(detour.Via[0]);
        var free = view.World.Measures.Any(Detour.IsOnTheWay) ? " of those whose way no measure concerns" : "";
        return $"{start}; the nearest to it{free}, {labels.Commodity(row.Commodity)} from {labels.Site(row.Site)} to {labels.Place(row.Destination)}, "
            + $"would pay {NumberText.Of(detour.ExtraUsdPerTonne, FigureUnit.UsdPerTonne)} more over {via} than by {usual}";
    }

    private string Slack(HashSet<string> touched, List<string> used)
    {
        var old = reference.Run.World.Links.ToDictionary(link => link.Id, StringComparer.Ordinal);
        var onlyRoom = run.Run.World.Links.Where(link => touched.Contains(link.Id))
            .All(link => old.TryGetValue(link.Id, out var other) && WorldChanges.DifferOnlyInRoom(link, other));
        var fullest = used.Select(before.Link).Where(row => row?.UsedShare is not null).MaxBy(row => row?.UsedShare);
        if (onlyRoom && fullest is { UsedShare: { } share } && !LinkUse.IsFull(fullest))
        {
            return $"there was room: the fullest of the links whose capacity it changes, {labels.Link(fullest.Link)}, "
                + $"uses {NumberText.Percent(share)} of what other traffic leaves";
        }
        return onlyRoom
            ? $"no tonne waited for room on {The(touched.Count, "link")} whose capacity it changes"
            : $"{OfThe(used.Count, touched.Count, "link")} that it changes carry {NumberText.Of(used.Sum(id => Gross(view, id)), FigureUnit.GrossTonnesPerYear)}, "
                + "but what a tonne saves or loses on them is too small a part of its price to move one";
    }

    private IEnumerable<string> SupplyReasons()
    {
        var touched = changes.Supplies.Changed.Concat(changes.Supplies.Added).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0) yield break;
        var mined = view.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        var idle = run.Run.World.Supplies.Where(row => touched.Contains(row.Id) && mined.GetValueOrDefault(row.Id) <= 0).ToList();
        var nearest = idle.Where(row => view.Gate(row.Site, row.Commodity) is not null).MinBy(Shortfall);
        yield return nearest is null
            ? $"{The(touched.Count, "supply row")} that it changes yields what it did before"
            : $"{labels.Site(nearest.Site)} stays shut: {labels.Commodity(nearest.Commodity)} costs it "
                + $"{NumberText.Of(Shortfall(nearest), FigureUnit.UsdPerTonne)} more than the gate price";
    }

    private double Shortfall(Supply row) => row.Cost - (view.Gate(row.Site, row.Commodity)?.Price ?? 0);

    private IEnumerable<string> ProcessReasons()
    {
        var touched = changes.Processes.Changed.Concat(changes.Processes.Added).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0) yield break;
        var idle = view.Result.Processes.Where(row => touched.Contains(row.Process) && row.Activity <= 0).MaxBy(row => row.Margin);
        if (idle is null)
        {
            yield return $"{The(touched.Count, "process")} that it changes runs as before";
            yield break;
        }
        var site = run.Run.World.Processes.First(row => row.Id == idle.Process).Site;
        yield return $"{labels.Site(site)} stands idle: it would lose {NumberText.Of(-idle.Margin, FigureUnit.UsdPerTonne)} of what it takes in";
    }
}
