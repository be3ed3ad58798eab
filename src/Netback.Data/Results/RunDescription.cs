namespace Netback.Data.Results;

/// <summary>What a run was: everything that <c>run.json</c> says. Holds no time, path or thread count.</summary>
public sealed record RunDescription
{
    public required string Version { get; init; }
    public required string CaseName { get; init; }
    public required string CaseHash { get; init; }
    public required int Year { get; init; }
    public required World.Settings Settings { get; init; }
    public IReadOnlyList<string> Scenarios { get; init; } = [];
    public IReadOnlyList<string> Sets { get; init; } = [];
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>True where accounts follow ownership instead of territory.</summary>
    public bool IsByOwner { get; init; }
    public long? Seed { get; init; }
}
