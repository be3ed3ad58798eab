using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Measures;

/// <summary>
/// Brings the levels of measures that answer to prices to rest: shares of prices, levies, contracts for difference. The market is
/// solved again until every level is the one that the prices ask for: from zero, by a bracketed secant for one level, else by
/// accelerated fixed-point steps, and where these find no rest one measure after the other; levies by the least that does.
/// Existence is not claimed; the certificate has the residual.
/// <para>
/// On the way the measures answer to the prices that the solver comes upon. Where several clear the market these are not those
/// reported: at rest the reported ones are chosen, and if the levels are not at rest under them, they are chosen in every
/// further step. Each solve begins with the routes of the one before.
/// </para>
/// </summary>
internal sealed partial class PriceLoop
{
    /// <summary>Solves after which the best levels so far are kept; a kink costs a few.</summary>
    private const int MostSolves = 60;

    /// <summary>Rounds measure by measure; each brings the levels nearer where they pull against each other.</summary>
    private const int MostSweeps = 25;

    /// <summary>Solves of all levels together between two such rounds.</summary>
    private const int MostSolvesBetween = 15;

    /// <summary>Levels this near are good enough not to start anew: a thousandth of what the certificate allows.</summary>
    private const double NearlyAtRest = 1e-9;

    /// <summary>Levels within this share of the price scale of what is asked for are at rest: what the solver's polish leaves.</summary>
    private const double AtRest = 1e-11;

    /// <summary>Steps without gain after which mixing is given up.</summary>
    private const int Patience = 12;

    /// <summary>A residual this many times the best so far sends the steps back to the best.</summary>
    private const double Astray = 4;

    private const int Depth = 8;

    /// <summary>A step of mixed levels is at most this many times the largest residual.</summary>
    private const double LongestStep = 8;

