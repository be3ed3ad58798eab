using Netback.Studies.Findings;

namespace Netback.Studies.Brief;

/// <summary>Whose hands a dependence is about.</summary>
public enum DependenceBy
{
    Buyer,

    /// <summary>Country of the next plant.</summary>
    Processor,

    /// <summary>Country crossed on the way to somebody else.</summary>
    Route,
    Lender,
}

/// <summary>The largest share of one kind in the value that leaves host gates for abroad, now and after the best option.</summary>
public sealed record DependenceStep
{
    public required DependenceBy By { get; init; }

    /// <summary>Mineral; null for all that hosts ship.</summary>
    public string? Mineral { get; init; }

    /// <summary>Who holds most in the base; null where nobody does, or it is not known.</summary>
    public string? Who { get; init; }

    /// <summary>Its share in the base.</summary>
    public FindingFigure? Now { get; init; }

    /// <summary>Its share after the best option; null without one.</summary>
    public FindingFigure? After { get; init; }

    /// <summary>Who holds most then.</summary>
    public string? WhoAfter { get; init; }

    /// <summary>Share of whoever holds most then.</summary>
    public FindingFigure? LargestAfter { get; init; }
}
