namespace Netback.Studies.Evidence;

/// <summary>The level of one input at which a finding turns, all others as they are.</summary>
/// <param name="Input">What it is.</param>
/// <param name="Times">Times its figures at which the finding turns, the mean of a bracket; null where it does not within 1 to 99 % of its spread.</param>
/// <param name="Likelihood">Chance that it lies beyond; null where it does not turn.</param>
public sealed record TurningInput(string Input, double? Times, double? Likelihood);

/// <summary>How firm it is that one buyer takes more than half, or less, of what a country sells abroad of a mineral.</summary>
/// <param name="Country">Seller.</param>
/// <param name="Mineral">What is sold, in all forms.</param>
/// <param name="Buyer">Country that takes most of it in the base.</param>
/// <param name="Share">Its share with the figures as they are.</param>
/// <param name="Turned">Draws in which the share lies on the other side of a half.</param>
/// <param name="Draws">Draws that have a share.</param>
/// <param name="Inputs">Levels at which it turns, input by input, the weightiest first; empty where none stands out.</param>
public sealed record TurningPoint(string Country, string Mineral, string Buyer, double Share, int Turned, int Draws, IReadOnlyList<TurningInput> Inputs)
{
    public const double Half = 0.5;

    /// <summary>How likely it is that the finding turns, over all inputs together.</summary>
    public double Likelihood => Draws == 0 ? 0 : (double)Turned / Draws;
}
