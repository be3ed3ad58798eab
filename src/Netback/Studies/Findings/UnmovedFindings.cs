using Netback.Studies.Language;

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
            Subject = string.Join(", ", still.Select(run.Labels.Mineral)),
            Headline = run.Words.Say("finding.unmoved", ("minerals", Argument.List(still.Select(run.Labels.Mineral), "list.or")), ("threshold", new Quantity(Effect.Threshold, FigureUnit.Share))),
            Where = run.Words.Say("where.unmoved", ("run", run.Run.Id)),
        };
    }
}
