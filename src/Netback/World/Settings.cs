namespace Netback.World;

/// <summary>Which elasticities a demand answers with.</summary>
public enum Horizon
{
    /// <summary>Months to a year: <c>elasticity</c>.</summary>
    Short,

    /// <summary>Five years and more: <c>elasticity_long</c> where given.</summary>
    Long,
}

/// <summary>The settings of a case: <c>netback</c> in <c>datapackage.json</c>.</summary>
public sealed record Settings
{
    /// <summary>Format of the case; this program reads format 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Year of the money (real USD) and, unless told otherwise, of the solve.</summary>
    public required int BaseYear { get; init; }

    /// <summary>Interest on goods in transit, a share per year.</summary>
    public double InventoryRate { get; init; } = 0.10;

    /// <summary>Which elasticities apply.</summary>
    public Horizon Horizon { get; init; } = Horizon.Short;

    /// <summary>Countries or blocs that play; empty: every country.</summary>
    public IReadOnlyList<string> Players { get; init; } = [];

    /// <summary>Minerals covered by few nodes and remembered figures only: what a study says of them is marked and never a key finding.</summary>
    public IReadOnlyList<string> Screening { get; init; } = [];

    /// <summary>Year to which waiting leads on page one of a study; absent: the last in which something of the case opens.</summary>
    public int? WaitUntil { get; init; }

    /// <summary>Commodity whose way from end price to gate page one shows; absent: the one of most value.</summary>
    public string? Product { get; init; }
}
