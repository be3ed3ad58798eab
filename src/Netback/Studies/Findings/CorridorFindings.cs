using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Which corridor carries what of the host countries' exports, and what isolation costs those who use it.</summary>
internal static class CorridorFindings
{
    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) return [];
        var corridors = CorridorLoad.Corridors(view.World);
        var largest = corridors.Select(name => (Name: name, Share: CorridorLoad.Of(view, study.HostCountries, name).ValueShare ?? 0))
            .OrderByDescending(item => item.Share).ThenBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault();
        return corridors.Select(corridor => FindingOf(study, corridor, largest)).OfType<Finding>();
    }

    /// <summary>The most used corridor stands beside every other, so that none is read alone.</summary>
    private static Finding? FindingOf(StudyViews study, string corridor, (string Name, double Share) largest)
    {
        var run = study.Base;
        CorridorLoad Load(MarketView view) => CorridorLoad.Of(view, study.HostCountries, corridor);
        var share = Ranges.Of(run, "share of the value", FigureUnit.Share, view => Load(view).ValueShare);
        var gross = Ranges.Of(run, "carried", FigureUnit.GrossTonnesPerYear, view => Load(view).GrossTonnes);
        if (share is null || gross is null || gross.Value <= 0) return null;
        var discount = Ranges.Of(run, "isolation discount", FigureUnit.Share, view => Load(view).Discount);
        return new Finding
        {
            Id = $"{run.Run.Id}-corridor-{corridor}",
            Run = run.Run.Id,
            Topic = FindingTopic.Corridor,
            Subject = run.Labels.Corridor(corridor),
            Headline = run.Words.Say("finding.corridor", ("share", share), ("corridor", run.Labels.Corridor(corridor)), ("gross", gross), ("discount", discount),
                ("most", corridor == largest.Name ? null : run.Labels.Corridor(largest.Name)), ("largest", new Quantity(largest.Share, FigureUnit.Share))),
            Figures = discount is null ? [share, gross] : [share, gross, discount],
            Where = run.Words.Say("where.corridor", ("corridor", corridor)),
            Weight = share.Value,
        };
    }
}
