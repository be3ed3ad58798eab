namespace Netback.World;

/// <summary>
/// A case in one year, read and checked: overlay, scenarios and paths applied, links and sites that do not exist
/// in the year left out together with what stands on them. Lists are in the order of the case's files.
/// </summary>
public sealed record CaseWorld
{
    public required Settings Settings { get; init; }
    public required int Year { get; init; }
    public IReadOnlyList<Country> Countries { get; init; } = [];
    public IReadOnlyList<GroupMember> Groups { get; init; } = [];
    public IReadOnlyList<Place> Places { get; init; } = [];
    public IReadOnlyList<Commodity> Commodities { get; init; } = [];
    public IReadOnlyList<Link> Links { get; init; } = [];
    public IReadOnlyList<FreightRule> Freight { get; init; } = [];
    public IReadOnlyList<Site> Sites { get; init; } = [];
    public IReadOnlyList<Supply> Supplies { get; init; } = [];
    public IReadOnlyList<Process> Processes { get; init; } = [];
    public IReadOnlyList<Assay> Assays { get; init; } = [];
    public IReadOnlyList<Demand> Demands { get; init; } = [];
    public IReadOnlyList<Conduct> Conducts { get; init; } = [];
    public IReadOnlyList<Contract> Contracts { get; init; } = [];
    public IReadOnlyList<Friction> Frictions { get; init; } = [];
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];
    public IReadOnlyList<StockHeld> Stocks { get; init; } = [];
    public IReadOnlyList<Actor> Actors { get; init; } = [];
    public IReadOnlyList<Stake> Ownership { get; init; } = [];

    /// <summary>Names of its rows and words in other languages than its own.</summary>
    public IReadOnlyList<TranslatedName> Names { get; init; } = [];
}
