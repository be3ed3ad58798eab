using Netback.World;

namespace Netback.Checks;

/// <summary>An assay speaks of another mineral: of its main one a tonne contained holds a tonne already.</summary>
internal static class AssayChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var main = world.Commodities.Select(commodity => (commodity.Id, commodity.Mineral)).ToHashSet();
        foreach (var (commodity, mineral, _) in world.Assays)
        {
            if (!main.Contains((commodity, mineral))) continue;
            yield return new Finding("assays", $"{commodity}+{mineral}", "mineral", $"{mineral}, the main mineral of {commodity}", "another mineral",
                "quantities are tonnes of the main mineral already; remove the row");
        }
    }
}
