using Netback.Studies.Observed;

namespace Netback.Studies.Dossiers;

/// <summary>How much of the world's output of each stage stands in rows that name a country or a plant.</summary>
internal static class CoverageSection
{
    public static DossierSection Of(MineralGoods goods, DossierFacts facts)
    {
        var stages = StageCoverage.Of(facts.Observations, goods.View).Where(stage => stage.Mineral == goods.Mineral).OrderBy(stage => !stage.World.What.IsOfMines).ToList();
        return new DossierSection("Coverage", stages.Count == 0 ? "No output of the world was observed." : "Output of the world in the year, and what rows that name a country or a plant make of it at the solution; rows of several countries apart. Rule: 95 % of mines, 90 % of later stages.",
            stages.Count == 0 ? [] : ["stage", ">world, t", "grade", ">named rows, t", ">several countries, t", ">named share", "by the rule", "note"],
            [.. stages.Select(stage => (IReadOnlyList<string>)
            [
                $"{(stage.World.What.IsOfMines ? "mined: " : "")}{stage.World.What.Commodity}", MineralGoods.Tonnes(stage.World.Value), stage.World.Confidence.ToString(),
                MineralGoods.Tonnes(stage.Named), MineralGoods.Tonnes(stage.Lumped), NumberText.Percent(stage.Share), stage.IsCovered ? "covered" : "not covered", stage.World.Note ?? "",
            ])], []);
    }
}
