namespace Netback.Tests.Support;

/// <summary>
/// Linear programs by the simplex method on a full tableau with Bland's rule (1977), which cannot cycle:
/// minimise c·v subject to A v = b, v ≥ 0. Found feasible once, it answers any number of objectives.
/// </summary>
internal sealed class DenseSimplex
{
    private const double Tolerance = 1e-10;

    private readonly double[][] rows;
    private readonly int[] basis;
    private readonly int columns;

    /// <param name="matrix">A by rows.</param>
    /// <param name="right">b.</param>
    public DenseSimplex(IReadOnlyList<double[]> matrix, IReadOnlyList<double> right)
    {
        columns = matrix.Count == 0 ? 0 : matrix[0].Length;
        rows = [.. matrix.Select((row, i) => Start(row, right[i], i, matrix.Count))];
        basis = [.. Enumerable.Range(columns, rows.Length)];
        var artificial = new double[columns + rows.Length];
        Array.Fill(artificial, 1, columns, rows.Length);
        IsFeasible = Run(artificial, columns + rows.Length) is { } left && left <= 1e-8;
        DriveOutArtificials();
    }

    public bool IsFeasible { get; }

    /// <summary>The smallest value, or null where there is none: the objective falls for ever.</summary>
    public double? Minimum(double[] objective)
    {
        var padded = new double[columns + rows.Length];
        objective.CopyTo(padded, 0);
        return Run(padded, columns);
    }

    /// <summary>Values at the last optimum.</summary>
    public double[] Values()
    {
        var values = new double[columns];
        for (var i = 0; i < rows.Length; i++) if (basis[i] < columns) values[basis[i]] = rows[i][^1];
        return values;
    }

    private double[] Start(double[] row, double right, int i, int count)
    {
        var sign = right < 0 ? -1 : 1;
        var full = new double[columns + count + 1];
        for (var j = 0; j < columns; j++) full[j] = sign * row[j];
        full[columns + i] = 1;
        full[^1] = sign * right;
        return full;
    }

    /// <summary>Pivots until no column among the first ones improves.</summary>
    private double? Run(double[] objective, int allowed)
    {
        while (true)
        {
            var entering = Enumerable.Range(0, allowed).FirstOrDefault(j => ReducedCost(objective, j) < -Tolerance, -1);
            if (entering < 0) return basis.Select((column, i) => objective[column] * rows[i][^1]).Sum();
            var leaving = -1;
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i][entering] > 1e-9 && (leaving < 0 || IsBefore(i, leaving, entering))) leaving = i;
            }
            if (leaving < 0) return null;
            Pivot(leaving, entering);
        }
    }

    private bool IsBefore(int i, int best, int entering)
    {
        var difference = rows[i][^1] / rows[i][entering] - rows[best][^1] / rows[best][entering];
        return difference < -1e-13 || (difference <= 1e-13 && basis[i] < basis[best]);
    }

    private double ReducedCost(double[] objective, int j)
    {
        var cost = objective[j];
        for (var i = 0; i < rows.Length; i++)
        {
            if (objective[basis[i]] != 0) cost -= objective[basis[i]] * rows[i][j];
        }
        return cost;
    }

    private void Pivot(int row, int column)
    {
        var pivot = rows[row][column];
        for (var j = 0; j < rows[row].Length; j++) rows[row][j] /= pivot;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i != row && rows[i][column] != 0) DenseLinear.Add(rows[i], -rows[i][column], rows[row]);
        }
        basis[row] = column;
    }

    private void DriveOutArtificials()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (basis[i] < columns) continue;
            var column = Enumerable.Range(0, columns).FirstOrDefault(j => Math.Abs(rows[i][j]) > 1e-9, -1);
            // A row without any column left says nothing that the others do not.
            if (column >= 0) Pivot(i, column);
        }
    }
}
