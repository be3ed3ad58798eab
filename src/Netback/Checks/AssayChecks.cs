using Netback.World;

namespace Netback.Checks;

/// <summary>An assay speaks of another mineral: of its main one a tonne contained holds a tonne already.</summary>
internal static class AssayChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var minerals = world.Commodities.ToDictionary(commodity => commodity.Id, commodity => commodity.Mineral, StringComparer.Ordinal);
        return world.Assays
            .Where(assay => minerals[assay.Commodity] == assay.Mineral)
            .Select(assay => new Finding("assays", $"{assay.Commodity}+{assay.Mineral}", "mineral", $"{assay.Mineral}, the main mineral of {assay.Commodity}",
                "another mineral", "quantities are tonnes of the main mineral already; remove the row"));
    }
}
