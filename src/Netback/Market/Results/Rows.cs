using Netback.Market.Accounting;

namespace Netback.Market.Results;

/// <summary>The two sides a commodity is priced on.</summary>
public enum PriceSide
{
    /// <summary>At a site's gate.</summary>
    Gate,

    /// <summary>Delivered at a place.</summary>
    Delivered,
}

/// <summary>One price. USD per tonne contained; trade price in the commodity's trade unit.</summary>
public sealed record PriceRow(
    string Place, string Commodity, PriceSide Side, string? Site, double Price,
    double? TradePrice, string? TradeUnit, bool IsUnique);

/// <summary>What lies between a gate price and a delivered price, USD per tonne contained each.</summary>
public readonly record struct PriceParts(
    double Freight, double Transfer, double Time, double Border, double Measures,
    double Congestion, double Friction, double Conduct, double Contract)
{
    /// <summary>Delivered price less gate price.</summary>
    public double Total =>
        Freight + Transfer + Time + Border + Measures + Congestion + Friction + Conduct + Contract;
}

/// <summary>Tonnes contained a year that go from a site to a place over one route.</summary>
public sealed record ShipmentRow(
    string Commodity, string Site, string Origin, string Destination, double Quantity,
    IReadOnlyList<string> Route, double GatePrice, PriceParts Parts, double DeliveredPrice);

/// <summary>What a site keeps at its gate and where the reference market's price went.</summary>
public sealed record NetbackRow(
    string Site, string Commodity, double GatePrice, double Netback, string Market, double MarketPrice,
    PriceParts Parts, double MarketGap, bool IsTie);

/// <summary>How a contract ended.</summary>
public enum ContractStatus
{
    Met,
    Short,
    Released,
}

/// <summary>A contract: tonnes delivered and short, dual USD per tonne, payments USD a year.</summary>
public sealed record ContractRow(
    string Contract, ContractStatus Status, double Quantity, double Shortfall, double? Price, double Dual,
    double PenaltyPaid, double Transfer);

/// <summary>A supply: tonnes a year, netback USD per tonne, rent USD a year.</summary>
public sealed record SupplyRow(string Supply, double Quantity, double Netback, double Rent);

/// <summary>A process: activity a year, margin USD per unit of activity, rent USD a year.</summary>
public sealed record ProcessRow(string Process, double Activity, double Margin, double Rent);

/// <summary>A demand: tonnes a year, delivered price USD per tonne.</summary>
public sealed record DemandRow(string Demand, double Quantity, double Price);

/// <summary>A link: gross tonnes a year each way, share of free capacity used, rent USD a year.</summary>
public sealed record LinkRow(string Link, double Forward, double Backward, double? UsedShare, double Rent, bool IsUnique);

/// <summary>A measure: what it did. Paid and received in USD a year.</summary>
public sealed record MeasureRow(string Measure, string Status, double Quantity, double? Price, double Paid, double Received);

/// <summary>One line of a country's account, USD a year, gains positive.</summary>
public sealed record AccountRow(string Country, string Item, double Value);

/// <summary>What a row of the case (<c>table/id</c>) brings to one line of a country's account, USD a year, gains positive.</summary>
internal sealed record AccountPart(string From, double Value);

/// <summary>Dependence of a country in one commodity on one party.</summary>
public sealed record DependenceRow(string Country, string Commodity, string By, string Who, double Share, double? Hhi);

/// <summary>How a solve ended.</summary>
public enum SolveStatus
{
    Solved,
    Infeasible,
    Unbounded,
    DoesNotHold,
    NotConverged,
}

/// <summary>One term of the bridge from objective to welfare, USD a year.</summary>
public sealed record BridgeTerm(string Term, double Value);

/// <summary>Gap of one mineral: complementarity products over Σ|terms| of its accounts.</summary>
public sealed record MineralGap(string Mineral, double Gap);

/// <summary>A measure that answers to prices: how far it is from what they ask for, over the price scale.</summary>
public sealed record MeasureCondition(string Measure, string Condition, double Residual);

/// <summary>
/// How far the reported numbers are from an equilibrium at most, recomputed on the case's own data over the whole
/// network. Row-wise relative residuals; the formulas stand in docs/concepts/market.md.
/// </summary>
public sealed record Certificate
{
    public required SolveStatus Status { get; init; }
    public double? Objective { get; init; }
    public double? Welfare { get; init; }
    public double? PrimalResidual { get; init; }
    public double? DualResidual { get; init; }
    public double? Complementarity { get; init; }
    public double? Gap { get; init; }
    public IReadOnlyList<MineralGap> GapByMineral { get; init; } = [];
    public IReadOnlyList<BridgeTerm> Bridge { get; init; } = [];

    /// <summary>Conditions of measures that answer to prices; such an equilibrium need not exist.</summary>
    public IReadOnlyList<MeasureCondition> Conditions { get; init; } = [];

    /// <summary>Rows (table/id) of an irreducible infeasible set.</summary>
    public IReadOnlyList<string> Conflict { get; init; } = [];
    public string? Reason { get; init; }
    public int Iterations { get; init; }
    public int RouteColumns { get; init; }

    /// <summary>How far the answer is from an equilibrium at most, relative; 0 where nothing was measured.</summary>
    public double WorstResidual =>
        new[] { PrimalResidual, DualResidual, Complementarity, Gap }.Concat(Conditions.Select(condition => (double?)condition.Residual)).Max() ?? 0;
}

/// <summary>Everything one solve reports; lists in id order. All are empty unless the status is Solved.</summary>
public sealed record MarketResult
{
    public required Certificate Certificate { get; init; }
    public IReadOnlyList<PriceRow> Prices { get; init; } = [];
    public IReadOnlyList<ShipmentRow> Shipments { get; init; } = [];
    public IReadOnlyList<NetbackRow> Netbacks { get; init; } = [];
    public IReadOnlyList<ContractRow> Contracts { get; init; } = [];
    public IReadOnlyList<SupplyRow> Supplies { get; init; } = [];
    public IReadOnlyList<ProcessRow> Processes { get; init; } = [];
    public IReadOnlyList<DemandRow> Demands { get; init; } = [];
    public IReadOnlyList<LinkRow> Links { get; init; } = [];
    public IReadOnlyList<MeasureRow> Measures { get; init; } = [];
    public IReadOnlyList<AccountRow> Accounts { get; init; } = [];

    /// <summary>What the accounts are summed from, for those who ask for other parties than countries.</summary>
    internal IReadOnlyList<Booking> Bookings { get; init; } = [];
    public IReadOnlyList<DependenceRow> Dependence { get; init; } = [];
}
