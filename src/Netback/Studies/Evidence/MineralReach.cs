using Netback.World;

namespace Netback.Studies.Evidence;

/// <summary>
/// Which figures can reach the numbers of a mineral: those of ways and places, which carry everything, and those of mines, plants and
/// use of the mineral itself or of one that shares a plant with it, directly or through others (a parent and its by-products). Minerals that share none
/// meet on full links only, and what chance makes of them is no evidence.
/// </summary>
public sealed class MineralReach
{
    private readonly Dictionary<string, string> mineralOf;
    private readonly Dictionary<string, string> partOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Id), string> mineralOfRow = [];

    public MineralReach(CaseWorld world)
    {
        mineralOf = world.Commodities.ToDictionary(row => row.Id, row => row.Mineral, StringComparer.Ordinal);
        foreach (var mineral in mineralOf.Values) partOf[mineral] = mineral;
        foreach (var process in world.Processes)
        {
            var goods = process.Recipe.Select(item => mineralOf[item.Commodity]).ToList();
            if (goods.Count > 0) mineralOfRow[("processes", process.Id)] = goods[0];
            foreach (var other in goods.Skip(1)) Join(goods[0], other);
        }
        foreach (var row in world.Supplies) mineralOfRow[("supplies", row.Id)] = mineralOf[row.Commodity];
        foreach (var row in world.Demands) mineralOfRow[("demands", row.Id)] = mineralOf[row.Commodity];
    }

    /// <summary>True where some figure of the factor can reach the mineral; always true of numbers that are of no mineral.</summary>
    public bool Reaches(EvidenceFactor factor, string? mineral) =>
        mineral is null || !partOf.TryGetValue(mineral, out var part) || factor.Figures.Any(figure => PartOf(figure) is not { } other || other == part);

    /// <summary>The part that a figure belongs to; null for what belongs to all.</summary>
    private string? PartOf(FigureEvidence figure) => mineralOfRow.TryGetValue((figure.Table, figure.Id), out var mineral) ? partOf[mineral] : null;

    private void Join(string one, string other)
    {
        var (kept, gone) = (partOf[one], partOf[other]);
        if (kept == gone) return;
        foreach (var mineral in partOf.Where(pair => pair.Value == gone).Select(pair => pair.Key).ToList()) partOf[mineral] = kept;
    }
}
