namespace Netback.Numerics;

/// <summary>A sparse matrix by columns with the two products that solvers need.</summary>
internal sealed class SparseMatrix(int rows, int columns, int[] columnStart, int[] rowIndex, double[] values)
{
    public int Rows => rows;
    public int Columns => columns;
    public int Entries => columnStart[columns];
    public int[] ColumnStart => columnStart;
    public int[] RowIndex => rowIndex;
    public double[] Values => values;

    /// <summary>result = A x.</summary>
    public void Times(ReadOnlySpan<double> x, Span<double> result)
    {
        result.Clear();
        for (var j = 0; j < columns; j++)
        {
            var value = x[j];
            if (value == 0) continue;
            for (var p = columnStart[j]; p < columnStart[j + 1]; p++) result[rowIndex[p]] += values[p] * value;
        }
    }

    /// <summary>result = Aᵀ y.</summary>
    public void TimesTransposed(ReadOnlySpan<double> y, Span<double> result)
    {
        for (var j = 0; j < columns; j++)
        {
            var sum = 0.0;
            for (var p = columnStart[j]; p < columnStart[j + 1]; p++) sum += values[p] * y[rowIndex[p]];
            result[j] = sum;
        }
    }
}
