namespace Netback.Bargaining.Gates;

/// <summary>How a site stands before a gate.</summary>
public enum GateStatus
{
    Pass,
    Fail,

    /// <summary>What the rule asks about is not known, or does not happen.</summary>
    Unknown,
}

/// <summary>One gate asked of what one site ships.</summary>
public sealed record GateRow
{
    public required string Requirement { get; init; }
    public required string Partner { get; init; }
    public required string Rule { get; init; }
    public string? Of { get; init; }
    public required string Site { get; init; }
    public required string Commodity { get; init; }
    public required GateStatus Status { get; init; }

    /// <summary>The share that the rule asks about; null where there is none.</summary>
    public double? Found { get; init; }
    public double? Threshold { get; init; }

    /// <summary>What is missing for an answer; null unless the status is unknown.</summary>
    public string? Missing { get; init; }

    /// <summary>The cheapest change that passes, or why there is none; null unless the status is fail.</summary>
    public string? Change { get; init; }

    /// <summary>USD a year of the site's profit that passing costs, or that changes hands; null where it cannot be computed.</summary>
    public double? Cost { get; init; }

    /// <summary>The cost over the site's profit; null where there is no profit.</summary>
    public double? CostShare { get; init; }
}
