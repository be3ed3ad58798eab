using Netback.Market.Results;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Links that a scenario fills or empties.</summary>
internal static class NewlyFullFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        foreach (var row in view.Result.Links)
        {
            var (wasFull, isFull) = (reference.Link(row.Link) is { } before && LinkUse.IsFull(before), LinkUse.IsFull(row));
            if (wasFull != isFull) yield return FindingOf(study, run, row, isFull);
        }
    }

    private static Finding FindingOf(StudyViews study, RunViews run, LinkRow row, bool isFull)
    {
        var rent = Ranges.Between(run, study.Base, "change of rent", FigureUnit.UsdPerYear,
            (scenario, other) => (scenario.Link(row.Link)?.Rent ?? 0) - (other.Link(row.Link)?.Rent ?? 0));
        var name = run.Labels.Link(row.Link);
        var passing = new Quantity(row.Forward + row.Backward, FigureUnit.GrossTonnesPerYear);
        return new Finding
        {
            Id = $"{run.Run.Id}-{(isFull ? "filled" : "freed")}-{row.Link}",
            Run = run.Run.Id,
            Topic = FindingTopic.NewlyFull,
            Subject = name,
            Headline = isFull
                ? run.Words.Say("finding.link-fills", ("link", name), ("passing", passing), ("rent", new Quantity(row.Rent, FigureUnit.UsdPerYear)), ("change", rent))
                : run.Words.Say("finding.link-freed", ("link", name), ("passing", passing)),
            Figures = rent is null ? [] : [rent],
            Direction = isFull ? Direction.Up : Direction.Down,
            Where = run.Words.Say("where.link-moved", ("run", run.Run.Id), ("link", row.Link)),
            Weight = Math.Abs(rent?.Value ?? 0),
        };
    }
}
