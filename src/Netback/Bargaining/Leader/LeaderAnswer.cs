using Netback.Market.Results;

namespace Netback.Bargaining.Leader;

/// <summary>The market at one level of the lever; all but lever and certificate are absent without a certified answer.</summary>
public sealed record LeaderPoint
{
    /// <summary>Tonnes a year withheld, or USD per tonne of discount.</summary>
    public required double Lever { get; init; }
    public required SolveStatus Status { get; init; }

    /// <summary>Worst residual of the certificate, relative.</summary>
    public required double Residual { get; init; }

    /// <summary>What the leader counts, USD a year.</summary>
    public double? Profit { get; init; }

    /// <summary>Tonnes a year that it sells into the markets it leads in.</summary>
    public double? Sold { get; init; }

    /// <summary>Tonnes a year that others deliver there.</summary>
    public double? Others { get; init; }

    /// <summary>Price of the commodity at its gates, by tonnes shipped, USD per tonne; absent where none is shipped.</summary>
    public double? GatePrice { get; init; }

    /// <summary>Delivered price in the markets it leads in, by tonnes delivered, USD per tonne; absent where none is delivered.</summary>
    public double? MarketPrice { get; init; }

    /// <summary>What it gets for a tonne beyond its gate price, USD; negative under a discount, absent where it sells none.</summary>
    public double? Markup { get; init; }

    /// <summary>What discounts cost, USD a year.</summary>
    public double? Outlay { get; init; }

    /// <summary>Tonnes a year that leave the rival's gates.</summary>
    public double? RivalOutput { get; init; }

    /// <summary>Netback less cost, or margin, of the first tonne at the rival's best asset, USD per tonne; below zero it stands still.</summary>
    public double? RivalMargin { get; init; }

    public bool IsCertified => Status == SolveStatus.Solved;
}

/// <summary>A stretch of the lever that holds what is looked for.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct LeverInterval(double Low, double High);

/// <summary>A local maximum of profit.</summary>
/// <param name="Point">The best level tried in it.</param>
/// <param name="Interval">Levels tried on both sides of it that earn no more.</param>
public sealed record LeaderPeak(LeaderPoint Point, LeverInterval Interval);

/// <summary>What a discount does to a rival up to the budget.</summary>
/// <param name="Stop">Between the largest discount tried at which the rival runs and the least at which it stands still; null where none stops it.</param>
/// <param name="Exhaustion">Between the largest discount tried whose year the budget pays and the least it does not; null where it pays every one.</param>
public sealed record Dumping(LeverInterval? Stop, LeverInterval? Exhaustion)
{
    /// <summary>True where the rival stands still at a discount that the budget pays for a year.</summary>
    public required bool StopsTheRival { get; init; }

    /// <summary>Tonnes a year by which the rival's output falls.</summary>
    public required double Displaced { get; init; }

    /// <summary>USD a year by which the leader's profit falls.</summary>
    public required double Loss { get; init; }

    /// <summary>Loss per tonne displaced, USD; null where none is.</summary>
    public double? LossPerTonne => Displaced > 0 ? Loss / Displaced : null;

    /// <summary>Years that the budget pays the discount; null without a budget or an outlay.</summary>
    public double? Years { get; init; }
}

/// <summary>The leader's best level, with what stands around it.</summary>
public sealed record LeaderAnswer
{
    public required LeaderQuestion Question { get; init; }

    /// <summary>Ids of the sites whose gates it leads.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>Ids of the places that it leads in.</summary>
    public required IReadOnlyList<string> Markets { get; init; }

    /// <summary>The lever at zero: the leader takes the price.</summary>
    public required LeaderPoint Zero { get; init; }

    /// <summary>All withheld, or the whole price given away.</summary>
    public required LeaderPoint Full { get; init; }

    /// <summary>The equal steps from nothing to all that were tried first.</summary>
    public required IReadOnlyList<LeaderPoint> Steps { get; init; }

    /// <summary>Every level tried, ascending.</summary>
    public required IReadOnlyList<LeaderPoint> Points { get; init; }

    /// <summary>The level chosen: of greatest profit, or the least discount that stops the rival.</summary>
    public required LeaderPeak Best { get; init; }

    /// <summary>Another local maximum that earns nearly as much; null where there is none.</summary>
    public LeaderPeak? RunnerUp { get; init; }

    /// <summary>What the discount does; null where the lever is another.</summary>
    public Dumping? Dumping { get; init; }

    /// <summary>The market at the level chosen.</summary>
    public required MarketResult Result { get; init; }

    /// <summary>Users of the mineral who pay the most they would at the level chosen: the answer hangs on their choke.</summary>
    public IReadOnlyList<string> UsersAtChoke { get; init; } = [];

    /// <summary>The level chosen with all chokes at half; null where nobody is at a choke.</summary>
    public LeaderPeak? HalfChoke { get; init; }

    /// <summary>The level chosen with all chokes at twice; null where nobody is at a choke.</summary>
    public LeaderPeak? DoubleChoke { get; init; }

    /// <summary>What a level brings against taking the price, USD a year; null without a certified answer.</summary>
    public double? Gain(LeaderPoint point) => point.Profit - Zero.Profit;

    /// <summary>Levels without a certified answer, which nothing is said about.</summary>
    public int Uncertified => Points.Count(point => !point.IsCertified);
}
