namespace Netback.Numerics.Parametric;

/// <summary>How a homotopy ended.</summary>
internal enum HomotopyEnd
{
    /// <summary>At the data asked for.</summary>
    Arrived,

    /// <summary>A direction without end: no point, or no optimum, part of the way.</summary>
    Endless,

    /// <summary>More pivots, or more flipped slots, than allowed.</summary>
    TooFar,

    /// <summary>A pivot too small to divide by.</summary>
    Singular,
}

/// <summary>How far a homotopy may go.</summary>
/// <param name="Pivots">Crossings.</param>
/// <param name="Flipped">Slots that are otherwise than at the reference at one time.</param>
internal readonly record struct HomotopyLimits(int Pivots, int Flipped);
