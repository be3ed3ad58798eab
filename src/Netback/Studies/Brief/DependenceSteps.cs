using Netback.Studies.Findings;

namespace Netback.Studies.Brief;

/// <summary>Largest buyer, next processor and country crossed in the value that leaves host gates, now and after the best option.</summary>
internal static class DependenceSteps
{
    /// <param name="hosts">Host countries.</param>
    /// <param name="mineral">Mineral of the product, told of besides all that hosts ship; null without one.</param>
    /// <param name="reference">The base.</param>
    /// <param name="best">The best option; null without one.</param>
    public static IEnumerable<DependenceStep> Of(IReadOnlyList<string> hosts, string? mineral, RunViews reference, RunViews? best)
    {
        foreach (var of in mineral is null ? [null] : new[] { null, mineral })
        {
            Exports Trade(MarketView view) => Exports.Together(view, hosts, of);
            yield return StepOf(DependenceBy.Buyer, of, reference, best, view => Trade(view).LargestBuyer, (view, who) => Trade(view).BuyerShare(who));
            yield return StepOf(DependenceBy.Processor, of, reference, best, view => Trade(view).LargestProcessor, (view, who) => Trade(view).ProcessorShare(who));
            yield return StepOf(DependenceBy.Route, of, reference, best, view => Trade(view).LargestTransit, (view, who) => Trade(view).TransitShare(who));
        }
        // Who lends is in no table that a case has yet: the step is there, empty, and page one says which rows are missing.
        yield return new DependenceStep { By = DependenceBy.Lender };
    }

    private static DependenceStep StepOf(
        DependenceBy by, string? mineral, RunViews reference, RunViews? best, Func<MarketView, string?> largest, Func<MarketView, string, double?> share)
    {
        var who = reference.Central is { } before ? largest(before) : null;
        var later = best?.Central is { } after ? largest(after) : null;
        FindingFigure? Share(RunViews? run, string? of) => run is null || of is null ? null
            : Ranges.Between(run, run, "share", FigureUnit.Share, (view, _) => share(view, of));
        return new DependenceStep
        {
            By = by,
            Mineral = mineral,
            Who = who,
            Now = Share(reference, who),
            After = Share(best, who),
            WhoAfter = later,
            LargestAfter = Share(best, later),
        };
    }
}
