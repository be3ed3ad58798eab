using Netback.Checks;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// What a measure needs of the world to mean anything: selectors that pick something, a price to be tested on, goods to act on.
/// </summary>
public static class MeasureCheck
{
    /// <summary>Ways told apart at most: each doubles the lanes that it concerns.</summary>
    private const int MostWays = 6;

    /// <summary>Findings by row; empty where every measure is clear.</summary>
    public static IReadOnlyList<Finding> Run(CaseWorld world)
    {
        if (world.Measures.Count == 0) return [];
        var index = new WorldIndex(world);
        var (gates, deliveries) = (StructureBuilder.Gates(index), StructureBuilder.Deliveries(index));
        return [.. world.Measures.SelectMany(measure =>
        {
            Finding[] mistakes = [.. Selectors(index, measure), .. Way(index, measure), .. Place(index, deliveries, measure)];
            return mistakes.Length > 0 ? mistakes : Idle(index, gates, deliveries, measure);
        }), .. Ways(world)];
    }

    private static IEnumerable<Finding> Way(WorldIndex index, Measure measure)
    {
        if (measure.Via is null || !new Way(index, measure.Via).IsNowhere || !Selector.Parse(measure.Via).Atoms.All(atom => atom.Kind is AtomKind.Group or AtomKind.Bloc)) yield break;
        yield return new Finding("measures", measure.Id, "via", $"{measure.Via}, which picks nothing in {Year(index)}", "a selector that picks something",
            "give the club a member in that year, or correct the selector");
    }

    /// <summary>Measures that hang on the way goods go, beyond as many ways as the market tells apart.</summary>
    private static IEnumerable<Finding> Ways(CaseWorld world) => world.Measures
        .Where(measure => measure.Via is not null && !Ban.IsBan(measure))
        .GroupBy(measure => measure.Via, StringComparer.Ordinal).Skip(MostWays)
        .SelectMany(group => group.Select(measure => new Finding("measures", measure.Id, "via", $"{measure.Via}, one way more than {Figures.Text(MostWays)}",
            $"at most {Figures.Text(MostWays)} different ways in force", "write the same via in measures that mean the same way, or drop some in a scenario")));

    /// <summary>
    /// What is not there yet, or no longer, may be meant; but it is worth knowing that a measure does nothing. Nothing left to ban is
    /// what a ban is for.
    /// </summary>
    private static IEnumerable<Finding> Idle(WorldIndex index, List<Gate> gates, List<Delivery> deliveries, Measure measure)
    {
        var scope = new MeasureScope(index, measure);
        var isIdle = measure.Kind switch
        {
            "intervention" or "import_ban" or "export_ban" or "transit_ban" => false,
            "royalty" => !gates.Exists(scope.Concerns),
            _ => !gates.Exists(gate => deliveries.Exists(delivery => delivery.Commodity == gate.Commodity && scope.Concerns(gate, delivery.Place))),
        };
        if (!isIdle) yield break;
        const string remedy = "correct its selectors, or leave it if that is meant";
        yield return new Finding("measures", measure.Id, "kind", $"a {measure.Kind} that acts on nothing in {Year(index)}", "goods that it concerns", remedy) { IsWarning = true };
    }

    private static IEnumerable<Finding> Selectors(WorldIndex index, Measure measure)
    {
        var (places, commodities) = (index.World.Places, index.World.Commodities);
        bool PicksPlace(Selector selector) => Enumerable.Range(0, places.Count).Any(place => selector.Matches(atom => index.HoldsForPlace(atom, place)));
        bool PicksSite(Selector selector) => Enumerable.Range(0, index.World.Sites.Count).Any(site => selector.Matches(atom => index.HoldsForSite(atom, site)));
        bool PicksCommodity(Selector selector) => commodities.Any(goods => selector.Matches(atom => WorldIndex.HoldsForCommodity(atom, goods)));
        foreach (var (column, text, picks) in new (string, string?, Func<Selector, bool>)[]
        {
            ("commodity", measure.Commodity, PicksCommodity),
            ("origin", measure.Origin, selector => PicksPlace(selector) || PicksSite(selector)),
            ("destination", measure.Destination, PicksPlace),
            ("site", measure.Site, selector => PicksPlace(selector) || PicksSite(selector)),
        })
        {
            var selector = Selector.Parse(text);
            if (selector.IsAll || picks(selector) || !IsMistaken(selector, picks)) continue;
            yield return new Finding("measures", measure.Id, column, $"{selector}, which picks nothing in {Year(index)}", "a selector that picks something",
                selector.Atoms.Any(atom => atom.Kind is AtomKind.Group or AtomKind.Bloc) ? "give the club a member in that year, or correct the selector" : "correct the selector");
        }
    }

    /// <summary>
    /// Names that a scenario has dropped, or that are not there yet, pick nothing and mean no harm; a club without members does,
    /// and so do parts that pick something each and nothing together.
    /// </summary>
    private static bool IsMistaken(Selector selector, Func<Selector, bool> picks) => selector.Atoms.All(atom =>
        atom.Kind is AtomKind.Group or AtomKind.Bloc || picks(Selector.Parse(atom.ToString())));

    private static IEnumerable<Finding> Place(WorldIndex index, List<Delivery> deliveries, Measure measure)
    {
        if (measure.Place is not { } place || measure.Kind is not ("variable_levy" or "intervention" or "cfd")) yield break;
        var scope = new MeasureScope(index, measure);
        var tested = deliveries.Where(delivery => index.World.Places[delivery.Place].Id == place && scope.ConcernsCommodity(delivery.Commodity)).ToList();
        if (tested.Count != 1)
        {
            yield return new Finding("measures", measure.Id, "place",
                tested.Count == 0 ? $"{place}, where nothing that the measure concerns is used in {Year(index)}"
                    : $"{place}, where {tested.Count} commodities that the measure concerns are used",
                "a place where one commodity of the measure is used", "correct the place, or name one commodity that is used there");
        }
        else if (measure.Kind == "variable_levy" && !scope.IsDestination(tested[0].Place))
        {
            yield return new Finding("measures", measure.Id, "place", $"{place}, which lies outside {measure.Destination}", "a place inside the club", "correct place or destination");
        }
    }

    private static string Year(WorldIndex index) => Figures.Text(index.World.Year);
}
