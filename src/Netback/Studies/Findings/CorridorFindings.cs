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
        return corridors.Select(corridor => FindingOf(study, corridor, Beside(corridor, largest))).OfType<Finding>();
    }

    /// <summary>The most used corridor stands beside every other, so that none is read alone.</summary>
    private static string Beside(string corridor, (string Name, double Share) largest) => corridor == largest.Name ? ""
        : $" (the most, {NumberText.Percent(largest.Share)}, goes by {largest.Name.Replace('-', ' ')})";

    private static Finding? FindingOf(StudyViews study, string corridor, string beside)
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
            Subject = corridor,
            Headline = $"{share.Text} of the value of the host countries' exports goes by the {corridor.Replace('-', ' ')} corridor{beside}, {gross.Text}{Isolation(discount)}.",
            Figures = discount is null ? [share, gross] : [share, gross, discount],
            Where = $"shipments.csv: more than half of the way outside the own country, sea apart, on links of corridor {corridor}; netbacks.csv",
            Weight = share.Value,
        };
    }

    private static string Isolation(FindingFigure? discount) => discount switch
    {
        null => "",
        { Value: > 0 } => $"; it earns {discount.Text} less at the gate than at its reference market",
        _ => "; it earns no less at the gate than at its reference market",
    };
}
