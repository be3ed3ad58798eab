namespace Netback.Studies.Findings;

/// <summary>A scenario that changes nothing says so, and why.</summary>
internal static class NoEffectFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        if (!Effect.Between(view, reference).IsNone) yield break;
        var reasons = new NoEffectReasons(run, view, study.Base, reference);
        var why = string.Join("; ", reasons.All());
        yield return new Finding
        {
            Id = $"{run.Run.Id}-no-effect",
            Run = run.Run.Id,
            Topic = FindingTopic.NoEffect,
            Subject = run.Run.Title,
            Headline = $"Without effect on prices and flows ({NumberText.Percent(Effect.Threshold)} or more), because {why}{InDraws(study, run)}.",
            Figures = reasons.Margin is not { } margin ? []
                : [new FindingFigure { Name = "out of the money by", Value = margin, Unit = FigureUnit.UsdPerTonne }],
            Where = $"prices.csv and shipments.csv of {run.Run.Id} and base",
        };
    }

    /// <summary>In how many draws it does have an effect.</summary>
    private static string InDraws(StudyViews study, RunViews run)
    {
        var effects = run.Draws.Zip(study.Base.Draws, (a, b) => a is null || b is null ? (bool?)null : Effect.Between(a, b).IsNone)
            .OfType<bool>().ToList();
        var some = effects.Count(isNone => !isNone);
        return effects.Count == 0 ? "" : some == 0
            ? $"; nor in any of {Counted.Of(effects.Count, "draw")} of the figures"
            : $"; it has one in {some} of {Counted.Of(effects.Count, "draw")} of the figures";
    }
}
