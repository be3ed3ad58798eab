namespace Netback.World;

/// <summary>How well a figure is supported.</summary>
public enum Confidence
{
    /// <summary>Primary or official.</summary>
    A,

    /// <summary>Press or secondary.</summary>
    B,

    /// <summary>Computed from A or B; the rule stands in the row's note.</summary>
    C,

    /// <summary>Assumption; the rule stands in the row's note.</summary>
    D,
}

/// <summary>What stands behind one figure of a case.</summary>
public sealed record FigureEvidence
{
    public required string Table { get; init; }
    public required string Id { get; init; }
    public required string Column { get; init; }
    public required double Value { get; init; }
    public required Confidence Confidence { get; init; }

    /// <summary>Ids of sources; empty only where the confidence is D.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>5 % and 95 % values where the case gives them.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
    public string? Note { get; init; }

    /// <summary><c>table/id/column</c>.</summary>
    public string Target => $"{Table}/{Id}/{Column}";
}
