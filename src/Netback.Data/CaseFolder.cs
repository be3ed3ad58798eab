using Netback.Checks;

namespace Netback.Data;

/// <summary>Reads cases from folders.</summary>
public static class CaseFolder
{
    /// <summary>Reads, checks and prepares a case for the market.</summary>
    /// <exception cref="CaseException">The input is wrong: all problems at once.</exception>
    public static OpenedCase Open(CaseRequest request, CancellationToken cancel = default) =>
        throw new NotSupportedException("being built");

    /// <summary>Names of the scenarios that stand in the case's <c>scenarios</c> folder, in ordinal order.</summary>
    public static IReadOnlyList<string> ScenarioNames(string folder) => throw new NotSupportedException("being built");
}
