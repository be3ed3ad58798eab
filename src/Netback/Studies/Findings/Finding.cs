using Netback.Studies.Evidence;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>What a finding is about.</summary>
public enum FindingTopic
{
    Dependence,
    Netback,
    Congestion,
    Corridor,
    ValueAdded,
    PriceLadder,
    PriceChange,
    FlowChange,
    Production,
    Welfare,

    /// <summary>What each measure of a scenario does.</summary>
    Incidence,
    NewlyFull,
    DependenceMoved,
    NetbackMoved,
    NoEffect,
    Unmoved,
    NotSolved,
    DrawsNotSolved,
}

/// <summary>Which way the main number of a finding points.</summary>
public enum Direction
{
    None,
    Up,
    Down,
}

/// <summary>
/// A number of a finding. <see cref="Value"/> is that of the case as written; low and high are the 5 % and 95 % points
/// over certified draws; the choke values those at half and twice all chokes.
/// </summary>
public sealed record FindingFigure
{
    public required string Name { get; init; }
    public required double Value { get; init; }
    public required FigureUnit Unit { get; init; }
    public double? Low { get; init; }
    public double? Median { get; init; }
    public double? High { get; init; }
    public double? AtHalfChoke { get; init; }
    public double? AtDoubleChoke { get; init; }

    /// <summary>Draws that gave the number.</summary>
    public int Draws { get; init; }

    /// <summary>What the range rests on; null where that was not asked for, or the number hardly varies.</summary>
    public VarianceShares? Variance { get; init; }

    /// <summary>The number as sentences say it.</summary>
    public Quantity Quantity => new(Value, Unit, Low, High);

    /// <inheritdoc cref="Quantity.IsOutsideRange"/>
    public bool IsOutsideRange => Quantity.IsOutsideRange;

    /// <inheritdoc cref="Quantity.HasOpenSign"/>
    public bool HasOpenSign => Quantity.HasOpenSign;

    public static implicit operator Argument?(FindingFigure? figure) => figure?.Quantity;
}

/// <summary>Something that the results say, in a sentence with numbers; words are those of the language that it was told in.</summary>
public sealed record Finding
{
    /// <summary>Stable name: run, topic and subject.</summary>
    public required string Id { get; init; }

    /// <summary>Run that it is about.</summary>
    public required string Run { get; init; }
    public required FindingTopic Topic { get; init; }

    /// <summary>What it is about in a few words: a commodity, a gate, a country, a link.</summary>
    public required string Subject { get; init; }
    public required string Headline { get; init; }

    /// <summary>Mineral that it is about; null where it is about several.</summary>
    public string? Mineral { get; init; }
    public IReadOnlyList<FindingFigure> Figures { get; init; } = [];

    /// <summary>True where a naive rule tells past episodes of the mineral better: the mechanism is shown, the number is no estimate.</summary>
    public bool IsIllustrative { get; init; }
    public Direction Direction { get; init; }

    /// <summary>Result file and rows that carry it.</summary>
    public required string Where { get; init; }

    /// <summary>How much hangs on it, USD a year or comparable; orders findings of one topic.</summary>
    public double Weight { get; init; }
}
