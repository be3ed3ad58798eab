namespace Netback.Studies.Brief;

/// <summary>Which way a tonne goes in a waterfall.</summary>
public enum PathKind
{
    /// <summary>As in the base.</summary>
    Today,

    /// <summary>Under the option that leaves its seller most by changing the way.</summary>
    BestRoute,

    /// <summary>Made into the next stage at a plant in a host country first.</summary>
    ProcessedAtHome,
}

/// <summary>One product of one seller, from what final users pay for what is made of it down to the gate.</summary>
public sealed record ProductPath
{
    public required string Commodity { get; init; }

    /// <summary>The seller whose tonne is followed, the same in all waterfalls.</summary>
    public required string Site { get; init; }

    /// <summary>True where the user named the product; else it is the one of most value among those that hosts ship abroad at unique prices.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Unit that the trade quotes, and units per tonne contained; null where the case names none.</summary>
    public string? TradeUnit { get; init; }
    public double? PerTonne { get; init; }

    /// <summary>True where the case covers the mineral at screening level only.</summary>
    public bool IsScreening { get; init; }

    /// <summary>Today first.</summary>
    public required IReadOnlyList<PriceFall> Falls { get; init; }

    /// <summary>Why a waterfall is not there, by kind.</summary>
    public IReadOnlyList<MissingFall> NotShown { get; init; } = [];
}

/// <summary>
/// A waterfall: <see cref="End"/> less all steps is <see cref="Gate"/>. USD per tonne contained of the product; divided by the product's
/// units per tonne they are trade units.
/// </summary>
public sealed record PriceFall
{
    public required PathKind Kind { get; init; }

    /// <summary>Run that it is read from.</summary>
    public required string Run { get; init; }

    /// <summary>Place where the tonne, or what the home plant makes of it, is delivered.</summary>
    public required string Market { get; init; }

    /// <summary>Links in order of travel.</summary>
    public IReadOnlyList<string> Route { get; init; } = [];

    /// <summary>Places on the way, in words.</summary>
    public string RouteText { get; init; } = "";

    /// <summary>The home plant; null but for <see cref="PathKind.ProcessedAtHome"/>.</summary>
    public string? Plant { get; init; }

    /// <summary>What the home plant makes.</summary>
    public string? Made { get; init; }

    /// <summary>False where the plant stands idle in the run: what it could pay, not what it pays.</summary>
    public bool IsRunning { get; init; } = true;

    /// <summary>What final users pay for what is made of the tonne.</summary>
    public required double End { get; init; }

    /// <summary>From end to gate; what costs is positive.</summary>
    public required IReadOnlyList<FallStep> Steps { get; init; }

    /// <summary>What the seller keeps.</summary>
    public required double Gate { get; init; }

    /// <summary>What seller and home plant keep together: the gate price and the plant's margin.</summary>
    public double GateAndMargin => Gate + Steps.Where(step => step.Part == FallPart.PlantMargin).Sum(step => step.UsdPerTonne);
}

/// <summary>What is taken between end price and gate.</summary>
public enum FallPart
{
    /// <summary>Between final users and the place of delivery: later plants, their inputs and ways.</summary>
    Beyond,

    /// <summary>The market served pays another price than the reference market; idle plants only.</summary>
    MarketGap,
    Measures,
    Border,
    Freight,
    Transfer,
    Time,
    Congestion,
    Friction,
    Conduct,
    Contract,

    /// <summary>Cost of the home plant.</summary>
    Processing,

    /// <summary>What the home plant keeps above its cost.</summary>
    PlantMargin,

    /// <summary>Its other inputs, less by-products.</summary>
    OtherGoods,

    /// <summary>From the seller's gate to the home plant.</summary>
    ToPlant,
}

/// <summary>A step of a waterfall, USD per tonne contained of the product.</summary>
public readonly record struct FallStep(FallPart Part, double UsdPerTonne);

/// <summary>A waterfall that is not shown, and why.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="NeedsRows">True where rows of the case could show it.</param>
public sealed record MissingFall(PathKind Kind, string Why, bool NeedsRows = false);
