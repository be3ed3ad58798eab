using Netback.Studies;

namespace Netback.Ensembles;

/// <summary>A number of interest in every future.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">What it is, for the reader.</param>
/// <param name="Read">Reads it from a certified result; null where there is none or it is not unique.</param>
public sealed record EnsembleOutput(string Name, string Unit, string Meaning, Func<MarketView, double?> Read);
