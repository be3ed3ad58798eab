using Netback.Numerics;

namespace Netback.Studies.Tracing;

/// <summary>
/// Rows drawn to be looked up by hand. Each row gets a number from its own stream of (seed, row), and those with the least are
/// drawn: a row more in the case leaves the draw of the others as it was, but for the one that it may push out.
/// </summary>
public static class AuditSample
{
    /// <summary>The rows drawn, in the order of their numbers.</summary>
    public static IReadOnlyList<RowReference> Of(IEnumerable<RowReference> rows, int count, int seed) =>
        [.. rows.Distinct().OrderBy(row => new RandomStream(seed, row.ToString(), "audit").NextBits()).ThenBy(row => row.ToString(), StringComparer.Ordinal).Take(count)];
}
