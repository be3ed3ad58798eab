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
            Subject = mineral,
            Mineral = mineral,
            Headline = $"{tonnes.Text} of {mineral} go another way, worth {value.Text} at the gate; the largest single change is "
                + $"{NumberText.Signed(largest.Change, FigureUnit.TonnesPerYear)} of {run.Labels.Commodity(largest.Lane.Commodity)} "
                + $"from {run.Labels.Site(largest.Lane.Site)} to {run.Labels.Place(largest.Lane.Destination)}.",
            Figures = [tonnes, value],
            Where = $"shipments.csv of {run.Run.Id} and base: commodities of {mineral}",
            Weight = value.Value,
        };
    }
}
