using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Measures;

/// <summary>
/// Brings the levels of measures that answer to prices to rest: shares of prices, levies, contracts for difference. The market is
/// solved again until every level is the one that the prices ask for: all raised together from zero, by a bracketed secant
/// for one level, else by accelerated fixed-point steps. Existence is not claimed; the certificate has the residual.
/// </summary>
internal sealed class PriceLoop
{
    /// <summary>Solves after which the best levels so far are kept; a kink costs a few.</summary>
    private const int MostSolves = 150;

    /// <summary>Levels within this share of the price scale of what is asked for are at rest: what the solver's polish leaves.</summary>
    private const double AtRest = 1e-11;

    /// <summary>Steps without gain after which levels nearly at rest are kept.</summary>
    private const int Patience = 12;

    /// <summary>A residual this many times the best so far sends the steps back to the best.</summary>
    private const double Astray = 4;

    private const int Depth = 8;

    /// <summary>A step of mixed levels is at most this many times the largest residual.</summary>
    private const double LongestStep = 8;

    /// <summary>The level that shuts out the last tonne is told to this share of the price scale.</summary>
    private const double ShutWithin = 1e-9;

    private readonly MarketStructure structure;
    private readonly CancellationToken cancel;
    private readonly List<(int Measure, int Level)> unknowns = [];
    private readonly double[] scale;
    private RouteColumns? pool;
    private int iterations;

    private PriceLoop(MarketStructure structure, CancellationToken cancel)
    {
        (this.structure, this.cancel) = (structure, cancel);
        for (var i = 0; i < structure.Measures.Count; i++)
        {
            for (var k = 0; k < structure.Measures[i].Unknowns; k++) unknowns.Add((i, k));
        }
        scale = [.. unknowns.Select(unknown => structure.Measures[unknown.Measure].ScaleOf(structure, unknown.Level))];
    }

    public static Trial Find(MarketStructure structure, CancellationToken cancel)
    {
        var loop = new PriceLoop(structure, cancel);
        var trial = loop.Try([.. structure.Measures.Select(measure => new double[measure.LevelCount])]);
        return loop.unknowns.Count == 0 ? trial : loop.Settle(trial);
    }

    /// <summary>Goes on until no measure has to act in another way than it does.</summary>
    private Trial Settle(Trial trial)
    {
        for (var changes = 0; ; changes++)
        {
            trial = unknowns.Count == 1 ? BySecant(trial) : ByMixing(trial);
            if (trial.Solution is null || trial.DoesNotHold is not null || changes > structure.Measures.Count) break;
            var switched = structure.Measures.Select(measure => measure.SwitchedBy(trial.Solution)).ToList();
            if (switched.TrueForAll(levels => levels is null)) break;
            trial = Try([.. switched.Select((levels, i) => levels ?? trial.Instance.Levels[i])]);
        }
        return trial.With(iterations, trial.DoesNotHold);
    }

    private Trial Try(IReadOnlyList<double[]> levels)
    {
        var trial = Trial.Of(structure, levels, pool, cancel);
        pool ??= trial.Equilibrium.Routes.Copy();
        iterations += trial.Equilibrium.Iterations;
        return trial;
    }

    private Trial BySecant(Trial trial)
    {
        var (best, secant) = (trial, new BracketedSecant());
        for (var solves = 0; solves < MostSolves && trial.Solution is { } solution; solves++)
        {
            if (FirstFailing(solution) is >= 0 and var failing) return Failed(trial, solution, failing);
            var (point, residual) = (PointOf(trial)[0], ResidualOf(trial)[0]);
            if (Math.Abs(residual) <= Math.Abs(ResidualOf(best)[0])) best = trial;
            if (Math.Abs(residual) <= AtRest) return trial;
            var next = secant.Next(point, residual);
            if (secant.IsExhausted) break;
            trial = Try(LevelsAt(trial, [next]));
        }
        return trial.Solution is null ? trial : best;
    }

    private Trial ByMixing(Trial trial)
    {
        var (best, mixing, sinceBest) = (trial, new AndersonMixing(Depth), 0);
        for (var solves = 0; solves < MostSolves && trial.Solution is { } solution; solves++)
        {
            var (point, residual) = (PointOf(trial), ResidualOf(trial));
            if (Largest(residual) <= AtRest)
            {
                return FirstFailing(solution) is >= 0 and var failing ? Failed(trial, solution, failing) : trial;
            }
            sinceBest = Largest(residual) < Largest(ResidualOf(best)) ? 0 : sinceBest + 1;
            if (sinceBest == 0) best = trial;
            if (sinceBest > Patience * 4) break;
            if (sinceBest > 0 && (Largest(residual) > Astray * Largest(ResidualOf(best)) || sinceBest % Patience == 0))
            {
                mixing.Clear();
                (point, residual) = (PointOf(best), ResidualOf(best));
            }
            trial = Try(LevelsAt(trial, Bounded(point, residual, mixing.Next(point, residual))));
        }
        return trial.Solution is null ? trial : best;
    }

    /// <summary>No level goes further than a few times the largest residual, and one without a residual stays.</summary>
    private static double[] Bounded(double[] point, double[] residual, double[] next)
    {
        var longest = LongestStep * Largest(residual);
        return [.. point.Select((value, i) => residual[i] == 0 ? value : value + Math.Clamp(next[i] - value, -longest, longest))];
    }

    /// <summary>The first measure that no level could help; −1 for none.</summary>
    private int FirstFailing(MarketSolution solution)
    {
        for (var i = 0; i < structure.Measures.Count; i++)
        {
            if (structure.Measures[i].Fails(solution)) return i;
        }
        return -1;
    }

    /// <summary>A floor that does not hold, with the level that shut out the last tonne, found by halving.</summary>
    private Trial Failed(Trial trial, MarketSolution solution, int failing)
    {
        var (open, shut) = (0.0, trial.Instance.Levels[failing][0]);
        while (shut - open > ShutWithin * structure.Measures[failing].ScaleOf(structure, 0))
        {
            var middle = open + (shut - open) / 2;
            var levels = trial.Instance.Levels.Select((values, i) => i == failing ? [middle, .. values[1..]] : values).ToList();
            if (Try(levels).Solution is { } other && structure.Measures[failing].IsShut(other)) shut = middle;
            else open = middle;
        }
        return trial.With(iterations, structure.Measures[failing].WhyItFails(solution, shut));
    }

    /// <summary>The unknown levels over their scales.</summary>
    private double[] PointOf(Trial trial) =>
        [.. unknowns.Select((unknown, i) => trial.Instance.Levels[unknown.Measure][unknown.Level] / scale[i])];

    /// <summary>What is asked for less what is set, over scale; none for a floor that fails, which no step would help.</summary>
    private double[] ResidualOf(Trial trial)
    {
        var fails = structure.Measures.Select(measure => trial.Solution is { } solution && measure.Fails(solution)).ToArray();
        return [.. unknowns.Select((unknown, i) => fails[unknown.Measure] ? 0
            : (trial.Asked[unknown.Measure][unknown.Level] - trial.Instance.Levels[unknown.Measure][unknown.Level]) / scale[i])];
    }

    private List<double[]> LevelsAt(Trial trial, double[] point)
    {
        var levels = trial.Instance.Levels.Select(values => (double[])values.Clone()).ToList();
        for (var i = 0; i < unknowns.Count; i++)
        {
            var (measure, level) = unknowns[i];
            levels[measure][level] = Math.Max(structure.Measures[measure].LeastLevel, point[i] * scale[i]);
        }
        return levels;
    }

    private static double Largest(double[] values) => values.Select(Math.Abs).Max();
}
