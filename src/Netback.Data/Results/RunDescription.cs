using Netback.Data.Withholding;
using Netback.World;

namespace Netback.Data.Results;

/// <summary>What a run was: everything that <c>run.json</c> says. Holds no time, path or thread count.</summary>
public sealed record RunDescription
{
    public required string Version { get; init; }
    public required string CaseName { get; init; }
    public required string CaseHash { get; init; }
    public required int Year { get; init; }
    public required Settings Settings { get; init; }

    /// <summary>Whom the output is for.</summary>
    public Audience Audience { get; init; }

    /// <summary>What was left out for them.</summary>
    public IReadOnlyList<WithheldCount> Withheld { get; init; } = [];
    public IReadOnlyList<string> Scenarios { get; init; } = [];
    public IReadOnlyList<string> Sets { get; init; } = [];
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>True where accounts follow ownership instead of territory.</summary>
    public bool IsByOwner { get; init; }
    public long? Seed { get; init; }
}
