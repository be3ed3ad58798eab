namespace Netback.Numerics.Parametric;

/// <summary>Where a target (a column's value or a row's sum) stands.</summary>
internal enum TargetState : byte
{
    /// <summary>Between its bounds, multiplier zero.</summary>
    Free,

    /// <summary>At the lower bound, multiplier ≥ 0.</summary>
    Lower,

    /// <summary>At the upper bound, multiplier ≤ 0.</summary>
    Upper,
}
