using Netback.Market.Results;

namespace Netback.Ensembles;

/// <summary>One scenario at one sample, solved.</summary>
/// <param name="Scenario">Its name; <c>base</c> for none.</param>
/// <param name="Sample">Number of the sample, from 0: the same in every scenario.</param>
/// <param name="Status">How the solve ended; there are outputs only where it is solved.</param>
/// <param name="WorstResidual">Largest residual of the certificate; null where it is not solved.</param>
/// <param name="Inputs">Drawn values of the uncertain figures, as they are in the case as written.</param>
/// <param name="Outputs">By output; null where there is none or it is not unique.</param>
public sealed record Future(
    string Scenario, long Sample, SolveStatus Status, double? WorstResidual, IReadOnlyList<double> Inputs, IReadOnlyList<double?> Outputs);
