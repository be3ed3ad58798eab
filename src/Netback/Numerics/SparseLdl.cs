namespace Netback.Numerics;

/// <summary>
/// K = L D Lᵀ of a symmetric quasi-definite matrix with a fixed pattern, rows and columns permuted to keep L sparse
/// (Vanderbei 1995: every symmetric permutation of such a matrix has the factorisation). The pattern is analysed once;
/// <see cref="Factor"/> takes new values as often as needed. Up-looking, after Davis, Direct Methods for Sparse Linear
/// Systems (2006), section 4.
/// </summary>
internal sealed class SparseLdl
{
    private readonly int size;
    private readonly int[] position;
    private readonly int[] columnStart;
    private readonly int[] rowIndex;
    private readonly int[] slotOfEntry;
    private readonly double[] values;
    private readonly int[] parent;
    private readonly int[] factorStart;
    private readonly int[] factorRow;
    private readonly double[] factorValue;
    private readonly double[] diagonal;
    private readonly double[] work;
    private readonly double[] permuted;
    private readonly int[] filled;
    private readonly int[] flag;
    private readonly int[] pattern;
    private readonly int[] stack;

    /// <param name="size">Order of the matrix.</param>
    /// <param name="rows">Row of each entry; one of (i, j) and (j, i) only; all diagonals present.</param>
    /// <param name="columns">Column of each entry.</param>
    public SparseLdl(int size, int[] rows, int[] columns)
    {
        this.size = size;
        position = Invert(MinimumDegree.Order(Neighbours(size, rows, columns)));
        (columnStart, rowIndex, slotOfEntry) = UpperTriangle(rows, columns);
        values = new double[rows.Length];
        (parent, flag) = (new int[size], new int[size]);
        factorStart = Analyse();
        (factorRow, factorValue) = (new int[factorStart[size]], new double[factorStart[size]]);
        (diagonal, work, permuted) = (new double[size], new double[size], new double[size]);
        (filled, pattern, stack) = (new int[size], new int[size], new int[size]);
    }

    /// <summary>Entries of L below its diagonal.</summary>
    public int FactorEntries => factorStart[size];

    /// <summary>
    /// Factors the matrix with new values, in the order of the entries given to the constructor. A pivot smaller than
    /// <paramref name="leastPivot"/> is replaced by it with the sign expected of its row.
    /// </summary>
    /// <param name="entries">Values.</param>
    /// <param name="isNegative">By row of the matrix: the pivot's expected sign.</param>
    /// <param name="leastPivot">Smallest magnitude of a pivot.</param>
    public void Factor(ReadOnlySpan<double> entries, bool[] isNegative, double leastPivot)
    {
        for (var k = 0; k < entries.Length; k++) values[slotOfEntry[k]] = entries[k];
        var signs = permuted;
        for (var i = 0; i < size; i++) signs[position[i]] = isNegative[i] ? -1 : 1;
        Array.Fill(flag, -1);
        Array.Clear(filled);
        for (var k = 0; k < size; k++) FactorRow(k, signs[k], leastPivot);
    }

    /// <summary>Solves K x = b in place.</summary>
    public void Solve(Span<double> rightHandSide)
    {
        for (var i = 0; i < size; i++) permuted[position[i]] = rightHandSide[i];
        for (var j = 0; j < size; j++)
        {
            var value = permuted[j];
            if (value == 0) continue;
            for (var p = factorStart[j]; p < factorStart[j + 1]; p++) permuted[factorRow[p]] -= factorValue[p] * value;
        }
        for (var j = 0; j < size; j++) permuted[j] /= diagonal[j];
        for (var j = size - 1; j >= 0; j--)
        {
            var value = permuted[j];
            for (var p = factorStart[j]; p < factorStart[j + 1]; p++) value -= factorValue[p] * permuted[factorRow[p]];
            permuted[j] = value;
        }
        for (var i = 0; i < size; i++) rightHandSide[i] = permuted[position[i]];
    }

    private static int[] Invert(int[] order)
    {
        var inverse = new int[order.Length];
        for (var k = 0; k < order.Length; k++) inverse[order[k]] = k;
        return inverse;
    }

    private static List<int>[] Neighbours(int size, int[] rows, int[] columns)
    {
        var neighbours = new List<int>[size];
        for (var i = 0; i < size; i++) neighbours[i] = [];
        for (var k = 0; k < rows.Length; k++)
        {
            if (rows[k] == columns[k]) continue;
            neighbours[rows[k]].Add(columns[k]);
            neighbours[columns[k]].Add(rows[k]);
        }
        return neighbours;
    }

    /// <summary>The permuted matrix by columns, rows at most the column; and where each entry goes.</summary>
    private (int[] Starts, int[] Rows, int[] Slots) UpperTriangle(int[] rows, int[] columns)
    {
        var starts = new int[size + 1];
        for (var k = 0; k < rows.Length; k++) starts[Math.Max(position[rows[k]], position[columns[k]]) + 1]++;
        for (var j = 0; j < size; j++) starts[j + 1] += starts[j];
        var (free, index, slots) = (starts.AsSpan(0, size).ToArray(), new int[rows.Length], new int[rows.Length]);
        for (var k = 0; k < rows.Length; k++)
        {
            var (a, b) = (position[rows[k]], position[columns[k]]);
            slots[k] = free[Math.Max(a, b)]++;
            index[slots[k]] = Math.Min(a, b);
        }
        return (starts, index, slots);
    }

    /// <summary>Elimination tree and column counts of L.</summary>
    private int[] Analyse()
    {
        var starts = new int[size + 1];
        for (var k = 0; k < size; k++)
        {
            (parent[k], flag[k]) = (-1, k);
            for (var p = columnStart[k]; p < columnStart[k + 1]; p++)
            {
                for (var i = rowIndex[p]; flag[i] != k; i = parent[i])
                {
                    if (parent[i] < 0) parent[i] = k;
                    starts[i + 1]++;
                    flag[i] = k;
                }
            }
        }
        for (var j = 0; j < size; j++) starts[j + 1] += starts[j];
        return starts;
    }

    private void FactorRow(int k, double sign, double leastPivot)
    {
        var top = Reach(k, out var pivot);
        for (; top < size; top++)
        {
            var i = pattern[top];
            var value = work[i];
            work[i] = 0;
            var end = factorStart[i] + filled[i];
            for (var p = factorStart[i]; p < end; p++) work[factorRow[p]] -= factorValue[p] * value;
            var scaled = value / diagonal[i];
            pivot -= scaled * value;
            (factorRow[end], factorValue[end]) = (k, scaled);
            filled[i]++;
        }
        diagonal[k] = pivot * sign < leastPivot ? sign * leastPivot : pivot;
    }

    /// <summary>Nodes of row k of L in topological order at the end of <see cref="pattern"/>; scatters the column's values.</summary>
    private int Reach(int k, out double pivot)
    {
        var top = size;
        flag[k] = k;
        pivot = 0;
        for (var p = columnStart[k]; p < columnStart[k + 1]; p++)
        {
            var i = rowIndex[p];
            if (i == k)
            {
                pivot += values[p];
                continue;
            }
            work[i] += values[p];
            var depth = 0;
            for (; flag[i] != k; i = parent[i])
            {
                stack[depth++] = i;
                flag[i] = k;
            }
            while (depth > 0) pattern[--top] = stack[--depth];
        }
        return top;
    }
}
