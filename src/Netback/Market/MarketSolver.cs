using Netback.Market.Results;
using Netback.World;

namespace Netback.Market;

/// <summary>Solves the market of a world: world → structure → instance → solution → accounts.</summary>
public static class MarketSolver
{
    /// <summary>Solves and reports everything; the result's certificate says how the solve ended.</summary>
    public static MarketResult Solve(CaseWorld world, MarketOptions? options = null, CancellationToken cancel = default) =>
        throw new NotSupportedException("under construction");
}

/// <summary>What a caller may choose about a solve.</summary>
public sealed record MarketOptions
{
    /// <summary>Accounts by ownership instead of territory.</summary>
    public bool ByOwner { get; init; }
}
