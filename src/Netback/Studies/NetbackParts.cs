using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>One step between a reference market's price and a gate price, USD per tonne.</summary>
public readonly record struct NetbackPart(string Name, double UsdPerTonne);

/// <summary>Where the reference market's price goes on the way back to a gate: the parts of the isolation discount.</summary>
public static class NetbackParts
{
    /// <summary>
    /// All parts in order from market to gate, those that are zero left out. Reference price less their sum is the gate price.
    /// </summary>
    public static IReadOnlyList<NetbackPart> Of(NetbackRow row) =>
        [.. All(row).Where(part => Math.Abs(part.UsdPerTonne) > Negligible(row))];

    /// <summary>The part that takes most; null where nothing does.</summary>
    public static NetbackPart? Largest(NetbackRow row) =>
        Of(row).Where(part => part.UsdPerTonne > 0).OrderByDescending(part => part.UsdPerTonne).Cast<NetbackPart?>().FirstOrDefault();

    /// <summary>Reference-market price less gate price.</summary>
    public static double Discount(NetbackRow row) => row.MarketPrice - row.GatePrice;

    private static double Negligible(NetbackRow row) => 1e-9 * Math.Max(1, Math.Abs(row.MarketPrice));

    private static IEnumerable<NetbackPart> All(NetbackRow row) =>
    [
        new("market gap", row.MarketGap),
        new("measures", row.Parts.Measures),
        new("border", row.Parts.Border),
        new("freight", row.Parts.Freight),
        new("transfer", row.Parts.Transfer),
        new("time", row.Parts.Time),
        new("congestion", row.Parts.Congestion),
        new("friction", row.Parts.Friction),
        new("conduct", row.Parts.Conduct),
        new("contract", row.Parts.Contract),
    ];
}
