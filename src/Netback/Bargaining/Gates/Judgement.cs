using Netback.World;

namespace Netback.Bargaining.Gates;

/// <summary>What a rule says of a site: passed or not, the share it found, and what it would need to know.</summary>
internal sealed record Judgement(GateStatus Status, double? Found = null, string? Missing = null)
{
    /// <summary>A share this close to its threshold is at it: shares are ratios of tonnes that a solve knows to a millionth at worst.</summary>
    private const double AtThreshold = 1e-6;

    public static Judgement Unknown(string missing) => new(GateStatus.Unknown, null, missing);

    /// <summary>Passes where a share is no larger than the threshold.</summary>
    public static Judgement AtMost(double share, double threshold) =>
        new(share <= threshold + AtThreshold ? GateStatus.Pass : GateStatus.Fail, share);

    /// <summary>Passes where a share is no smaller than the threshold.</summary>
    public static Judgement AtLeast(double share, double threshold) =>
        new(share >= threshold - AtThreshold ? GateStatus.Pass : GateStatus.Fail, share);
}

/// <summary>A change that may let a site pass.</summary>
/// <param name="What">What it is, or why there is none.</param>
internal sealed record Cure(string What)
{
    /// <summary>The world under the change, to be solved anew; null where nothing has to be solved.</summary>
    public Func<CaseWorld, CaseWorld>? Change { get; init; }

    /// <summary>Share of the site's profit that passes to others; null where the change is of another kind.</summary>
    public double? ProfitShare { get; init; }
}
