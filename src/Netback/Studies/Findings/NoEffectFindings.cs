using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>A scenario that changes nothing says so, and why.</summary>
internal static class NoEffectFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        if (!Effect.IsNoneBetween(view, reference)) yield break;
        var reasons = new NoEffectReasons(run, view, study.Base, reference);
        var why = string.Join("; ", reasons.All());
        yield return new Finding
        {
            Id = $"{run.Run.Id}-no-effect",
            Run = run.Run.Id,
            Topic = FindingTopic.NoEffect,
            Subject = run.Run.Title,
            Headline = run.Words.Say("finding.no-effect", ("threshold", new Quantity(Effect.Threshold, FigureUnit.Share)), ("why", why), ("draws", InDraws(study, run))),
            Figures = reasons.Margin is not { } margin ? []
                : [new FindingFigure { Name = "out of the money by", Value = margin, Unit = FigureUnit.UsdPerTonne }],
            Where = run.Words.Say("where.no-effect", ("run", run.Run.Id)),
        };
    }

    /// <summary>In how many draws it does have an effect.</summary>
    private static string? InDraws(StudyViews study, RunViews run)
    {
        var effects = run.Draws.Zip(study.Base.Draws, (a, b) => a is null || b is null ? (bool?)null : Effect.IsNoneBetween(a, b))
            .OfType<bool>().ToList();
        var some = effects.Count(isNone => !isNone);
        return effects.Count == 0 ? null : run.Words.Say("finding.no-effect-draws", ("any", some > 0), ("some", some), ("draws", effects.Count));
    }
}
