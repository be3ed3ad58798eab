using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Every table of a case as text, before anything is built from it.</summary>
internal sealed class CaseTables
{
    private readonly Dictionary<string, CaseTable> tables =
        CaseSchema.Tables.ToDictionary(schema => schema.Name, schema => new CaseTable(schema), StringComparer.Ordinal);

    /// <summary>Ids of tables that are only counted.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> counted = new(StringComparer.Ordinal);

    /// <summary>In the order of the schema: each after the tables its rows stand on.</summary>
    public IEnumerable<CaseTable> All => CaseSchema.Tables.Select(schema => tables[schema.Name]);

    public CaseTable this[string table] => tables[table];

    public CaseTable this[TableSchema schema] => tables[schema.Name];

    /// <summary>Tables whose rows are counted and not read, with the first cell of each row.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Counted => counted;

    /// <summary>Tables of which some rows could not be read: what refers to them may be sound.</summary>
    public HashSet<string> Incomplete { get; } = new(StringComparer.Ordinal);

    /// <summary>True where every row of the table was read and is sound.</summary>
    public bool IsWhole(string table) => !Incomplete.Contains(table) && tables[table].Rows.All(row => !row.IsBroken);

    public void Count(string table, IReadOnlyList<string> ids) => counted[table] = ids;

    public CaseTables Copy()
    {
        var copy = new CaseTables();
        foreach (var (name, table) in tables) copy.tables[name] = table.Copy();
        foreach (var (name, ids) in counted) copy.counted[name] = ids;
        copy.Incomplete.UnionWith(Incomplete);
        return copy;
    }
}
