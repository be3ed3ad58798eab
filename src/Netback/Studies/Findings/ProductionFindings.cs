using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Which mines and plants make more or less in a scenario.</summary>
internal static class ProductionFindings
{
    /// <summary>Most sites named of a run.</summary>
    private const int Most = 6;

    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) return [];
        var (before, after) = (Output.Of(reference), Output.Of(view));
        return before.Keys.Union(after.Keys)
            .Select(key => (Key: key, Change: after.GetValueOrDefault(key) - before.GetValueOrDefault(key)))
            .Where(item => Math.Abs(item.Change) > Effect.Threshold * reference.Used(view.MineralOf(item.Key.Commodity)))
            .OrderByDescending(item => Math.Abs(item.Change) * Price(view, reference, item.Key))
            .ThenBy(item => item.Key.Site, StringComparer.Ordinal).ThenBy(item => item.Key.Commodity, StringComparer.Ordinal)
            .Take(Most)
            .Select(item => FindingOf(study, run, item.Key, before.GetValueOrDefault(item.Key), Price(view, reference, item.Key)))
            .OfType<Finding>();
    }

    private static double Price(MarketView view, MarketView reference, (string Site, string Commodity) key) =>
        (reference.Gate(key.Site, key.Commodity) ?? view.Gate(key.Site, key.Commodity))?.Price ?? 0;

    private static Finding? FindingOf(StudyViews study, RunViews run, (string Site, string Commodity) key, double before, double price)
    {
        var change = Ranges.Between(run, study.Base, "output", FigureUnit.TonnesPerYear,
            (scenario, other) => Output.Of(scenario).GetValueOrDefault(key) - Output.Of(other).GetValueOrDefault(key));
        if (change is null) return null;
        var (site, goods) = (SiteName(study, run, key.Site), run.Labels.Commodity(key.Commodity));
        return new Finding
        {
            Id = $"{run.Run.Id}-output-{key.Site}-{key.Commodity}",
            Run = run.Run.Id,
            Topic = FindingTopic.Production,
            Subject = run.Words.Say("subject.gate", ("commodity", goods), ("site", site)),
            Mineral = run.Central?.MineralOf(key.Commodity),
            Headline = before > 0
                ? run.Words.Say("finding.output", ("site", site), ("commodity", goods), ("change", change), ("share", new Quantity(change.Value / before, FigureUnit.Share)))
                : run.Words.Say("finding.output-new", ("site", site), ("commodity", goods), ("change", change)),
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = run.Words.Say("where.output", ("run", run.Run.Id), ("site", key.Site)),
            Weight = Math.Abs(change.Value) * price,
        };
    }

    /// <summary>A site that a scenario drops is named by the base.</summary>
    private static Name SiteName(StudyViews study, RunViews run, string site) =>
        run.Labels.Site(site) is var name && name.Text != site ? name : study.Base.Labels.Site(site);
}
