namespace Netback.Numerics.Parametric;

/// <summary>
/// P K Q = L U of a square sparse matrix. Pivots keep the factors sparse (Markowitz 1957) among entries that are not small in
/// their column. Factored once, solved with thousands of times.
/// </summary>
internal sealed class SparseLu
{
    private readonly int size;
    private readonly int[] pivotRow;
    private readonly int[] pivotColumn;
    private readonly double[] pivot;
    private readonly int[] lowerStart;
    private readonly int[] lowerRow;
    private readonly double[] lowerValue;
    private readonly int[] upperStart;
    private readonly int[] upperColumn;
    private readonly double[] upperValue;

    private SparseLu(int size, LuElimination work)
    {
        this.size = size;
        (pivotRow, pivotColumn, pivot) = ([.. work.PivotRow], [.. work.PivotColumn], [.. work.Pivot]);
        (lowerStart, lowerRow, lowerValue) = ([.. work.LowerStart], [.. work.LowerRow], [.. work.LowerValue]);
        (upperStart, upperColumn, upperValue) = ([.. work.UpperStart], [.. work.UpperColumn], [.. work.UpperValue]);
    }

    /// <summary>Entries of both factors.</summary>
    public int FactorEntries => lowerRow.Length + upperColumn.Length + size;

    /// <summary>Factors a matrix given by its columns; null where a pivot would be below <paramref name="least"/>: singular.</summary>
    public static SparseLu? Factor(int size, IReadOnlyList<List<(int Row, double Value)>> columns, double least)
    {
        var work = new LuElimination(size, columns);
        return work.Run(least) ? new SparseLu(size, work) : null;
    }

    /// <summary>Solves K x = b; b is used up.</summary>
    public void Solve(Span<double> b, Span<double> x)
    {
        for (var k = 0; k < size; k++)
        {
            var value = b[pivotRow[k]];
            if (value == 0) continue;
            for (var p = lowerStart[k]; p < lowerStart[k + 1]; p++) b[lowerRow[p]] -= lowerValue[p] * value;
        }
        for (var k = size - 1; k >= 0; k--)
        {
            var value = b[pivotRow[k]];
            for (var p = upperStart[k]; p < upperStart[k + 1]; p++) value -= upperValue[p] * x[upperColumn[p]];
            x[pivotColumn[k]] = value * pivot[k];
        }
    }
}
