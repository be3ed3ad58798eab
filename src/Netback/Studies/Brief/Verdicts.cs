using Netback.Studies.Evidence;
using Netback.Studies.Findings;

namespace Netback.Studies.Brief;

/// <summary>
/// Says whether an option is better than doing nothing. The candidate is the option that gives the hosts together most in the case as
/// written; it is called better only where its gain is positive, at prices that are the only ones possible, with a range over
/// the draws that holds the gain and leaves zero out.
/// </summary>
internal static class Verdicts
{
    /// <summary>The option worth most to the hosts together in the case as written; null where none has an answer.</summary>
    public static string? Leading(IEnumerable<RunViews> options, MarketView reference, Func<MarketView, MarketView, double> gain) => options
        .SelectMany(run => run.Central is { } view ? [(run.Run.Id, Gain: gain(view, reference))] : Array.Empty<(string Id, double Gain)>())
        .OrderByDescending(item => item.Gain).ThenBy(item => item.Id, StringComparer.Ordinal).Select(item => item.Id).FirstOrDefault();

    /// <summary>The one worth most to the hosts together first; without figures last.</summary>
    public static IEnumerable<OptionRow> Ranked(IEnumerable<OptionRow> options) =>
        options.OrderByDescending(row => row.Together?.Value ?? double.NegativeInfinity).ThenBy(row => row.Id, StringComparer.Ordinal);

    /// <param name="options">All options, with their final figures.</param>
    /// <param name="runs">The runs of the options, as drawn for all.</param>
    /// <param name="best">The run of the best option, with all its draws; null without one.</param>
    /// <param name="reference">The base.</param>
    /// <param name="gain">Gain of the hosts together by one market over another.</param>
    public static OptionVerdict Of(
        IReadOnlyList<OptionRow> options, IReadOnlyList<RunViews> runs, RunViews? best, RunViews reference, Func<MarketView, MarketView, double> gain)
    {
        var ranked = Ranked(options.Where(row => row.Together is not null)).ToList();
        if (best is null || ranked.FirstOrDefault() is not { Together: { } together } leading) return new OptionVerdict { Reason = VerdictReason.NoOption };
        var gains = best.Draws.Zip(reference.Draws, (view, other) => view is null || other is null ? (double?)null : gain(view, other)).ToList();
        var (first, compared) = Contest(runs, leading.Id, gain, reference);
        return new OptionVerdict
        {
            Reason = ReasonOf(leading, together),
            Best = leading.Id,
            RunnerUp = ranked.Skip(1).FirstOrDefault()?.Id,
            BestInDraws = first,
            ComparedDraws = compared,
            Draws = gains.OfType<double>().Count(),
            TurnedInDraws = gains.OfType<double>().Count(value => value <= 0),
            Inputs = Inputs(best, gains),
        };
    }

    private static VerdictReason ReasonOf(OptionRow best, FindingFigure together) =>
        together.Value <= 0 ? VerdictReason.NoneGains
        : !best.IsUnique ? VerdictReason.NotUnique
        : together.Low is not { } low ? VerdictReason.NoRange
        : low <= 0 || together.IsOutsideRange ? VerdictReason.Open
        : VerdictReason.Better;

    /// <summary>In how many draws that all options have the leading one gives most, and how many those are.</summary>
    private static (int First, int Compared) Contest(IReadOnlyList<RunViews> runs, string leading, Func<MarketView, MarketView, double> gain, RunViews reference)
    {
        var rivals = runs.Where(run => run.Central is not null).ToList();
        var (first, compared) = (0, 0);
        for (var draw = 0; draw < rivals.Select(run => run.Draws.Count).Append(reference.Draws.Count).Min(); draw++)
        {
            if (reference.Draws[draw] is not { } other) continue;
            var gains = rivals.SelectMany(run => run.Draws[draw] is { } view ? [(run.Run.Id, Gain: gain(view, other))] : Array.Empty<(string Id, double Gain)>()).ToList();
            if (gains.Count < rivals.Count) continue;
            compared++;
            if (gains.MaxBy(item => item.Gain).Id == leading) first++;
        }
        return (first, compared);
    }

    /// <summary>Rules and rows that the gain hangs on, out of the draws; none where there are too few to tell.</summary>
    private static IReadOnlyList<SharpeningRow> Inputs(RunViews best, IReadOnlyList<double?> gains)
    {
        var factors = new EvidenceFactors(best.Run.State.Evidence);
        var had = gains.Index().Where(item => item.Item is not null).ToList();
        return [.. Sharpening.Of([.. had.Select(item => item.Item ?? 0)], [.. had.Select(item => factors.Numbers(best.Seed, item.Index + 1))])
            .Select(found => SharpeningRow.Of(factors.All[found.Factor], found.Share))];
    }
}
