using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>Gathers a sparse matrix column by column: entries scaled to row units, rows ascending, repeats added up.</summary>
internal sealed class ColumnEntries(double[] rowUnit)
{
    private readonly List<int> starts = [0];
    private readonly List<int> rows = [];
    private readonly List<double> values = [];

    public int[] Starts => [.. starts];

    public int[] Rows => [.. rows];

    public double[] Values => [.. values];

    /// <summary>Adds the next column, whose unit of quantity is <paramref name="unit"/>.</summary>
    public void Add(IEnumerable<RowEntry> entries, double unit)
    {
        var start = rows.Count;
        foreach (var entry in entries.OrderBy(entry => entry.Row))
        {
            var value = entry.Coefficient * unit / rowUnit[entry.Row];
            if (rows.Count > start && rows[^1] == entry.Row)
            {
                values[^1] += value;
                continue;
            }
            rows.Add(entry.Row);
            values.Add(value);
        }
        starts.Add(rows.Count);
    }

    /// <summary>Adds a column of zeros with room for a number of entries.</summary>
    public void AddEmpty(int room)
    {
        for (var entry = 0; entry < room; entry++)
        {
            rows.Add(0);
            values.Add(0);
        }
        starts.Add(rows.Count);
    }
}
