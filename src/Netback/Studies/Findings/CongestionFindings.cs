using Netback.Market.Results;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Links that are full, what passing them costs beyond their price, and who would gain from more room.</summary>
internal static class CongestionFindings
{
    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        var full = view.Result.Links.Where(LinkUse.IsFull).Where(row => row.IsUnique).ToList();
        foreach (var row in full)
        {
            if (FullFinding(study.Base, view, row) is { } finding) yield return finding;
        }
        if (full.Count == 0 && FullestFinding(study.Base, view) is { } fullest) yield return fullest;
    }

    private static Finding? FullFinding(RunViews run, MarketView view, LinkRow row)
    {
        var rent = Ranges.Of(run, "rent", FigureUnit.UsdPerYear, other => other.Link(row.Link)?.Rent);
        var perTonne = Ranges.Of(run, "rent per gross tonne", FigureUnit.UsdPerGrossTonne,
            other => other.Link(row.Link) is { } found ? LinkUse.RentPerGrossTonne(found) : null);
        if (rent is null || perTonne is null) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-full-{row.Link}",
            Run = run.Run.Id,
            Topic = FindingTopic.Congestion,
            Subject = run.Labels.Link(row.Link),
            Headline = run.Words.Say("finding.link-full", ("link", run.Labels.Link(row.Link)),
                ("passing", new Quantity(row.Forward + row.Backward, FigureUnit.GrossTonnesPerYear)), ("rate", perTonne), ("rent", rent)),
            Figures = [perTonne, rent],
            Where = run.Words.Say("where.link", ("link", row.Link)),
            Weight = rent.Value,
        };
    }

    private static Finding? FullestFinding(RunViews run, MarketView view)
    {
        var row = view.Result.Links.Where(link => link.UsedShare is not null).MaxBy(link => link.UsedShare);
        if (row is null) return null;
        var used = Ranges.Of(run, "used share", FigureUnit.Share, other => other.Link(row.Link)?.UsedShare);
        return used is null ? null : new Finding
        {
            Id = $"{run.Run.Id}-fullest",
            Run = run.Run.Id,
            Topic = FindingTopic.Congestion,
            Subject = run.Labels.Link(row.Link),
            Headline = run.Words.Say("finding.link-fullest", ("link", run.Labels.Link(row.Link)), ("used", used)),
            Figures = [used],
            Where = run.Words.Say("where.link", ("link", row.Link)),
        };
    }
}
