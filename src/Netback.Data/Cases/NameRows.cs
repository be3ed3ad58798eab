using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Names in other languages: each must be of something that the case as written has.</summary>
internal static class NameRows
{
    /// <summary>Titles stand in files of their own.</summary>
    private const string Title = "title";

    /// <summary>Refuses rows whose target is nothing of the case.</summary>
    /// <param name="tables">The case as written.</param>
    /// <param name="scenarios">Names of its scenarios.</param>
    /// <param name="bag">Receives the problems.</param>
    public static void Check(CaseTables tables, IReadOnlyList<string> scenarios, ProblemBag bag)
    {
        foreach (var row in tables["names"].Rows.Where(row => !row.IsBroken))
        {
            if (FaultOf(row["target"] ?? "", tables, scenarios) is not { } fault) continue;
            bag.Add(row, "target", fault.Found, fault.Expected, fault.Remedy);
            row.IsBroken = true;
        }
    }

    private static FigureAddress.Fault? FaultOf(string target, CaseTables tables, IReadOnlyList<string> scenarios)
    {
        var (first, last) = (target.IndexOf('/', StringComparison.Ordinal), target.LastIndexOf('/'));
        if (first <= 0 || last <= first + 1 || last == target.Length - 1)
        {
            return new(Words.Quote(target), "table/id/column", "write for instance places/almaty/name");
        }
        var (table, middle, column) = (target[..first], target[(first + 1)..last], target[(last + 1)..]);
        if (table == "datapackage" && column == Title) return null;
        if (table == "scenarios" && column == Title)
        {
            return scenarios.Contains(middle) ? null : new(Words.Quote(middle), "a scenario of the case", Words.DidYouMean(middle, scenarios, "correct the name"));
        }
        if (CaseSchema.Find(table) is not { } schema)
        {
            return new($"an unknown table {Words.Quote(table)}", "a table of the format", Words.DidYouMean(table, CaseSchema.Names, "'netback explain' lists the tables"));
        }
        if (schema.Find(column) < 0)
        {
            return new($"an unknown column {Words.Quote(column)}", $"a column of {table}", Words.DidYouMean(column, schema.Columns.Select(known => known.Name), $"see 'netback explain {table}'"));
        }
        var rows = tables[schema];
        return rows.Find(middle) is not null || rows.Rows.Any(row => row[column] == middle || row.Parts(column).Contains(middle)) ? null
            : new(Words.Quote(middle), $"an id of {table}, or a word of its column {column}", Words.DidYouMean(middle, rows.Ids, "correct the id or the word"));
    }
}
