namespace Netback.World;

/// <summary>A company, state body, bank or fund.</summary>
public sealed record Actor(string Id, string Name, string? Kind, string? Country, string? Bloc, string? Parent);

/// <summary>A share of an asset held by an actor.</summary>
public sealed record Stake(string Asset, string Actor, double Share)
{
    public string Id => $"{Asset}+{Actor}";
}
