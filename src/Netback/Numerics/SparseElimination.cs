namespace Netback.Numerics;

/// <summary>A row of an eliminated system: coefficient·unknown + Σ others = 0, others eliminated later or never.</summary>
internal sealed record EliminatedRow(int Unknown, double Coefficient, IReadOnlyList<(int Unknown, double Coefficient)> Others);

/// <summary>
/// Sparse Gaussian elimination of a rectangular system: shortest row first, its pivot the unknown that stands in the fewest
/// rows among those large enough (Markowitz 1957, one row at a time).
/// </summary>
internal sealed class SparseElimination
{
    private readonly Dictionary<int, double>[] rows;
    private readonly HashSet<int>[] rowsOf;
    private readonly double zeroShare;
    private readonly double pivotShare;
    private readonly PriorityQueue<int, (int, int)> queue = new();
    private readonly bool[] isDone;
    private readonly double[] size;
    private readonly List<EliminatedRow> pivots = [];

    public SparseElimination(int unknowns, int[] starts, int[] indices, double[] values, double zeroShare, double pivotShare)
    {
        (this.zeroShare, this.pivotShare) = (zeroShare, pivotShare);
        var count = starts.Length - 1;
        (rows, isDone, size) = (new Dictionary<int, double>[count], new bool[count], new double[count]);
        rowsOf = new HashSet<int>[unknowns];
        for (var j = 0; j < unknowns; j++) rowsOf[j] = [];
        for (var i = 0; i < count; i++) Read(i, indices.AsSpan(starts[i]..starts[i + 1]), values.AsSpan(starts[i]..starts[i + 1]));
        while (queue.TryDequeue(out var row, out var priority))
        {
            if (isDone[row] || priority.Item1 != rows[row].Count) continue;
            isDone[row] = true;
            if (rows[row].Count > 0) Eliminate(row);
        }
    }

    /// <summary>In order of elimination.</summary>
    public IReadOnlyList<EliminatedRow> Pivots => pivots;

    private void Read(int row, ReadOnlySpan<int> indices, ReadOnlySpan<double> values)
    {
        rows[row] = [];
        for (var k = 0; k < indices.Length; k++)
        {
            rows[row][indices[k]] = rows[row].GetValueOrDefault(indices[k]) + values[k];
            size[row] = Math.Max(size[row], Math.Abs(values[k]));
        }
        foreach (var (unknown, _) in rows[row].Where(entry => Math.Abs(entry.Value) <= zeroShare * size[row]).ToList()) rows[row].Remove(unknown);
        foreach (var unknown in rows[row].Keys) rowsOf[unknown].Add(row);
        queue.Enqueue(row, (rows[row].Count, row));
    }

    private void Eliminate(int row)
    {
        var entries = rows[row];
        var pivot = Pivot(entries);
        var coefficient = entries[pivot];
        var others = entries.Where(entry => entry.Key != pivot).OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)).ToList();
        foreach (var unknown in entries.Keys) rowsOf[unknown].Remove(row);
        foreach (var other in rowsOf[pivot].Order().ToList()) Subtract(other, pivot, coefficient, others);
        pivots.Add(new EliminatedRow(pivot, coefficient, others));
    }

    private int Pivot(Dictionary<int, double> entries)
    {
        var least = pivotShare * entries.Values.Max(Math.Abs);
        return entries.Where(entry => Math.Abs(entry.Value) >= least)
            .MinBy(entry => (rowsOf[entry.Key].Count, entry.Key)).Key;
    }

    private void Subtract(int row, int pivot, double coefficient, List<(int Unknown, double Coefficient)> others)
    {
        var entries = rows[row];
        var factor = entries[pivot] / coefficient;
        entries.Remove(pivot);
        rowsOf[pivot].Remove(row);
        foreach (var (unknown, value) in others)
        {
            var had = entries.GetValueOrDefault(unknown);
            var now = had - factor * value;
            size[row] = Math.Max(size[row], Math.Abs(factor * value));
            if (Math.Abs(now) <= zeroShare * size[row])
            {
                if (entries.Remove(unknown)) rowsOf[unknown].Remove(row);
                continue;
            }
            entries[unknown] = now;
            rowsOf[unknown].Add(row);
        }
        queue.Enqueue(row, (entries.Count, row));
    }
}
