using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>What a case says of a mineral beside the world that is solved: what does not exist in the year, what was observed, what vouches for it.</summary>
public sealed record DossierFacts
{
    public required string Mineral { get; init; }

    /// <summary>Every site that yields or takes the mineral, also planned and closed ones.</summary>
    public required IReadOnlyList<KnownSite> Sites { get; init; }

    /// <summary>Prices observed of its goods.</summary>
    public required IReadOnlyList<KnownPrice> Prices { get; init; }

    /// <summary>What was observed, of all minerals.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Every figure of its rows.</summary>
    public required IReadOnlyList<FigureEvidence> Evidence { get; init; }
}

/// <summary>A mine or plant as the case lists it.</summary>
public sealed record KnownSite
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Place { get; init; }
    public required string Country { get; init; }
    public string? Kind { get; init; }
    public string? Status { get; init; }
    public int? Opens { get; init; }
    public int? Closes { get; init; }

    /// <summary>Owners with their shares, or who runs it where none is named.</summary>
    public required string Owners { get; init; }

    /// <summary>Tonnes a year that it can yield by commodity; null where a row gives no limit.</summary>
    public required IReadOnlyList<KnownCapacity> Capacities { get; init; }
}

/// <summary>What a site can yield of a commodity, tonnes contained a year; null without a limit.</summary>
public sealed record KnownCapacity(string Commodity, double? Tonnes);

/// <summary>A price that was observed, in the unit that the row gives.</summary>
public sealed record KnownPrice(string Id, int Year, string Commodity, string Place, double Value, string Unit, bool IsUsed, string? Note);
