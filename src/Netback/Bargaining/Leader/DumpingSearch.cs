namespace Netback.Bargaining.Leader;

/// <summary>
/// The least discount at which a rival stands still, and the largest whose year a budget pays: equal steps first, then the first step
/// at which the answer turns is halved.
/// </summary>
internal sealed class DumpingSearch
{
    /// <summary>Width of an interval as a share of the whole price.</summary>
    public const double IntervalShare = 1e-4;

    /// <summary>Output below this share of what the rival made without the discount counts as none.</summary>
    public const double IdleShare = 1e-9;

    private readonly LeaderTrials trials;
    private readonly double full;
    private readonly List<LeaderPoint> tried;

    private DumpingSearch(LeaderTrials trials, IReadOnlyList<LeaderPoint> grid)
    {
        (this.trials, full) = (trials, grid[^1].Lever);
        tried = [.. grid];
    }

    /// <summary>The discount to be told, what it does, and every level tried.</summary>
    public static (LeaderPeak Chosen, Dumping Dumping, IReadOnlyList<LeaderPoint> Points) Find(LeaderTrials trials, IReadOnlyList<LeaderPoint> grid, double? budget)
    {
        var search = new DumpingSearch(trials, grid);
        var idle = IdleShare * (trials.Zero.RivalOutput ?? 0);
        var stop = search.Turn(point => point.RivalOutput <= idle);
        var exhaustion = budget is null ? null : search.Turn(point => point.Outlay > budget);
        var chosen = search.Chosen(stop, exhaustion, budget);
        return (chosen, search.Told(chosen.Point, stop, exhaustion, budget), search.tried);
    }

    /// <summary>Where an answer first turns from no to yes; null where it never does.</summary>
    private LeverInterval? Turn(Func<LeaderPoint, bool> holds)
    {
        var known = tried.Where(point => point.IsCertified).OrderBy(point => point.Lever).ToList();
        var turned = known.FindIndex(point => holds(point));
        if (turned < 0) return null;
        if (turned == 0) return new LeverInterval(0, 0);
        var (low, high) = (known[turned - 1].Lever, known[turned].Lever);
        while (high - low > IntervalShare * full)
        {
            var point = trials.At(low + (high - low) / 2);
            tried.Add(point);
            if (!point.IsCertified) break;
            if (holds(point)) high = point.Lever; else low = point.Lever;
        }
        return new LeverInterval(low, high);
    }

    /// <summary>The least discount that stops the rival if the budget pays for it, else the largest that it pays for.</summary>
    private LeaderPeak Chosen(LeverInterval? stop, LeverInterval? exhaustion, double? budget)
    {
        LeaderPoint At(double lever) => tried.First(point => point.Lever == lever);
        if (stop is { } found && At(found.High) is var stopped && !(stopped.Outlay > budget)) return new LeaderPeak(stopped, found);
        if (exhaustion is { } limit) return new LeaderPeak(At(limit.Low), limit);
        var last = tried.Where(point => point.IsCertified).MaxBy(point => point.Lever) ?? trials.Zero;
        return new LeaderPeak(last, new LeverInterval(last.Lever, last.Lever));
    }

    private Dumping Told(LeaderPoint chosen, LeverInterval? stop, LeverInterval? exhaustion, double? budget) => new(stop, exhaustion)
    {
        StopsTheRival = stop is { } found && chosen.Lever >= found.High,
        Displaced = (trials.Zero.RivalOutput ?? 0) - (chosen.RivalOutput ?? 0),
        Loss = (trials.Zero.Profit ?? 0) - (chosen.Profit ?? 0),
        Years = budget is { } money && chosen.Outlay > 0 ? money / chosen.Outlay : null,
    };
}
