namespace Netback.Numerics.Parametric;

/// <summary>The elimination behind <see cref="SparseLu"/>: rows as growing lists, columns as lists of the rows they touch.</summary>
internal sealed class LuElimination
{
    /// <summary>A pivot is at least this share of the largest entry of its column.</summary>
    private const double Threshold = 0.05;

    /// <summary>Columns of least count that are looked at for a pivot.</summary>
    private const int Looked = 4;

    private readonly int size;
    private readonly List<int>[] columnsOf;
    private readonly List<double>[] valuesOf;
    private readonly List<int>[] rowsOf;
    private readonly bool[] isRowDone;
    private readonly bool[] isColumnDone;
    private readonly int[] rowCount;
    private readonly PriorityQueue<int, (int Count, int Column)> queue = new();
    private readonly double[] dense;
    private readonly int[] mark;
    private int stamp;

    public LuElimination(int size, IReadOnlyList<List<(int Row, double Value)>> columns)
    {
        this.size = size;
        columnsOf = [.. Enumerable.Range(0, size).Select(_ => new List<int>())];
        valuesOf = [.. Enumerable.Range(0, size).Select(_ => new List<double>())];
        rowsOf = [.. Enumerable.Range(0, size).Select(_ => new List<int>())];
        (isRowDone, isColumnDone, rowCount) = (new bool[size], new bool[size], new int[size]);
        (dense, mark) = (new double[size], new int[size]);
        for (var j = 0; j < size; j++)
        {
            foreach (var (row, value) in columns[j])
            {
                columnsOf[row].Add(j);
                valuesOf[row].Add(value);
                rowsOf[j].Add(row);
                rowCount[row]++;
            }
            queue.Enqueue(j, (rowsOf[j].Count, j));
        }
    }

    public List<int> PivotRow { get; } = [];
    public List<int> PivotColumn { get; } = [];

    /// <summary>Reciprocals of the pivots.</summary>
    public List<double> Pivot { get; } = [];
    public List<int> LowerStart { get; } = [0];
    public List<int> LowerRow { get; } = [];
    public List<double> LowerValue { get; } = [];
    public List<int> UpperStart { get; } = [0];
    public List<int> UpperColumn { get; } = [];
    public List<double> UpperValue { get; } = [];

    /// <summary>False where no pivot of at least <paramref name="least"/> is left.</summary>
    public bool Run(double least)
    {
        for (var k = 0; k < size; k++)
        {
            if (Choose(least) is not { } chosen) return false;
            Eliminate(chosen.Row, chosen.Column);
        }
        return true;
    }

    private (int Row, int Column)? Choose(double least)
    {
        var (best, bestCost, looked) = ((Row: -1, Column: -1), long.MaxValue, new List<int>());
        while (looked.Count < Looked && queue.TryDequeue(out var column, out var priority))
        {
            if (isColumnDone[column] || priority.Count != rowsOf[column].Count) continue;
            looked.Add(column);
            var (row, cost) = BestRow(column, least);
            if (row >= 0 && cost < bestCost) (best, bestCost) = ((row, column), cost);
            if (bestCost == 0) break;
        }
        foreach (var column in looked.Where(column => column != best.Column)) queue.Enqueue(column, (rowsOf[column].Count, column));
        return best.Row < 0 ? null : best;
    }

    private (int Row, long Cost) BestRow(int column, double least)
    {
        var largest = 0.0;
        foreach (var row in rowsOf[column]) largest = Math.Max(largest, Math.Abs(ValueAt(row, column)));
        var (best, bestCost) = (-1, long.MaxValue);
        foreach (var row in rowsOf[column])
        {
            var value = Math.Abs(ValueAt(row, column));
            if (value < Math.Max(least, Threshold * largest)) continue;
            var cost = (long)(rowCount[row] - 1) * (rowsOf[column].Count - 1);
            if (cost < bestCost || (cost == bestCost && row < best)) (best, bestCost) = (row, cost);
        }
        return (best, bestCost);
    }

    private double ValueAt(int row, int column)
    {
        var at = columnsOf[row].IndexOf(column);
        return valuesOf[row][at];
    }

    private void Eliminate(int row, int column)
    {
        var (columns, values) = (columnsOf[row], valuesOf[row]);
        var pivot = ValueAt(row, column);
        for (var k = 0; k < columns.Count; k++)
        {
            if (columns[k] == column) continue;
            UpperColumn.Add(columns[k]);
            UpperValue.Add(values[k]);
            rowsOf[columns[k]].Remove(row);
        }
        foreach (var other in rowsOf[column])
        {
            if (other == row) continue;
            var factor = ValueAt(other, column) / pivot;
            LowerRow.Add(other);
            LowerValue.Add(factor);
            Subtract(other, row, column, factor);
        }
        foreach (var changed in columns) queue.Enqueue(changed, (rowsOf[changed].Count, changed));
        PivotRow.Add(row);
        PivotColumn.Add(column);
        Pivot.Add(1 / pivot);
        LowerStart.Add(LowerRow.Count);
        UpperStart.Add(UpperColumn.Count);
        (isRowDone[row], isColumnDone[column]) = (true, true);
        rowsOf[column] = [];
    }

    /// <summary>row −= factor · pivotRow, its entry in the pivot's column left out.</summary>
    private void Subtract(int row, int pivotRow, int column, double factor)
    {
        stamp++;
        for (var k = 0; k < columnsOf[pivotRow].Count; k++)
        {
            var at = columnsOf[pivotRow][k];
            (mark[at], dense[at]) = (stamp, valuesOf[pivotRow][k]);
        }
        var (columns, values) = (columnsOf[row], valuesOf[row]);
        var removed = columns.IndexOf(column);
        columns.RemoveAt(removed);
        values.RemoveAt(removed);
        mark[column] = 0;
        for (var k = 0; k < columns.Count; k++)
        {
            if (mark[columns[k]] != stamp) continue;
            values[k] -= factor * dense[columns[k]];
            mark[columns[k]] = 0;
        }
        foreach (var at in columnsOf[pivotRow])
        {
            if (at == column || mark[at] != stamp) continue;
            columns.Add(at);
            values.Add(-factor * dense[at]);
            rowsOf[at].Add(row);
        }
        rowCount[row] = columns.Count;
    }
}
