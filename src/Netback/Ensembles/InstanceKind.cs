namespace Netback.Ensembles;

/// <summary>What the instances of a family differ in.</summary>
public enum InstanceKind
{
    /// <summary>Every cost by 5 % (lognormal): links, transfers, supplies, processes, bids; and three duties of 2–10 % of the price.</summary>
    Costs,

    /// <summary>One to five links or sites closed.</summary>
    Closures,

    /// <summary>Costs, closures, and every capacity by 10 %.</summary>
    Mixed,
}
