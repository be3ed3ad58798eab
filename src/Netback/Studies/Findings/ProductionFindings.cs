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
            Subject = $"{goods} at {site}",
            Mineral = run.Central?.MineralOf(key.Commodity),
            Headline = before > 0
                ? $"{site} makes {NumberText.Of(Math.Abs(change.Value), change.Unit)} {(change.Value > 0 ? "more" : "less")} {goods}{Moved.RangeOf(change)}, "
                    + $"{NumberText.Signed(change.Value / before, FigureUnit.Share)}."
                : $"{site} makes {change.Text} of {goods}, and none in the base.",
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = $"supplies.csv and processes.csv of {run.Run.Id} and base: site {key.Site}",
            Weight = Math.Abs(change.Value) * price,
        };
    }

    /// <summary>A site that a scenario drops is named by the base.</summary>
    private static string SiteName(StudyViews study, RunViews run, string site) =>
        run.Labels.Site(site) is var name && name != site ? name : study.Base.Labels.Site(site);
}
