using Netback.Studies.Evidence;

namespace Netback.Studies.Brief;

/// <summary>How far to trust page one.</summary>
public sealed record BriefConfidence
{
    /// <summary>Largest relative residual of all runs that have an answer.</summary>
    public required double WorstResidual { get; init; }

    /// <summary>Runs with a certified answer, of all runs: base, scenarios, waiting, replies.</summary>
    public required int Certified { get; init; }
    public required int Runs { get; init; }

    /// <summary>What the range of the hosts' accounts together rests on in the base; null where it was not asked for.</summary>
    public VarianceShares? Variance { get; init; }

    /// <summary>Figures of the case that are assumptions, as a share of all.</summary>
    public double? AssumedShare { get; init; }

    /// <summary>Figures of the case.</summary>
    public int Figures { get; init; }

    /// <summary>Past episodes: outcomes scored, and those within a factor of two; null where the case has none.</summary>
    public int? Outcomes { get; init; }
    public int? Hits { get; init; }

    /// <summary>Minerals whose past a naive rule tells better.</summary>
    public IReadOnlyList<string> Illustrative { get; init; } = [];

    /// <summary>Minerals covered at screening level.</summary>
    public IReadOnlyList<string> Screening { get; init; } = [];

    /// <summary>Draws of the base and of a scenario.</summary>
    public required int BaseDraws { get; init; }
    public required int ScenarioDraws { get; init; }

    /// <summary>Draws over all runs, and those without a certified answer.</summary>
    public required int Draws { get; init; }
    public required int LostDraws { get; init; }
}
