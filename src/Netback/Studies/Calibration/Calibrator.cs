using Netback.Market;
using Netback.Market.Structure;
using Netback.Studies.Draws;
using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>
/// Makes the base meet the observations marked for it by moving assumptions within their spread and by anchored frictions, and
/// nothing else. Observed flows are drawn to their targets (positive mathematical programming: Howitt 1995, in the spatial form of
/// Paris, Drynan and Arfini 2011); with them in place the rules are found by Gauss–Newton on a bounded ridge regression, the mode of a
/// posterior whose prior is the spread of the evidence; then the wedges become frictions.
/// </summary>
public static class Calibrator
{
    /// <summary>Step of a finite difference, in standard deviations: wide enough to see past the kinks of step curves.</summary>
    private const double Step = 0.25;

    /// <summary>Miss of an observed flow that the market may have without a friction.</summary>
    private const double MetByItself = 0.01;

    /// <summary>Miss of a drawn flow that ends the drawing.</summary>
    private const double Drawn = 1e-4;
    private const int MostDrawings = 8;

    /// <summary>Halvings of a step that does not improve.</summary>
    private const int MostHalvings = 3;

    /// <summary>Digits that a rule moves by: less is none.</summary>
    private const int MoveDigits = 2;

    /// <summary>Calibrates a world.</summary>
    /// <param name="world">The base.</param>
    /// <param name="evidence">What stands behind every figure.</param>
    /// <param name="observations">What was observed; those not marked as used test the result.</param>
    /// <param name="options">How.</param>
    /// <param name="isFixed">Figures that may not move, by target; for instance because a path over years sets them.</param>
    /// <param name="elsewhere">Observations that describe another state of the market, with its name.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The result, or null where the case as written or the calibrated one has no certified answer.</returns>
    public static CalibrationResult? Run(
        CaseWorld world, IReadOnlyList<FigureEvidence> evidence, IReadOnlyList<Observation> observations, CalibrationOptions options,
        Func<string, bool>? isFixed = null, IReadOnlyDictionary<string, string>? elsewhere = null,
        IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        if (MarketView.Of(world, MarketSolver.Solve(world, null, cancel)) is not { } start) return null;
        var before = ObservationMatch.Of(observations, start, elsewhere);
        var used = before.Where(item => item.Observation.IsUsedInCalibration && item.Solved is not null).ToList();
        var anchors = AnchorBook.Of(world, start, used, MetByItself);
        var anchored = anchors.Select(anchor => anchor.Observation).ToHashSet();
        var misfit = new Misfit([.. used.Select(item => item.Observation).Where(item => !anchored.Contains(item))], anchors);
        var rules = new AssumedRules(evidence, isFixed ?? (_ => false));
        var market = new DrawnMarket(world, rules, anchors, progress, options.Rounds * rules.Count, cancel);
        var z = new double[rules.Count];
        var gauge = Draw(market, anchors, z);
        if (gauge is null) return null;
        var first = Misfit.Objective(misfit.Of(gauge), z);
        var objective = first;
        for (var round = 0; round < options.Rounds && rules.Count > 0; round++)
        {
            var next = Improve(market, misfit, gauge, z, objective, options.Threads);
            if (next is not { } better) break;
            (z, objective) = (better.Z, better.Objective);
            gauge = Draw(market, anchors, z) ?? gauge;
        }
        return Finish(world, rules, anchors, z, gauge, observations, elsewhere, cancel) is not { } end ? null : end with
        {
            Before = before,
            ObjectiveBefore = first,
            ObjectiveAfter = objective,
            Solves = market.Solves + 2,
        };
    }

    /// <summary>Solves until the observed flows stand at their targets; null where the last solve has no answer.</summary>
    private static Gauge? Draw(DrawnMarket market, IReadOnlyList<Anchor> anchors, double[] z)
    {
        Gauge? gauge = null;
        for (var round = 0; round < MostDrawings; round++)
        {
            if (market.Solve(z) is not { } solved) return gauge;
            gauge = solved;
            var largest = anchors.Select(anchor => anchor.Miss(solved.Read(anchor.Flow) ?? 0)).DefaultIfEmpty(0).Max();
            if (largest < Drawn || round == MostDrawings - 1) break;
            foreach (var anchor in anchors)
            {
                anchor.Learn(solved.Read(anchor.Flow) ?? 0);
                anchor.Aim(solved);
            }
        }
        return gauge;
    }

    /// <summary>One Gauss–Newton step, halved until it improves; null where it does not.</summary>
    private static (double[] Z, double Objective)? Improve(DrawnMarket market, Misfit misfit, Gauge gauge, double[] z, double objective, int threads)
    {
        var residual = misfit.Of(gauge);
        var columns = market.Columns(misfit, residual, z, Step, threads);
        var aim = BoundedRidge.Solve(residual, columns, z, AssumedRules.Bound);
        for (var halving = 0; halving <= MostHalvings; halving++)
        {
            var share = Math.Pow(0.5, halving);
            double[] tried = [.. z.Select((value, k) => Math.Round(value + share * (aim[k] - value), MoveDigits))];
            if (market.Solve(tried) is not { } solved) continue;
            var found = Misfit.Objective(misfit.Of(solved), tried);
            if (found < objective) return (tried, found);
        }
        return null;
    }

    private static CalibrationResult? Finish(
        CaseWorld world, AssumedRules rules, IReadOnlyList<Anchor> anchors, double[] z, Gauge drawn,
        IReadOnlyList<Observation> observations, IReadOnlyDictionary<string, string>? elsewhere, CancellationToken cancel)
    {
        var frictions = anchors.Select(anchor => (Anchor: anchor, Flow: drawn.Read(anchor.Flow) ?? 0)).ToList();
        var calibrated = AnchorBook.With(rules.Apply(world, z), frictions.Select(item => item.Anchor.Final(item.Flow)));
        if (MarketView.Of(calibrated, MarketSolver.Solve(calibrated, null, cancel)) is not { } view) return null;
        var moved = Enumerable.Range(0, rules.Count).Where(k => z[k] != 0).SelectMany(k => rules.Figures[k].Select(figure => Moved(figure, z[k])));
        return new CalibrationResult
        {
            Before = [],
            After = ObservationMatch.Of(observations, view, elsewhere),
            Figures = [.. moved],
            Frictions = [.. frictions.Select(item => new AnchoredFriction(
                item.Anchor.Final(item.Flow), item.Anchor.Existing, item.Anchor.Observation, item.Flow, item.Anchor.Target, item.Anchor.WedgeAt(item.Flow), item.Anchor.Price))],
            World = calibrated,
            Rules = rules.Count,
            ObjectiveBefore = 0,
            ObjectiveAfter = 0,
            Solves = 0,
        };
    }

    private static MovedFigure Moved(FigureEvidence figure, double z) => new(
        figure, figure.Value * EvidenceSpread.Factor(figure, z), z,
        figure.Value * EvidenceSpread.Factor(figure, -EvidenceSpread.Z95), figure.Value * EvidenceSpread.Factor(figure, EvidenceSpread.Z95));
}
