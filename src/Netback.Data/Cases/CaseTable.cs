using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Rows of one table in the order of the file, findable by id.</summary>
internal sealed class CaseTable(TableSchema schema)
{
    private readonly Dictionary<string, CaseRow> byId = new(StringComparer.Ordinal);
    private readonly List<CaseRow> rows = [];

    public TableSchema Schema { get; } = schema;
    public IReadOnlyList<CaseRow> Rows => rows;

    public IEnumerable<string> Ids => byId.Keys;

    /// <summary>Adds a row; false where its id is taken, and then the row is kept but not found by it.</summary>
    public bool Add(CaseRow row)
    {
        rows.Add(row);
        return byId.TryAdd(row.Id, row);
    }

    public CaseRow? Find(string id) => byId.GetValueOrDefault(id);

    public void Remove(IReadOnlyCollection<CaseRow> leaving)
    {
        var gone = leaving.ToHashSet();
        rows.RemoveAll(gone.Contains);
        foreach (var row in leaving) byId.Remove(row.Id);
    }

    public CaseTable Copy()
    {
        var copy = new CaseTable(Schema);
        foreach (var row in rows) copy.Add(row.Copy());
        return copy;
    }
}
