using Netback.Market.Program;
using Netback.Numerics;

namespace Netback.Market.Measures;

/// <summary>What is particular to levies: the first level at which the floor is kept, and floors that none keeps.</summary>
internal sealed partial class PriceLoop
{
    /// <summary>The level that shuts out the last tonne is told to this share of the price scale.</summary>
    private const double ShutWithin = 1e-7;

    /// <summary>A levy is the least that keeps its floor to this share of the price scale.</summary>
    private const double LeastWithin = 1e-6;

    /// <summary>Rounds in which levies rise in turn before all levels move together.</summary>
    private const int MostRises = 3;

    /// <summary>
    /// Levies raised in turn from where they are, each to the first level that keeps its floor with the others as they are. A levy
    /// that turns goods away lowers prices elsewhere, so no levy has to fall again and what is reached lies below the first
    /// level at which all floors are kept; where one has to (floors on two stages of a chain), the rise ends there.
    /// </summary>
    private Trial Risen(Trial trial)
    {
        int[] levies = [.. All.Where(IsLevy)];
        if (levies.Length < 2) return trial;
        for (var round = 0; round < MostRises; round++)
        {
            foreach (var levy in levies)
            {
                if (trial.Solution is null || HasToFall(trial, levies)) return trial;
                if (ResidualOf(trial, [levy])[0] <= AtRest) continue;
                var raised = BySecant(trial, levy);
                // What does not hold with the others as low as they are may hold once they are raised.
                if (raised.Solution is null || raised.DoesNotHold is not null) return trial;
                trial = raised;
            }
        }
        return trial;
    }

    private bool IsLevy(int unknown) => structure.Measures[unknowns[unknown].Measure].TakesTheLeast;

    private bool HasToFall(Trial trial, int[] levies) => ResidualOf(trial, levies).Any(residual => residual < -NearlyAtRest);

    /// <summary>
    /// True where nothing says that levies at rest could be lower: none lies below what was reached by rising, and just below
    /// them, on the way from there, some floor is not kept.
    /// </summary>
    private bool IsLeast(Trial answer, Trial risen)
    {
        int[] levies = [.. All.Where(IsLevy)];
        if (levies.Length < 2 || answer.Solution is null || answer.DoesNotHold is not null || HasToFall(risen, levies)) return true;
        var (low, high) = (PointOf(risen, levies), PointOf(answer, levies));
        var apart = levies.Select((_, k) => high[k] - low[k]).ToArray();
        if (apart.Min() < -LeastWithin) return false;
        if (apart.Max() <= LeastWithin) return true;
        var below = Try(LevelsAt(answer, levies, [.. high.Select((point, k) => point - Math.Max(0, apart[k]) * LeastWithin / apart.Max())]));
        return ResidualOf(below, levies).Max() > AtRest;
    }

    /// <summary>A level at rest, or the first one at rest where prices do not move between it and a lower one.</summary>
    /// <param name="trial">At rest.</param>
    /// <param name="unknown">The level.</param>
    /// <param name="below">A level, over its scale, that is not or nothing.</param>
    private Trial LeastAtRest(Trial trial, int unknown, double below)
    {
        var point = PointOf(trial, [unknown])[0];
        if (!IsLevy(unknown) || point - below <= LeastWithin) return trial;
        var least = trial;
        Threshold.Least(below, point, LeastWithin, [point - LeastWithin], level =>
        {
            var other = Try(LevelsAt(trial, [unknown], [level]));
            if (ResidualOf(other, [unknown])[0] > AtRest) return false;
            least = other;
            return true;
        });
        return least;
    }

    /// <summary>A floor that does not hold, with the level that shut out the last tonne.</summary>
    private Trial Failed(Trial trial, int failing)
    {
        var (measure, reported) = (structure.Measures[failing], trial.WithReportedPrices(structure, cancel));
        // Under the reported prices it may be kept after all; then these have to lead.
        if (reported.Solution is not { } solution || !measure.Fails(solution)) return reported;
        var (shut, width) = (trial.Instance.Levels[failing][0], ShutWithin * measure.ScaleOf(structure, 0));
        var guess = shut - LeastLossOn(measure, trial);
        var last = Threshold.Least(0, shut, width, [guess + width / 2, guess - width / 2], level =>
        {
            var levels = trial.Instance.Levels.Select((values, i) => i == failing ? [level, .. values[1..]] : values).ToList();
            return Try(levels).Solution is { } other && measure.IsShut(other);
        });
        return reported.Failing(measure.WhyItFails(solution, last - width / 2));
    }

    /// <summary>
    /// What the first tonne on any of a measure's lanes would lose, USD per tonne: by so much the level may fall before it comes,
    /// if no price of those who would sell it rises meanwhile.
    /// </summary>
    private static double LeastLossOn(MeasureEffect measure, Trial trial) => trial.Equilibrium.Pricing
        .Improving(trial.Equilibrium.Point.Dual, _ => double.NegativeInfinity)
        .Where(route => measure.ActsOn(route.Lane)).Select(route => route.ReducedCost).DefaultIfEmpty(0).Min();
}
