using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Single cells set from the command line: <c>TABLE/ID/COLUMN=VALUE</c>, applied last; an empty value makes the cell absent.</summary>
internal static class CellSettings
{
    private const string CommandLine = "command line";

    /// <summary>Sets the cells; says what each was.</summary>
    public static List<string> Apply(IReadOnlyList<string> sets, CaseTables tables, ProblemBag bag)
    {
        var changes = new List<string>();
        foreach (var set in sets)
        {
            var equals = set.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                bag.Add(CommandLine, null, "--set", Words.Quote(set), "TABLE/ID/COLUMN=VALUE", "write for instance links/almaty-aktau/capacity=4000000");
            }
            else if (Locate(set[..equals], tables, bag) is var (row, column))
            {
                var (value, was) = (set[(equals + 1)..].Trim(), row[column]);
                row.Set(column, value, new Change($"{CommandLine}: --set {set}", null, [], null, "set on the command line"));
                changes.Add($"set {set[..equals].Trim()}: {was ?? "absent"} → {(value.Length > 0 ? value : "absent")}");
            }
        }
        return changes;
    }

    private static (CaseRow Row, int Column)? Locate(string text, CaseTables tables, ProblemBag bag)
    {
        if (FigureAddress.ReadCell(text.Trim(), out var address) is { } fault)
        {
            bag.Add(CommandLine, null, "--set", fault.Found, fault.Expected, fault.Remedy);
            return null;
        }
        if (tables[address.Schema].Find(address.Id) is { } row) return (row, address.Column);
        bag.Add(CommandLine, null, "--set", Words.Quote(address.Id), $"an id of {address.Schema.Name}",
            Words.DidYouMean(address.Id, tables[address.Schema].Ids, $"see {address.Schema.FileName} for its ids"));
        return null;
    }
}
