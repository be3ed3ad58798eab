namespace Netback.Market.Measures;

/// <summary>Money that a measure passes to a country, or to a site and so to its country or owners; USD a year, gains positive.</summary>
internal sealed record Transfer(string Country, string? Site, string Item, double Amount);

/// <summary>What a measure does at a solution.</summary>
internal sealed record Incidence
{
    /// <summary>in-force, binding or slack.</summary>
    public required string Status { get; init; }

    /// <summary>Tonnes contained a year that it acts on.</summary>
    public required double Quantity { get; init; }

    /// <summary>Duty, levy, support or rent, USD per tonne; null where it has none.</summary>
    public double? Price { get; init; }

    /// <summary>USD a year paid because of it, by whoever pays.</summary>
    public double Paid { get; init; }

    /// <summary>USD a year received because of it, by whoever receives.</summary>
    public double Received { get; init; }

    public IReadOnlyList<Transfer> Transfers { get; init; } = [];
}
