namespace Netback.Data.Schema;

/// <summary>Every table a case may have.</summary>
internal static class CaseSchema
{
    /// <summary>Tables that are read, each after the tables its rows stand on.</summary>
    public static readonly IReadOnlyList<TableSchema> Tables =
    [
        GeographyTables.Countries, GeographyTables.Groups, GeographyTables.Places, GoodsTables.Commodities, GoodsTables.Assays,
        GeographyTables.Links, GeographyTables.Freight, IndustryTables.Sites, IndustryTables.Supplies, IndustryTables.Processes,
        IndustryTables.Recipes, IndustryTables.Demands, TermsTables.Actors, TermsTables.Ownership, TermsTables.Conduct,
        TermsTables.Contracts, TermsTables.Frictions, TermsTables.Measures, TermsTables.Requirements, EvidenceTables.Paths,
        EvidenceTables.Observations, EvidenceTables.Uncertainties, EvidenceTables.Names, EvidenceTables.Sources,
    ];

    /// <summary>Known names whose columns come with the parts of the program that use them: counted, not read.</summary>
    public static readonly IReadOnlyList<string> CountedOnly =
        ["deals", "deal_events", "projects", "instruments", "fiscal_terms", "offers"];

    private static readonly Dictionary<string, TableSchema> ByName = Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>All names, in ordinal order.</summary>
    public static readonly IReadOnlyList<string> Names =
        [.. Tables.Select(table => table.Name).Concat(CountedOnly).Order(StringComparer.Ordinal)];

    /// <summary>The table of a name, null where it is unknown or only counted.</summary>
    public static TableSchema? Find(string name) => ByName.GetValueOrDefault(name);
}
