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

    /// <summary>The value with its range in brackets.</summary>
    public string Text => NumberText.Of(Value, Unit) + Brackets;

    /// <summary>The value with its sign and range.</summary>
    public string SignedText => NumberText.Signed(Value, Unit) + Brackets;

    /// <summary>The range in brackets, with a warning where it leaves the value out; empty without draws, or where it is no wider than the rounding.</summary>
    public string Brackets => RangeText is { } range ? $" ({range}{Warning})" : "";

    /// <summary>
    /// True where the case as written lies outside the range of its draws. Draws are centred on the figures, not on the solved
    /// numbers: what hangs on a choice between near-equals can come out another way in nearly all of them.
    /// </summary>
    public bool IsOutsideRange => Low is { } low && High is { } high
        && NumberText.Significant(Value, 2) is var value && (value < low || value > high);

    /// <summary>True where draws disagree about which way a change goes.</summary>
    public bool HasOpenSign => Low < 0 && High > 0;

    /// <summary>What to beware of in a range; empty where the value lies within it.</summary>
    public string Warning => IsOutsideRange ? " in the draws: the case as written lies outside, so do not quote it alone" : "";

    /// <summary>"9,100 to 9,900"; null without draws, or where both ends round to the same.</summary>
    public string? RangeText => Low is { } low && High is { } high && low != high ? NumberText.Range(low, high, Unit) : null;
}

/// <summary>Something that the results say, in a sentence with numbers.</summary>
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
    public Direction Direction { get; init; }

    /// <summary>Result file and rows that carry it.</summary>
    public required string Where { get; init; }

    /// <summary>How much hangs on it, USD a year or comparable; orders findings of one topic.</summary>
    public double Weight { get; init; }
}
