namespace Netback.Data.Schema;

/// <summary>The one declaration of a table: its own columns, in the order they are written, and those any table may carry.</summary>
internal sealed class TableSchema
{
    private readonly Dictionary<string, int> positions;

    public TableSchema(string name, string meaning, params ColumnSchema[] own)
    {
        Name = name;
        Meaning = meaning;
        Columns = [.. own, .. Shared.Columns.Where(shared => own.All(column => column.Name != shared.Name))];
        OwnCount = own.Length;
        Keys = [.. Enumerable.Range(0, own.Length).Where(i => own[i].IsKey)];
        positions = Columns.Select((column, i) => (column.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
    }

    public string Name { get; }
    public string Meaning { get; }

    /// <summary>Own columns, then the shared ones.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>How many of the columns are the table's own.</summary>
    public int OwnCount { get; }

    /// <summary>Positions of the key's columns.</summary>
    public IReadOnlyList<int> Keys { get; }

    public string FileName => Name + ".csv";

    /// <summary>True where the market is built from the table; false where it says what was observed, is asked, or changes over years.</summary>
    public bool IsOfTheMarket => Name is not ("paths" or "observations" or "requirements");

    /// <summary>True where the table holds numbers that need evidence.</summary>
    public bool HasFigures => Columns.Any(column => column.IsFigure);

    /// <summary>Position of a column, −1 where the table has none of that name.</summary>
    public int Find(string column) => positions.GetValueOrDefault(column, -1);

    /// <summary>Position of a column that the table is known to have.</summary>
    public int this[string column] => positions[column];
}
