using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Builds the world's records from rows that have been checked.</summary>
internal static class WorldBuilder
{
    public static CaseWorld Build(ExistingRows rows, Settings settings, int year) => new()
    {
        Settings = settings,
        Year = year,
        Countries = [.. rows["countries"].Select(row => new Country(row.Id, Text(row, "name"), row["bloc"]))],
        Groups = [.. rows["groups"].Select(row => new GroupMember(Text(row, "group"), Text(row, "country"), row.Year("from"), row.Year("until")))],
        Places = [.. rows["places"].Select(GeographyRows.Place)],
        Links = [.. rows["links"].Select(GeographyRows.Link)],
        Freight = [.. rows["freight"].Select(GeographyRows.Freight)],
        Commodities = [.. rows["commodities"].Select(row => IndustryRows.Commodity(row, rows))],
        Assays = [.. rows["assays"].Select(row => new Assay(Text(row, "commodity"), Text(row, "mineral"), row.Number("amount") ?? 0))],
        Sites = [.. rows["sites"].Select(IndustryRows.Site)],
        Supplies = [.. rows["supplies"].Select(IndustryRows.Supply)],
        Processes = Processes(rows),
        Demands = [.. rows["demands"].Select(row => DemandPoints.Demand(row, settings.Horizon))],
        Actors = [.. rows["actors"].Select(row =>
            new Actor(row.Id, Text(row, "name"), row["kind"], row["country"], row["bloc"], row["parent"]))],
        Ownership = [.. rows["ownership"].Select(row => new Stake(Text(row, "asset"), Text(row, "actor"), row.Number("share") ?? 0))],
        Conducts = [.. rows["conduct"].Select(TermsRows.Conduct)],
        Contracts = [.. rows["contracts"].Select(TermsRows.Contract)],
        Frictions = [.. rows["frictions"].Select(TermsRows.Friction)],
        Measures = [.. rows["measures"].Select(TermsRows.Measure)],
        Stocks = Stocks(rows, year),
        Requirements = [.. rows["requirements"].Select(TermsRows.Requirement)],
        Names = [.. rows["names"].Select(row => new TranslatedName(Text(row, "target"), Text(row, "language"), Text(row, "text")))],
    };

    /// <summary>Text of a required cell that has been checked.</summary>
    public static string Text(CaseRow row, string column) => row[column] ?? "";

    /// <summary>Stocks as last observed up to the year: one for each commodity and place.</summary>
    private static List<StockHeld> Stocks(ExistingRows rows, int year) =>
        [.. rows["observations"].Where(row => row["kind"] == "stock" && row.Year("year") <= year)
            .GroupBy(row => (Text(row, "commodity"), Text(row, "place")))
            .Select(group => group.MaxBy(row => row.Year("year")) ?? group.First())
            .Select(row => new StockHeld(row.Id, Text(row, "commodity"), Text(row, "place"), row.Number("value") ?? 0))];

    private static List<Process> Processes(ExistingRows rows)
    {
        var recipes = rows["recipes"].ToLookup(row => Text(row, "process"),
            row => new RecipeItem(Text(row, "commodity"), row.Number("amount") ?? 0), StringComparer.Ordinal);
        return [.. rows["processes"].Select(row => IndustryRows.Process(row, [.. recipes[row.Id]]))];
    }
}
