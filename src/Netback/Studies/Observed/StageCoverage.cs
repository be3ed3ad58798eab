using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Observed;

/// <summary>
/// How much of what the world makes at a stage of a chain the rows of a case name: output at the solution of sites that stand for
/// one plant or one country, over the published world output. Rows that lump several countries do not count.
/// </summary>
/// <param name="World">The world output: an output without ends and place, in the year solved.</param>
/// <param name="Mineral">The mineral.</param>
/// <param name="Named">Tonnes a year of sites that name a country.</param>
/// <param name="Lumped">Tonnes a year of sites of several countries.</param>
public sealed record StageCoverage(Observation World, string Mineral, double Named, double Lumped)
{
    /// <summary>Least share at the mine.</summary>
    public const double NeededOfMines = 0.95;

    /// <summary>Least share at a later stage.</summary>
    public const double NeededOfPlants = 0.90;

    public double Share => Named / World.Value;

    public double Needed => World.What.IsOfMines ? NeededOfMines : NeededOfPlants;

    public bool IsCovered => Share >= Needed;

    /// <summary>Every stage with a world output, in the order of the observations.</summary>
    public static IReadOnlyList<StageCoverage> Of(IEnumerable<Observation> observations, MarketView view)
    {
        var gauge = new Gauge(view);
        return [.. observations.Where(observation => IsOfTheWorld(observation) && observation.Year == view.World.Year).Select(observation => Of(observation, view, gauge))];
    }

    private static bool IsOfTheWorld(Observation observation) =>
        observation is { What: { Kind: "output", From: null, Place: null }, Value: > 0 } && ObservationMatch.WhyNot(observation) is null;

    private static StageCoverage Of(Observation observation, MarketView view, Gauge gauge)
    {
        var selector = Selector.Parse(observation.What.Commodity);
        var goods = view.World.Commodities.First(commodity => selector.Matches(atom => WorldIndex.HoldsForCommodity(atom, commodity)));
        var sites = gauge.OutputBySite(observation.What).ToLookup(item => item.Site.IsOfSeveralCountries, item => item.Tonnes);
        return new StageCoverage(observation, goods.Mineral, sites[false].Sum(), sites[true].Sum());
    }
}
