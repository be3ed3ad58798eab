using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>How much of a mineral goes elsewhere in a scenario.</summary>
internal static class FlowChangeFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        foreach (var mineral in study.Minerals.Where(mineral => !Effect.On(mineral, view, reference).IsNone))
        {
            var tonnes = Ranges.Between(run, study.Base, "changes lanes", FigureUnit.TonnesPerYear,
                (scenario, other) => LaneChanges.TonnesMoved(scenario, other, mineral));
            var value = Ranges.Between(run, study.Base, "value of it at base gate prices", FigureUnit.UsdPerYear,
                (scenario, other) => LaneChanges.ValueMoved(scenario, other, mineral));
            if (tonnes is null || value is null || tonnes.Value <= Effect.Threshold * reference.Used(mineral)) continue;
            yield return FindingOf(run, view, reference, mineral, tonnes, value);
        }
    }

    private static Finding FindingOf(
        RunViews run, MarketView view, MarketView reference, string mineral, FindingFigure tonnes, FindingFigure value)
    {
        var largest = LaneChanges.Of(view, reference).Where(lane => reference.MineralOf(lane.Lane.Commodity) == mineral)
            .MaxBy(lane => Math.Abs(lane.Change));
        return new Finding
        {
            Id = $"{run.Run.Id}-flow-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.FlowChange,
            Subject = run.Labels.Mineral(mineral),
            Mineral = mineral,
            Headline = run.Words.Say("finding.flow", ("tonnes", tonnes), ("mineral", run.Labels.Mineral(mineral)), ("value", value),
                ("change", new Quantity(largest.Change, FigureUnit.TonnesPerYear)), ("commodity", run.Labels.Commodity(largest.Lane.Commodity)),
                ("site", run.Labels.Site(largest.Lane.Site)), ("place", run.Labels.Place(largest.Lane.Destination))),
            Figures = [tonnes, value],
            Where = run.Words.Say("where.flow", ("run", run.Run.Id), ("mineral", mineral)),
            Weight = value.Value,
        };
    }
}
