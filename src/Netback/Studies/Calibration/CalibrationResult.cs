using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>How a case is calibrated.</summary>
public sealed record CalibrationOptions
{
    /// <summary>Linearisations at most; each solves the market once a rule.</summary>
    public int Rounds { get; init; } = 2;

    /// <summary>Threads to solve with; no result depends on it.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>A figure that calibration moved.</summary>
/// <param name="Figure">The figure as it was, with its evidence.</param>
/// <param name="Value">What it is now.</param>
/// <param name="Z">How far its rule moved, in standard deviations of the logarithm.</param>
/// <param name="Low">5 % value of its spread before.</param>
/// <param name="High">95 % value of its spread before.</param>
public sealed record MovedFigure(FigureEvidence Figure, double Value, double Z, double Low, double High)
{
    /// <summary>True where it stands at the end of its spread: the observations pull further than the case says it may lie.</summary>
    public bool IsAtBound => Math.Abs(Z) >= AssumedRules.Bound;
}

/// <summary>A friction that calibration wrote.</summary>
/// <param name="Friction">The friction now.</param>
/// <param name="Before">The friction of the case between the same two; null where it had none.</param>
/// <param name="Observation">The flow that it is anchored at.</param>
/// <param name="Flow">Tonnes a year of the solution.</param>
/// <param name="Target">Tonnes a year asked for.</param>
/// <param name="Wedge">Marginal friction at the flow, USD per tonne.</param>
/// <param name="Price">Reference price, USD per tonne.</param>
public sealed record AnchoredFriction(Friction Friction, Friction? Before, Observation Observation, double Flow, double Target, double Wedge, double Price);

/// <summary>A case calibrated: what was moved, and how far the base is from the observations before and after.</summary>
public sealed record CalibrationResult
{
    /// <summary>Observations beside the case as written.</summary>
    public required IReadOnlyList<ObservationMatch> Before { get; init; }

    /// <summary>Observations beside the calibrated case.</summary>
    public required IReadOnlyList<ObservationMatch> After { get; init; }
    public required IReadOnlyList<MovedFigure> Figures { get; init; }
    public required IReadOnlyList<AnchoredFriction> Frictions { get; init; }

    /// <summary>The calibrated world.</summary>
    public required CaseWorld World { get; init; }

    /// <summary>Rules that could move.</summary>
    public required int Rules { get; init; }

    /// <summary>½ Σ of squares of misfits, frictions and moves, flows drawn to their targets, before the rules move and after.</summary>
    public required double ObjectiveBefore { get; init; }
    public required double ObjectiveAfter { get; init; }

    /// <summary>Markets solved.</summary>
    public required int Solves { get; init; }
}
