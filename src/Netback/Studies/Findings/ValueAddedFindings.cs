namespace Netback.Studies.Findings;

/// <summary>Where along the chain value is added to what host countries mine: at their plants, or abroad.</summary>
internal static class ValueAddedFindings
{
    /// <summary>A margin below this share of the value added is none.</summary>
    private const double Nothing = 1e-6;

    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        var steps = view.World.Processes.Select(process => ValueAdded.StepOf(view, process)).OfType<ValueAdded.Step>().Distinct();
        foreach (var step in steps)
        {
            if (FindingOf(study, view, step) is { } finding) yield return finding;
        }
    }

    private static Finding? FindingOf(StudyViews study, MarketView view, ValueAdded.Step step)
    {
        var run = study.Base;
        bool IsHost(string country) => study.HostCountries.Contains(country);
        var mineral = view.MineralOf(step.From);
        var exported = Ranges.Of(run, "leaves unprocessed", FigureUnit.TonnesPerYear, other => Exported(study, other, step.From), mineral);
        var abroad = Ranges.Of(run, "value added abroad", FigureUnit.UsdPerTonne, other => ValueAdded.Of(other, step, country => !IsHost(country))?.UsdPerTonne, mineral);
        if (exported is null || abroad is null || exported.Value <= 0 || abroad.Value <= 0) return null;
        var home = Ranges.Of(run, "value added in host countries", FigureUnit.UsdPerTonne, other => ValueAdded.Of(other, step, IsHost)?.UsdPerTonne, mineral);
        var worth = Ranges.Of(run, "added abroad to what leaves", FigureUnit.UsdPerYear,
            other => Exported(study, other, step.From) * ValueAdded.Of(other, step, country => !IsHost(country))?.UsdPerTonne, mineral);
        if (worth is null) return null;
        var left = ValueAdded.Of(view, step, country => !IsHost(country))?.Margin ?? 0;
        return new Finding
        {
            Id = $"{run.Run.Id}-value-added-{step.From}-{step.To}",
            Run = run.Run.Id,
            Topic = FindingTopic.ValueAdded,
            Subject = $"{run.Labels.Commodity(step.From)} to {run.Labels.Commodity(step.To)}",
            Mineral = mineral,
            Headline = $"Host countries ship {exported.Text} of {run.Labels.Commodity(step.From)} abroad; making {run.Labels.Commodity(step.To)} of it adds {abroad.Text} "
                + $"at plants there, {worth.Text} in all, {Left(left, abroad.Value)}{AtHome(view, step, home, IsHost)}.",
            Figures = home is null ? [worth, exported, abroad] : [worth, exported, abroad, home],
            Where = $"shipments.csv: commodity {step.From}; processes.csv: margin, and the costs of processes",
            // What holds in nearly all draws decides which comes first.
            Weight = Math.Min(worth.Value, worth.Low ?? worth.Value),
        };
    }

    /// <summary>What remains of the value added, or that competition leaves nothing.</summary>
    private static string Left(double margin, double added) => Math.Abs(margin) < Nothing * added
        ? "all of it spent on processing there"
        : $"of which {NumberText.Of(margin, FigureUnit.UsdPerTonne)} is left after their costs";

    /// <summary>Tonnes contained a year that host gates send to other countries.</summary>
    private static double Exported(StudyViews study, MarketView view, string commodity) => view.Result.Shipments
        .Where(row => row.Commodity == commodity && study.HostCountries.Contains(view.CountryOfSite(row.Site))
            && !study.HostCountries.Contains(view.CountryOfPlace(row.Destination)))
        .Sum(row => row.Quantity);

    private static string AtHome(MarketView view, ValueAdded.Step step, FindingFigure? home, Func<string, bool> isHost)
    {
        if (ValueAdded.Of(view, step, isHost) is { } own && home is not null)
        {
            return $"; plants in host countries take in {NumberText.Of(own.TonnesIn, FigureUnit.TonnesPerYear)} and add {home.Text}";
        }
        var hasPlant = view.World.Processes.Any(process => ValueAdded.StepOf(view, process) == step && isHost(view.CountryOfSite(process.Site)));
        return hasPlant ? "; their own plants for it stand idle" : "; they have no plant for it";
    }
}
