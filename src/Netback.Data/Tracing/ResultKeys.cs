using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Market.Results;

namespace Netback.Data.Tracing;

/// <summary>Names rows of results: the values of their key columns, joined with <c>+</c> as in the case.</summary>
internal static class ResultKeys
{
    /// <summary>Key columns of tables whose rows are not named by their first column alone.</summary>
    private static readonly Dictionary<string, string[]> Several = new(StringComparer.Ordinal)
    {
        ["prices"] = ["place", "commodity", "side", "site"],
        ["shipments"] = ["commodity", "site", "destination", "route"],
        ["netbacks"] = ["site", "commodity"],
        ["accounts"] = ["country", "item"],
        ["dependence"] = ["country", "commodity", "by", "who"],
    };

    /// <summary>Names of a table's rows, in their order.</summary>
    public static IReadOnlyList<string> Of(ResultTable table, MarketResult result)
    {
        var keys = Several.GetValueOrDefault(table.Name) ?? [table.Columns[0].Name];
        var at = keys.Select(key => table.Columns.Select(column => column.Name).ToList().IndexOf(key)).ToArray();
        return [.. table.RowsOf(result).Select(cells => string.Join('+', at.Select(i => cells[i].Text ?? "")).TrimEnd('+'))];
    }

    /// <summary>The row that a name means: its own, or the only one that begins with it.</summary>
    /// <exception cref="Checks.CaseException">There is none, or more than one.</exception>
    public static int Find(ResultTable table, MarketResult result, string id)
    {
        var names = Of(table, result);
        var exact = names.Index().Where(pair => pair.Item == id).ToList();
        var found = exact.Count > 0 ? exact : [.. names.Index().Where(pair => pair.Item.StartsWith(id + "+", StringComparison.Ordinal))];
        return found switch
        {
            [var only] => only.Index,
            [] => throw TraceFault.Of(Words.Quote(id), $"a row of {table.Name} at the solution", Words.DidYouMean(id, names, Likely(names, id))),
            _ => throw TraceFault.Of($"{id}, which {Words.Count(found.Count, "row", "rows")} begin with", "one row", $"say which: {Words.Or([.. found.Take(8).Select(pair => pair.Item)])}"),
        };
    }

    /// <summary>Rows that share a part of the name with what was asked.</summary>
    private static string Likely(IReadOnlyList<string> names, string id)
    {
        var parts = id.Split('+');
        var likely = names.Select(name => (name, shared: name.Split('+').Intersect(parts).Count())).Where(pair => pair.shared > 0)
            .OrderByDescending(pair => pair.shared).ThenBy(pair => pair.name, StringComparer.Ordinal).Take(8).Select(pair => pair.name).ToList();
        return likely.Count > 0 ? $"there are {Words.And(likely)}" : "see the result files of 'netback solve --out' for names";
    }
}
