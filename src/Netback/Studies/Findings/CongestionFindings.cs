using Netback.Market.Results;

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
            Headline = $"{run.Labels.Link(row.Link)} is full: {NumberText.Of(row.Forward + row.Backward, FigureUnit.GrossTonnesPerYear)} pass, "
                + $"and room for one more would be worth {perTonne.Text}, {rent.Text} in all.",
            Figures = [perTonne, rent],
            Where = $"links.csv: link {row.Link}",
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
            Headline = $"No link is full: the fullest, {run.Labels.Link(row.Link)}, uses {used.Text} of what other traffic leaves.",
            Figures = [used],
            Where = $"links.csv: link {row.Link}",
        };
    }
}
