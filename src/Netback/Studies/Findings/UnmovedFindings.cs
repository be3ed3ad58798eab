namespace Netback.Studies.Findings;

/// <summary>Minerals that a scenario leaves as they were, although it moves others.</summary>
internal static class UnmovedFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        var still = study.Minerals.Where(mineral => Effect.On(mineral, view, reference).IsNone).ToList();
        if (still.Count == 0 || still.Count == study.Minerals.Count) yield break;
        yield return new Finding
        {
            Id = $"{run.Run.Id}-unmoved",
            Run = run.Run.Id,
            Topic = FindingTopic.Unmoved,
            Subject = string.Join(", ", still),
            Headline = $"No price and no site's output of {Listed(still)} moves by {NumberText.Percent(Effect.Threshold)} or more.",
            Where = $"prices.csv, supplies.csv and processes.csv of {run.Run.Id} and base",
        };
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
