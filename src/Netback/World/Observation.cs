namespace Netback.World;

/// <summary>What a share is a share of.</summary>
public enum ShareOf
{
    /// <summary>All that the seller ships, at home and abroad.</summary>
    Shipments,

    /// <summary>What the seller ships abroad.</summary>
    Exports,

    /// <summary>All that the buyer takes, from home and abroad.</summary>
    Purchases,

    /// <summary>What the buyer takes from abroad.</summary>
    Imports,
}

/// <summary>
/// Something that can be observed in the world and read off a solution: a price at a place, a flow or a share between two ends,
/// what crosses a country, an output. Ends are selectors; an end that is left out is any other country.
/// </summary>
public sealed record Measurand
{
    /// <summary>price, flow, share, transit, output …</summary>
    public required string Kind { get; init; }
    public string? Commodity { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Place { get; init; }

    /// <summary>A country crossed on the way.</summary>
    public string? Via { get; init; }
    public ShareOf ShareOf { get; init; }

    /// <summary>A price: as a multiple of the price of this commodity at the same place; null for a price in money.</summary>
    public string? Over { get; init; }

    /// <summary>An output: of mines only, not of plants, scrap and stocks.</summary>
    public bool IsOfMines { get; init; }
}

/// <summary>A figure that was observed, to calibrate to or to be tested against.</summary>
public sealed record Observation
{
    public required string Id { get; init; }
    public required int Year { get; init; }
    public required Measurand What { get; init; }
    public required double Value { get; init; }

    /// <summary>Lower end of the band in which it was seen; null where the row gives none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of that band.</summary>
    public double? High { get; init; }

    /// <summary>Unit as written; what it says decides whether a solution can be compared.</summary>
    public string? Unit { get; init; }

    /// <summary>True where figures of the case were set by it: it cannot test the result.</summary>
    public bool IsUsedInCalibration { get; init; }
    public Confidence Confidence { get; init; } = Confidence.D;
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string? Note { get; init; }
}
