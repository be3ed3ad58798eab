using Netback.World;

namespace Netback.Checks;

/// <summary>Tonnes of each mineral in a tonne contained of a commodity: one of its main mineral, and what assays add.</summary>
internal sealed class MineralContent
{
    private readonly Dictionary<string, List<KeyValuePair<string, double>>> content;

    public MineralContent(CaseWorld world)
    {
        content = world.Commodities.ToDictionary(commodity => commodity.Id,
            commodity => new List<KeyValuePair<string, double>> { new(commodity.Mineral, 1) }, StringComparer.Ordinal);
        foreach (var assay in world.Assays) content[assay.Commodity].Add(new(assay.Mineral, assay.Amount));
    }

    public IReadOnlyList<KeyValuePair<string, double>> Of(string commodity) => content[commodity];
}
