namespace Netback.Studies.Findings;

/// <summary>Which corridor carries what of the host countries' exports.</summary>
internal static class CorridorFindings
{
    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        var corridors = view.World.Links.SelectMany(link => link.Corridors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var corridor in corridors)
        {
            if (FindingOf(study, corridor) is { } finding) yield return finding;
        }
    }

    private static Finding? FindingOf(StudyViews study, string corridor)
    {
        var run = study.Base;
        var share = Ranges.Of(run, "share of the value", FigureUnit.Share, view => CorridorLoad.Of(view, study.HostCountries, corridor).ValueShare);
        var gross = Ranges.Of(run, "carried", FigureUnit.GrossTonnesPerYear, view => CorridorLoad.Of(view, study.HostCountries, corridor).GrossTonnes);
        if (share is null || gross is null || gross.Value <= 0) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-corridor-{corridor}",
            Run = run.Run.Id,
            Topic = FindingTopic.Corridor,
            Subject = corridor,
            Headline = $"The {corridor.Replace('-', ' ')} corridor carries {gross.Text} of the host countries' exports, {share.Text} of their value at the gate.",
            Figures = [gross, share],
            Where = $"shipments.csv: routes over links of corridor {corridor}",
            Weight = share.Value,
        };
    }
}
