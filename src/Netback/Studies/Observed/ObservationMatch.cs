using System.Globalization;
using Netback.World;

namespace Netback.Studies.Observed;

/// <summary>An observation beside what the solution says.</summary>
/// <param name="Observation">What was observed.</param>
/// <param name="Solved">What the solution says; null where it cannot be compared.</param>
/// <param name="NotCompared">Why not; null where it is compared.</param>
public sealed record ObservationMatch(Observation Observation, double? Solved, string? NotCompared)
{
    /// <summary>Largest relative error of a price that counts as met.</summary>
    public const double PriceTolerance = 0.05;

    /// <summary>Largest error of a share that counts as met, as a difference of shares.</summary>
    public const double ShareTolerance = 0.10;

    /// <summary>Largest relative error of a flow that counts as met.</summary>
    public const double FlowTolerance = 0.10;

    /// <summary>Largest relative error of an output that counts as met.</summary>
    public const double OutputTolerance = 0.05;

    public bool IsShare => Observation.What.Kind == "share";

    /// <summary>Solved less observed: relative, but a difference for shares; null where not compared.</summary>
    public double? Error => Solved is not { } solved ? null : IsShare ? solved - Observation.Value : Observation.Value == 0 ? null : solved / Observation.Value - 1;

    /// <summary>True where a ratio of prices lies in its band, and all else errs no more than its kind may.</summary>
    public bool? IsMet => IsRatio ? IsInBand : Error is { } error ? Math.Abs(error) <= ToleranceOf(Observation.What.Kind) : null;

    /// <summary>A ratio of the prices of two stages.</summary>
    public bool IsRatio => Observation.What.Over is not null;

    private bool? IsInBand => Solved is { } solved ? solved >= (Observation.Low ?? 0) && solved <= (Observation.High ?? double.PositiveInfinity) : null;

    public static double ToleranceOf(string kind) => kind switch
    {
        "price" => PriceTolerance,
        "share" => ShareTolerance,
        "output" => OutputTolerance,
        _ => FlowTolerance,
    };

    /// <summary>Every observation beside a solution, in the order of the case.</summary>
    /// <param name="observations">What was observed.</param>
    /// <param name="view">The solution.</param>
    /// <param name="elsewhere">Observations that describe another state of the market, with its name.</param>
    public static IReadOnlyList<ObservationMatch> Of(IEnumerable<Observation> observations, MarketView view, IReadOnlyDictionary<string, string>? elsewhere = null)
    {
        var gauge = new Gauge(view);
        return [.. observations.Select(observation => elsewhere?.GetValueOrDefault(observation.Id) is { } other
            ? new ObservationMatch(observation, null, $"tells of episode {other}, not of the base") : Of(observation, gauge))];
    }

    public static ObservationMatch Of(Observation observation, Gauge gauge)
    {
        if (WhyNot(observation) is { } reason) return new ObservationMatch(observation, null, reason);
        var solved = gauge.Read(observation.What);
        return new ObservationMatch(observation, solved, solved is null ? "the solution has no such figure" : null);
    }

    /// <summary>Why an observation means something else than a solution holds; null where it can be compared.</summary>
    public static string? WhyNot(Observation observation) => observation.What.Kind switch
    {
        "price" when observation.What.Place is null => "a price without a place",
        "price" when observation.What.Over is not null => null,
        "price" => ObservedUnits.IsPrice(observation.Unit) ? null : $"unit {Quoted(observation)}, not USD/t",
        "output" when ObservedUnits.IsTonnesOfMines(observation.Unit) => null,
        "flow" or "output" => ObservedUnits.IsTonnes(observation.Unit) ? null : $"unit {Quoted(observation)}, not t contained a year",
        "share" when observation.What is { From: null } or { To: null } => "a share without both ends",
        "share" => ObservedUnits.ReadShare(observation.Unit) is not null ? null : $"unit {Quoted(observation)}, not a share that is defined",
        var kind => $"kind {kind}, which a solution does not hold",
    };

    private static string Quoted(Observation observation) => string.Create(CultureInfo.InvariantCulture, $"'{observation.Unit}'");
}
