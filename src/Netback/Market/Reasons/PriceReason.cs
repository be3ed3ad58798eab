using Netback.Market.Results;

namespace Netback.Market.Reasons;

/// <summary>What kind of fact stands behind a price.</summary>
public enum PriceFactKind
{
    /// <summary>A used shipment: delivered price = gate price + what lies between.</summary>
    Shipment,

    /// <summary>A process that neither gains nor loses on its last unit: outputs = inputs + cost.</summary>
    Process,

    /// <summary>A supply that is neither idle nor full: price = marginal cost.</summary>
    Supply,

    /// <summary>A demand whose users would take more if it were cheaper: price = willingness to pay.</summary>
    Demand,

    /// <summary>A demand at the most anybody pays.</summary>
    Choke,

    /// <summary>More than anybody wants: price zero.</summary>
    Disposal,

    /// <summary>A supply at its capacity.</summary>
    SupplyFull,

    /// <summary>A process at its capacity, or at its share of a line.</summary>
    ProcessFull,

    /// <summary>A demand that is met in full.</summary>
    DemandFull,

    /// <summary>A link at its capacity.</summary>
    LinkFull,

    /// <summary>A contract that makes tonnes go where they would not.</summary>
    Contract,

    /// <summary>Nothing is traded at this price.</summary>
    Idle,

    /// <summary>The chain comes back to where it has been.</summary>
    Loop,

    /// <summary>Steps left out of a long chain.</summary>
    Omitted,
}

/// <summary>One fact behind a price.</summary>
/// <param name="Kind">What kind of fact.</param>
/// <param name="Subject">Id of the supply, process, demand, link, contract or site it is about.</param>
/// <param name="Amount">Its figure: a price, a rent per unit, a count; null where it has none.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Text">The fact in words, with numbers.</param>
public sealed record PriceFact(PriceFactKind Kind, string Subject, double? Amount, string? Unit, string Text)
{
    /// <summary>The shipment that the fact is about; null where it is about none.</summary>
    public ShipmentRow? Shipment { get; init; }
}

/// <summary>Why a price is what it is: from the price, fact by fact, to what sets it.</summary>
public sealed record PriceReason
{
    public required PriceRow Price { get; init; }

    /// <summary>The price in words.</summary>
    public required string Head { get; init; }

    /// <summary>Facts from the price to what sets it; each holds as an equation.</summary>
    public required IReadOnlyList<PriceFact> Chain { get; init; }

    /// <summary>Limits that keep a cheaper tonne away; empty where cost sets the price.</summary>
    public required IReadOnlyList<PriceFact> Limits { get; init; }

    /// <summary>Everything in one sentence.</summary>
    public string Sentence =>
        Head + (Chain.Count > 0 ? ": " + string.Join("; ", Chain.Select(fact => fact.Text)) : "")
        + (Limits.Count > 0 ? "; no cheaper tonne comes because " + string.Join(", and ", Limits.Select(fact => fact.Text)) : "") + ".";
}
