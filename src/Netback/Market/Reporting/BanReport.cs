using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>Bans in force: a ban has no price of its own, and no tonne passes it.</summary>
internal static class BanReport
{
    public static IReadOnlyList<MeasureRow> Of(MarketStructure structure) =>
        [.. structure.World.Measures.Where(Ban.IsBan)
            .Select(measure => new MeasureRow(measure.Id, "in-force", 0, null, 0, 0))
            .OrderBy(row => row.Measure, StringComparer.Ordinal)];
}
