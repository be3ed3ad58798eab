using Netback.Checks;
using Netback.Data.Schema;
using Netback.Market.Conduct;
using Netback.Market.Measures;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Runs the checks of a world and gives what they find its file and line.</summary>
internal sealed class WorldRules(CaseTables tables, ExistingRows rows, CaseWorld world, ProblemBag bag)
{
    public void Run()
    {
        CheckRecipesPresent();
        foreach (var finding in WorldChecks.Run(world, tables.IsWhole)) Place(finding);
    }

    /// <summary>Warns of what is absent and counts as something: days as none, grades as D.</summary>
    public void WarnOfAbsences()
    {
        WarnOfAbsentDays();
        WarnOfAbsentConfidence();
    }

    /// <summary>For the case as written: a contract that never had a route is a mistake, not a release.</summary>
    public void CheckContractRoutes()
    {
        if (tables.All.Any(table => !tables.IsWhole(table.Schema.Name))) return;
        foreach (var contract in ContractRoutes.WithoutRoute(world with { Measures = [] }))
        {
            var row = tables["contracts"].Find(contract);
            Place(new Finding("contracts", contract, "buyer", $"no open route from {row?["seller_site"]} to {row?["buyer"]} for {row?["commodity"]}",
                "a site that yields it and a way to a plant or demand of the buyer that takes it", "correct site, commodity or buyer, or add what is missing"));
        }
    }

    /// <summary>For the case in its year: conduct and measures that pick something and have a price to be tested on.</summary>
    public void CheckTerms()
    {
        if (tables.All.Any(table => !tables.IsWhole(table.Schema.Name))) return;
        foreach (var finding in ConductCheck.Run(world).Concat(MeasureCheck.Run(world))) Place(finding);
    }

    private void CheckRecipesPresent()
    {
        if (!tables.IsWhole("recipes")) return;
        var withRecipe = tables["recipes"].Rows.Select(row => row["process"]).ToHashSet();
        foreach (var row in tables["processes"].Rows.Where(row => !row.IsBroken && !withRecipe.Contains(row.Id)))
        {
            bag.Add(row, "process", $"{row.Id} without a recipe", "rows of recipes for it", "add them to recipes.csv");
        }
    }

    private void Place(Finding finding)
    {
        var schema = tables[finding.Table].Schema;
        var row = tables[finding.Table].Find(finding.Id);
        var column = schema[finding.Column];
        var problem = new Problem(row?.FileOf(column) ?? schema.FileName, row?.LineOf(column), finding.Column, finding.Found, finding.Expected, finding.Remedy);
        if (finding.IsWarning) bag.Warn(problem);
        else bag.Add(problem);
    }

    private void WarnOfAbsentDays()
    {
        var links = rows["links"];
        var absent = links.Count(row => row["days"] is null);
        if (absent == 0 || world.Commodities.All(commodity => commodity.Price is null)) return;
        bag.Warn(new Problem("links.csv", null, "days", $"{Numbers.Text(absent)} of {Words.Count(links.Count, "link", "links")} without days",
            "days on every link", "they count as 0 days, so time costs nothing there"));
    }

    private void WarnOfAbsentConfidence()
    {
        foreach (var table in tables.All.Where(table => table.Schema.HasFigures))
        {
            var ungraded = table.Rows.Count(row => row["confidence"] is null && Evidence.Of(row).Any());
            if (ungraded == 0) continue;
            bag.Warn(new Problem(table.Schema.FileName, null, "confidence", $"{Words.Count(ungraded, "row", "rows")} with figures and no grade", "A, B, C or D",
                "they count as D, assumptions"));
        }
    }
}
