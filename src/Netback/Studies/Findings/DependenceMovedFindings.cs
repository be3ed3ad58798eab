using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>How a scenario moves the share of what a host country ships abroad that goes to one buyer.</summary>
internal static class DependenceMovedFindings
{
    /// <summary>Smaller moves than a percentage point are not worth a sentence.</summary>
    private const double WorthSaying = 0.01;

    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        foreach (var country in study.HostCountries)
        {
            foreach (var mineral in study.Minerals.Where(mineral => !Effect.On(mineral, view, reference).IsNone))
            {
                var (before, after) = (new Exports(reference, country, mineral), new Exports(view, country, mineral));
                foreach (var buyer in new[] { before.LargestBuyer, after.LargestBuyer }.OfType<string>().Distinct(StringComparer.Ordinal))
                {
                    if (FindingOf(study, run, country, mineral, buyer, before, after) is { } finding) yield return finding;
                }
            }
        }
    }

    private static Finding? FindingOf(
        StudyViews study, RunViews run, string country, string mineral, string buyer, Exports before, Exports after)
    {
        var change = Ranges.Between(run, study.Base, "change of the buyer's share", FigureUnit.Points, (scenario, other) =>
            new Exports(scenario, country, mineral).BuyerShare(buyer) - new Exports(other, country, mineral).BuyerShare(buyer));
        if (change is null || Math.Abs(change.Value) < WorthSaying) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-share-{country}-{mineral}-{buyer}",
            Run = run.Run.Id,
            Topic = FindingTopic.DependenceMoved,
            Subject = run.Words.Say("subject.sales", ("mineral", run.Labels.Mineral(mineral)), ("seller", run.Labels.Country(country)), ("buyer", run.Labels.Country(buyer))),
            Mineral = mineral,
            Headline = run.Words.Say("finding.share-moved", ("mineral", run.Labels.Mineral(mineral)), ("seller", run.Labels.Country(country)), ("buyer", run.Labels.Country(buyer)),
                ("before", new Quantity(before.BuyerShare(buyer) ?? 0, FigureUnit.Share)), ("after", new Quantity(after.BuyerShare(buyer) ?? 0, FigureUnit.Share)), ("change", change)),
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = run.Words.Say("where.share-moved", ("run", run.Run.Id), ("country", country), ("mineral", mineral)),
            Weight = Math.Abs(change.Value) * Math.Max(before.Value, after.Value),
        };
    }
}
