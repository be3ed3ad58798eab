using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>What a scenario does to gate prices in host countries.</summary>
internal static class NetbackMovedFindings
{
    /// <summary>Most gates named of a run.</summary>
    private const int Most = 6;

    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) return [];
        return Gates(study, view, reference)
            .OrderByDescending(gate => Math.Abs(gate.Change) * gate.Tonnes)
            .ThenBy(gate => gate.Site, StringComparer.Ordinal).ThenBy(gate => gate.Commodity, StringComparer.Ordinal)
            .Take(Most)
            .Select(gate => FindingOf(study, run, gate)).OfType<Finding>();
    }

    private readonly record struct Gate(string Site, string Commodity, double Before, double Change, double Tonnes);

    private static IEnumerable<Gate> Gates(StudyViews study, MarketView view, MarketView reference)
    {
        foreach (var group in reference.Result.Shipments.GroupBy(row => (row.Site, row.Commodity)))
        {
            var (site, commodity) = group.Key;
            if (!study.HostCountries.Contains(reference.CountryOfSite(site))) continue;
            if (reference.Gate(site, commodity) is not { IsUnique: true } before) continue;
            if (view.Gate(site, commodity) is not { IsUnique: true } after) continue;
            var change = after.Price - before.Price;
            if (Math.Abs(change) <= Effect.Threshold * before.Price) continue;
            yield return new Gate(site, commodity, before.Price, change, group.Sum(row => row.Quantity));
        }
    }

    private static Finding? FindingOf(StudyViews study, RunViews run, Gate gate)
    {
        var change = Ranges.Between(run, study.Base, "gate price", FigureUnit.UsdPerTonne,
            (scenario, other) => scenario.Gate(gate.Site, gate.Commodity)?.Price - other.Gate(gate.Site, gate.Commodity)?.Price);
        if (change is null) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-gate-{gate.Site}-{gate.Commodity}",
            Run = run.Run.Id,
            Topic = FindingTopic.NetbackMoved,
            Subject = run.Words.Say("subject.gate", ("commodity", run.Labels.Commodity(gate.Commodity)), ("site", run.Labels.Site(gate.Site))),
            Mineral = run.Central?.MineralOf(gate.Commodity),
            Headline = run.Words.Say("finding.gate-moved", ("site", run.Labels.Site(gate.Site)), ("commodity", run.Labels.Commodity(gate.Commodity)),
                ("change", change), ("share", new Quantity(change.Value / gate.Before, FigureUnit.Share))),
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = run.Words.Say("where.gate-moved", ("run", run.Run.Id), ("site", gate.Site), ("commodity", gate.Commodity)),
            Weight = Math.Abs(change.Value) * gate.Tonnes,
        };
    }
}
