using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>
/// Rows that exist in a year: by status, opens and closes; by from and until; and only if what they stand on exists.
/// Without a year: the case as written, everything ever planned included.
/// </summary>
internal sealed class ExistingRows
{
    private readonly Dictionary<string, List<CaseRow>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
    private readonly int? year;

    public ExistingRows(CaseTables tables, int? year)
    {
        this.year = year;
        foreach (var (name, counted) in tables.Counted) ids[name] = [.. counted];
        foreach (var table in tables.All)
        {
            var existing = table.Rows.Where(Exists).ToList();
            rows[table.Schema.Name] = existing;
            ids[table.Schema.Name] = existing.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        }
        LeaveOutCrippledProcesses(tables["recipes"]);
    }

    public IReadOnlyList<CaseRow> this[string table] => rows[table];

    public bool Has(string table, string id) => ids.TryGetValue(table, out var known) && known.Contains(id);

    private bool Exists(CaseRow row) =>
        !row.IsBroken && (year is not { } y || (IsOperating(row, y) && IsInForce(row, y))) && Stands(row);

    /// <summary>Status empty or operating, or under way and opened; and not closed yet.</summary>
    private static bool IsOperating(CaseRow row, int year)
    {
        if (row.Schema.Find("status") < 0) return true;
        var opens = row.Year("opens");
        var isThere = row["status"] switch
        {
            null or "operating" => opens is null || opens <= year,
            "construction" or "planned" => opens <= year,
            _ => false,
        };
        return isThere && (row.Year("closes") is not { } closes || year < closes);
    }

    /// <summary>From and until, both inclusive. The two ends of a link bear the name from as well, and are no years.</summary>
    private static bool IsInForce(CaseRow row, int year) =>
        (!IsYear(row, "from") || row.Year("from") is not { } from || from <= year)
        && (!IsYear(row, "until") || row.Year("until") is not { } until || year <= until);

    private static bool IsYear(CaseRow row, string column) =>
        row.Schema.Find(column) is >= 0 and var position && row.Schema.Columns[position].Kind == CellKind.Year;

    private bool Stands(CaseRow row)
    {
        for (var i = 0; i < row.Schema.Columns.Count; i++)
        {
            var column = row.Schema.Columns[i];
            if (column.StandsOn && row[i] is { } id && !column.Tables.Any(table => Has(table, id))) return false;
        }
        return true;
    }

    /// <summary>A process of which some recipe row is missing would make something from nothing: it is left out whole.</summary>
    private void LeaveOutCrippledProcesses(CaseTable recipes)
    {
        var crippled = recipes.Rows.Except(rows["recipes"]).Select(row => row["process"] ?? "").ToHashSet(StringComparer.Ordinal);
        var whole = rows["recipes"].Select(row => row["process"]).ToHashSet();
        rows["processes"].RemoveAll(row => crippled.Contains(row.Id) || !whole.Contains(row.Id));
        ids["processes"] = rows["processes"].Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        rows["recipes"].RemoveAll(row => !Has("processes", row["process"] ?? ""));
    }
}