    private readonly MarketStructure structure;
    private readonly CancellationToken cancel;
    private readonly List<(int Measure, int Level)> unknowns = [];
    private readonly double[] scale;
    private RouteColumns? pool;
    private int iterations;
    private bool answersToReported;

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
        return (loop.unknowns.Count == 0 ? trial.WithReportedPrices(structure, cancel) : loop.Rest(trial)).With(loop.iterations);
    }

    /// <summary>At rest under the reported prices.</summary>
    private Trial Rest(Trial trial)
    {
        var found = Settle(trial);
        if (found.Solution is null || found.DoesNotHold is not null) return found;
        var reported = found.WithReportedPrices(structure, cancel);
        if (IsAtRest(reported)) return reported;
        answersToReported = true;
        return Settle(reported);
    }

    private bool IsAtRest(Trial trial) => trial.Solution is { } solution && FirstFailing(solution) < 0
        && !IsUnsettled(trial, All) && structure.Measures.All(measure => measure.SwitchedBy(solution) is null);

    private int[] All => [.. Enumerable.Range(0, unknowns.Count)];

    /// <summary>Goes on until no measure has to act in another way than it does.</summary>
    private Trial Settle(Trial trial)
    {
        for (var changes = 0; ; changes++)
        {
            trial = ToRest(trial);
            if (trial.Solution is null || trial.DoesNotHold is not null || changes > structure.Measures.Count) break;
            var switched = structure.Measures.Select(measure => measure.SwitchedBy(trial.Solution)).ToList();
            if (switched.TrueForAll(levels => levels is null)) break;
            trial = Try([.. switched.Select((levels, i) => levels ?? trial.Instance.Levels[i])]);
        }
        return trial;
    }

    private Trial Try(IReadOnlyList<double[]> levels)
    {
        var trial = Trial.Of(structure, levels, pool, cancel);
        pool = trial.Equilibrium.Routes;
        iterations += trial.Equilibrium.Iterations;
        return answersToReported ? trial.WithReportedPrices(structure, cancel) : trial;
    }

    /// <summary>All levels together; where that finds no rest, measure by measure and then together again.</summary>
    private Trial ToRest(Trial trial)
    {
        if (unknowns.Count == 1) return BySecant(trial, 0);
        var swept = Risen(trial);
        var answer = ByMixing(swept, All, MostSolves);
        for (var sweep = 0; sweep < MostSweeps && (IsUnsettled(answer, All) || !IsLeast(answer, swept)); sweep++)
        {
            foreach (var own in All.GroupBy(i => unknowns[i].Measure))
            {
                swept = own.Count() == 1 ? BySecant(swept, own.First()) : ByMixing(swept, [.. own], MostSolvesBetween);
                if (swept.Solution is null || swept.DoesNotHold is not null) return swept;
            }
            answer = ByMixing(swept, All, MostSolvesBetween);
        }
        return answer;
    }

    private bool IsUnsettled(Trial trial, int[] some) =>
        trial.Solution is null || (trial.DoesNotHold is null && Largest(ResidualOf(trial, some)) > NearlyAtRest);

    /// <summary>Brings one level to rest with the others as they are.</summary>
    private Trial BySecant(Trial trial, int unknown)
    {
        var (best, secant, below) = (trial, new BracketedSecant(), 0.0);
        for (var solves = 0; solves < MostSolves && trial.Solution is { } solution; solves++)
        {
            if (structure.Measures[unknowns[unknown].Measure].Fails(solution)) return Failed(trial, unknowns[unknown].Measure);
            var (point, residual) = (PointOf(trial, [unknown])[0], ResidualOf(trial, [unknown])[0]);
            if (Math.Abs(residual) <= Math.Abs(ResidualOf(best, [unknown])[0])) best = trial;
            if (Math.Abs(residual) <= AtRest) return LeastAtRest(trial, unknown, below);
            if (residual > 0) below = Math.Max(below, point);
            var next = secant.Next(point, residual);
            if (secant.IsExhausted) break;
            trial = Try(LevelsAt(trial, [unknown], [next]));
        }
        return trial.Solution is null ? trial : best;
    }

    /// <summary>Brings some levels to rest together with the others as they are.</summary>
    private Trial ByMixing(Trial trial, int[] some, int most)
    {
        var (best, mixing, sinceBest) = (trial, new AndersonMixing(Depth), 0);
        for (var solves = 0; solves < most && trial.Solution is { } solution; solves++)
        {
            var (point, residual) = (PointOf(trial, some), ResidualOf(trial, some));
            if (Largest(residual) <= AtRest)
            {
                return FirstFailing(solution) is >= 0 and var failing ? Failed(trial, failing) : trial;
            }
            sinceBest = Largest(residual) < Largest(ResidualOf(best, some)) ? 0 : sinceBest + 1;
            if (sinceBest == 0) best = trial;
            if (sinceBest > Patience) break;
            if (Largest(residual) > Astray * Largest(ResidualOf(best, some)))
            {
                mixing.Clear();
                (point, residual) = (PointOf(best, some), ResidualOf(best, some));
            }
            trial = Try(LevelsAt(trial, some, Bounded(point, residual, mixing.Next(point, residual))));
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

    /// <summary>Some unknown levels over their scales.</summary>
    private double[] PointOf(Trial trial, int[] some) =>
        [.. some.Select(i => trial.Instance.Levels[unknowns[i].Measure][unknowns[i].Level] / scale[i])];

    /// <summary>What is asked for less what is set, over scale; none for a floor that fails, which no step would help.</summary>
    private double[] ResidualOf(Trial trial, int[] some)
    {
        var fails = structure.Measures.Select(measure => trial.Solution is { } solution && measure.Fails(solution)).ToArray();
        return [.. some.Select(i => fails[unknowns[i].Measure] ? 0
            : (trial.Asked[unknowns[i].Measure][unknowns[i].Level] - trial.Instance.Levels[unknowns[i].Measure][unknowns[i].Level]) / scale[i])];
    }

    private List<double[]> LevelsAt(Trial trial, int[] some, double[] point)
    {
        var levels = trial.Instance.Levels.Select(values => (double[])values.Clone()).ToList();
        for (var k = 0; k < some.Length; k++)
        {
            var (measure, level) = unknowns[some[k]];
            levels[measure][level] = Math.Max(structure.Measures[measure].LeastLevel, point[k] * scale[some[k]]);
        }
        return levels;
    }

    private static double Largest(double[] values) => values.Select(Math.Abs).Max();
}
