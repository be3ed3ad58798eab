using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>What a template is for, and so which tables it has.</summary>
internal sealed record TemplateKind(string Name, string Purpose, IReadOnlyList<TableSchema> Tables)
{
    public static readonly IReadOnlyList<TemplateKind> All =
    [
        new("project", "a mine or plant of your own: where it stands, what it yields and takes, how it is reached, who owns it",
        [
            GeographyTables.Places, IndustryTables.Sites, IndustryTables.Supplies, IndustryTables.Processes, IndustryTables.Recipes,
            GeographyTables.Links, TermsTables.Actors, TermsTables.Ownership, EvidenceTables.Sources,
        ]),
        new("corridor", "a way for goods: its places, links and what carriage costs",
            [GeographyTables.Places, GeographyTables.Links, GeographyTables.Freight, EvidenceTables.Sources]),
        new("market", "use, contracts and measures of a market",
        [
            GoodsTables.Commodities, GeographyTables.Places, IndustryTables.Demands, TermsTables.Contracts, TermsTables.Measures,
            EvidenceTables.Observations, EvidenceTables.Sources,
        ]),
        new("mineral", "a mineral from mine to use: its goods, sites, plants, use and what was observed",
        [
            GoodsTables.Commodities, GoodsTables.Assays, GeographyTables.Places, IndustryTables.Sites, IndustryTables.Supplies, IndustryTables.Processes,
            IndustryTables.Recipes, IndustryTables.Demands, EvidenceTables.Observations, EvidenceTables.Sources,
        ]),
    ];

    public static TemplateKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
