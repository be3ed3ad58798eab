using Netback.Data.Scenarios;
using Netback.Studies.Backtest;
using Netback.World;

namespace Netback.Data.Withholding;

/// <summary>What the selectors of a scenario or an episode name: one that matches visible rows may name others beside them.</summary>
internal static class NamedRows
{
    public static IEnumerable<SelectorAtom> Of(Scenario scenario) =>
        Atoms(scenario.Drop.Concat(scenario.Set.Select(change => change.Where)).Select(pick => pick.Selector));

    public static IEnumerable<SelectorAtom> Of(Episode episode) => Atoms(
    [
        .. episode.Cuts.SelectMany(cut => new[] { cut.Commodity, cut.Origin, cut.Destination }),
        .. episode.Outcomes.Select(outcome => outcome.What).SelectMany(what => new[] { what.Commodity, what.From, what.To, what.Place, what.Via }),
        .. episode.Describes,
    ]);

    private static IEnumerable<SelectorAtom> Atoms(IEnumerable<string?> selectors) => selectors.SelectMany(text => Selector.Parse(text).Atoms);
}
