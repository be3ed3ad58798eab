using Netback.Studies.Draws;
using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>
/// What calibration makes small: for each observation used the error in standard deviations of its own evidence (the logarithm for
/// prices, flows and outputs, the difference for shares); for each anchored flow the wedge that it needs, in tenths of the price.
/// A rule that explains a flow is thus preferred to a friction, and a friction to a rule moved far.
/// </summary>
internal sealed class Misfit
{
    /// <summary>Wedge that weighs as much as a standard deviation, as a share of the price.</summary>
    private const double WedgeShare = 0.10;

    /// <summary>Standard deviation of an observed share: ten points at 95 %.</summary>
    private const double ShareDeviation = ObservationMatch.ShareTolerance / EvidenceSpread.Z95;

    private readonly IReadOnlyList<Observation> observations;
    private readonly IReadOnlyList<Anchor> anchors;

    /// <param name="observations">Observations used and not anchored.</param>
    /// <param name="anchors">Flows drawn to their targets.</param>
    public Misfit(IReadOnlyList<Observation> observations, IReadOnlyList<Anchor> anchors) => (this.observations, this.anchors) = (observations, anchors);

    /// <summary>Residuals of a solution; an observation that it does not have counts as met, so that it pulls nowhere.</summary>
    public double[] Of(Gauge gauge)
    {
        var residuals = new double[observations.Count + anchors.Count];
        for (var i = 0; i < observations.Count; i++) residuals[i] = Of(observations[i], gauge.Read(observations[i].What));
        for (var i = 0; i < anchors.Count; i++) residuals[observations.Count + i] = anchors[i].WedgeAt(gauge.Read(anchors[i].Flow) ?? 0) / (WedgeShare * anchors[i].Price);
        return residuals;
    }

    /// <summary>½ ‖residuals‖² + ½ ‖z‖².</summary>
    public static double Objective(IEnumerable<double> residuals, IEnumerable<double> z) =>
        residuals.Sum(value => value * value) / 2 + z.Sum(value => value * value) / 2;

    private static double Of(Observation observation, double? solved) => (solved, observation.What.Kind) switch
    {
        (null, _) => 0,
        ({ } share, "share") => (share - observation.Value) / ShareDeviation,
        ( > 0 and { } value, _) when observation.Value > 0 => Math.Log(value / observation.Value) / DeviationOf(observation),
        _ => 0,
    };

    /// <summary>Standard deviation of the logarithm by the grade of the observation.</summary>
    private static double DeviationOf(Observation observation) => Math.Log(1 + EvidenceSpread.Of(observation.Confidence)) / EvidenceSpread.Z95;
}
