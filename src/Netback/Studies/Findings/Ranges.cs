namespace Netback.Studies.Findings;

/// <summary>Asks every solution of a run for one number and says how far it ranges.</summary>
internal static class Ranges
{
    private const double LowPoint = 0.05;
    private const double HighPoint = 0.95;

    /// <summary>Fewer draws than this do not make a range.</summary>
    internal const int FewestDraws = 5;

    /// <summary>A number of a run; null where the case as written does not have it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">What the number is.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="measure">Reads it off a solution.</param>
    /// <param name="mineral">Mineral that it is of, whose figures alone can sharpen it; null where of none.</param>
    public static FindingFigure? Of(RunViews run, string name, FigureUnit unit, Func<MarketView, double?> measure, string? mineral = null) =>
        Between(run, run, name, unit, (view, _) => measure(view)) is { } figure ? figure with { Variance = run.Sample?.Of(measure, mineral) } : null;

    /// <summary>A number of a run against the base; draw i of the run meets draw i of the base.</summary>
    public static FindingFigure? Between(
        RunViews run, RunViews reference, string name, FigureUnit unit, Func<MarketView, MarketView, double?> measure)
    {
        double? Ask(MarketView? view, MarketView? other) => view is null || other is null ? null : measure(view, other);
        if (Ask(run.Central, reference.Central) is not { } value) return null;
        var drawn = run.Draws.Zip(reference.Draws, Ask).OfType<double>().Order().ToList();
        var isRange = drawn.Count >= FewestDraws;
        return new FindingFigure
        {
            Name = name,
            Value = value,
            Unit = unit,
            Low = isRange ? NumberText.Significant(Quantile(drawn, LowPoint), 2) : null,
            Median = isRange ? Quantile(drawn, 0.5) : null,
            High = isRange ? NumberText.Significant(Quantile(drawn, HighPoint), 2) : null,
            AtHalfChoke = Ask(run.HalfChoke, reference.HalfChoke),
            AtDoubleChoke = Ask(run.DoubleChoke, reference.DoubleChoke),
            Draws = drawn.Count,
        };
    }

    /// <summary>Linear between order statistics (Hyndman and Fan's seventh).</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double point)
    {
        var position = point * (sorted.Count - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
