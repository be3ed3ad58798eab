using Netback.World;

namespace Netback.Checks;

/// <summary>Every check of a world as a whole: physics of the recipes, lines, sellers, carriage, contracts.</summary>
public static class WorldChecks
{
    /// <summary>Runs the checks.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isWhole">False for a table some rows of which could not be read: checks that need all of it are left out.</param>
    public static IReadOnlyList<Finding> Run(CaseWorld world, Predicate<string> isWhole)
    {
        bool AreWhole(params ReadOnlySpan<string> tables)
        {
            foreach (var table in tables) if (!isWhole(table)) return false;
            return true;
        }
        var findings = new List<Finding>();
        if (AreWhole("commodities", "recipes", "assays"))
        {
            findings.AddRange(RecipeChecks.Run(world));
            findings.AddRange(RecipeCycles.Run(world));
        }
        findings.AddRange(LineChecks.Run(world));
        findings.AddRange(LinkChecks.Run(world));
        if (AreWhole("actors", "sites")) findings.AddRange(SellerChecks.Run(world));
        if (AreWhole("freight", "links", "commodities", "places")) findings.AddRange(FreightChecks.Run(world));
        if (AreWhole("commodities")) findings.AddRange(ContractChecks.Run(world));
        return findings;
    }
}
