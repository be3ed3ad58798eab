using Netback.Market.Routing;
using Netback.Numerics;

namespace Netback.Market;

/// <summary>
/// What solves of like markets share: programs solved and routes searched before. All of it follows from its inputs alone, bit by
/// bit, so an answer is the same whatever is remembered, in any order and on any thread. Bounded in size; serves many threads.
/// </summary>
internal sealed class MarketMemory
{
    /// <summary>Bytes for programs: some hundred markets of the reference case that differ in one mineral each.</summary>
    private const long ProgramBytes = 128L << 20;

    /// <summary>Bytes for routes: a few states of the reference case whose links cost differently, 40 MB each.</summary>
    private const long RouteBytes = 320L << 20;

    public SolvedPrograms Programs { get; } = new(ProgramBytes);

    public RouteMemory Routes { get; } = new(RouteBytes);
}
