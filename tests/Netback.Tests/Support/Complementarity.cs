namespace Netback.Tests.Support;

/// <summary>
/// The linear complementarity problem: find w = M z + q with w ≥ 0, z ≥ 0, wᵀz = 0. Lemke's method (1965) with the
/// lexicographic rule, on an explicit inverse of the basis. For the conditions of a convex quadratic program it finds a
/// solution or a ray, and a ray means that the program has none.
/// </summary>
internal sealed class Complementarity
{
    private const double PivotTolerance = 1e-11;
    private const double TieTolerance = 1e-11;
    private const int PivotsBetweenInversions = 120;

    private readonly double[][] matrix;
    private readonly double[] constant;
    private readonly int n;

    /// <summary>Column in each basis position: 0 … n−1 is w, n … 2n−1 is z, 2n the artificial one.</summary>
    private readonly int[] basis;
    private double[][] inverse;
    private double[] value;

    private Complementarity(double[][] matrix, double[] constant)
    {
        (this.matrix, this.constant) = (matrix, constant);
        n = constant.Length;
        basis = [.. Enumerable.Range(0, n)];
        inverse = [.. basis.Select(i => { var row = new double[n]; row[i] = 1; return row; })];
        value = (double[])constant.Clone();
    }

    /// <summary>z, or null where a ray was found.</summary>
    public static double[]? Solve(double[][] matrix, double[] constant) =>
        constant.All(value => value >= 0) ? new double[constant.Length] : new Complementarity(matrix, constant).Run();

    private double[]? Run()
    {
        var entering = 2 * n;
        var direction = Direction(entering);
        var leaving = FirstRow();
        for (var pivots = 1; pivots <= 50 * n + 1000; pivots++)
        {
            var left = basis[leaving];
            Pivot(leaving, direction, entering);
            if (left == 2 * n) return Result();
            if (pivots % PivotsBetweenInversions == 0) Invert();
            entering = left < n ? left + n : left - n;
            direction = Direction(entering);
            leaving = Leaving(direction);
            if (leaving < 0) return null;
        }
        throw new InvalidOperationException("Lemke's method did not end");
    }

    private double[] Column(int j)
    {
        var column = new double[n];
        if (j < n) column[j] = 1;
        else if (j == 2 * n) Array.Fill(column, -1);
        else for (var i = 0; i < n; i++) column[i] = -matrix[i][j - n];
        return column;
    }

    private double[] Direction(int j)
    {
        if (j < n) return [.. inverse.Select(row => row[j])];
        var column = Column(j);
        return [.. inverse.Select(row => DenseLinear.Dot(row, column))];
    }

    /// <summary>The most negative constant, the last of equals: every constant turns non-negative.</summary>
    private int FirstRow()
    {
        var row = 0;
        for (var i = 1; i < n; i++) if (constant[i] <= constant[row]) row = i;
        return row;
    }

    private int Leaving(double[] direction)
    {
        var largest = direction.Max(Math.Abs);
        var tolerance = PivotTolerance * Math.Max(1, largest);
        var best = -1;
        for (var i = 0; i < n; i++)
        {
            if (direction[i] > tolerance && (best < 0 || IsBefore(i, best, direction))) best = i;
        }
        if (best < 0) return best;
        // The artificial column leaves as soon as it can: then the answer is found.
        var ratio = Math.Max(0, value[best]) / direction[best];
        var artificial = Array.IndexOf(basis, 2 * n);
        var isTied = direction[artificial] > tolerance && Math.Max(0, value[artificial]) / direction[artificial] <= ratio + TieTolerance * (1 + ratio);
        return isTied ? artificial : best;
    }

    private bool IsBefore(int i, int best, double[] direction)
    {
        var (mine, other) = (Math.Max(0, value[i]) / direction[i], Math.Max(0, value[best]) / direction[best]);
        if (Math.Abs(mine - other) > TieTolerance * (1 + Math.Abs(other))) return mine < other;
        for (var k = 0; k < n; k++)
        {
            (mine, other) = (inverse[i][k] / direction[i], inverse[best][k] / direction[best]);
            if (Math.Abs(mine - other) > TieTolerance * (1 + Math.Abs(other))) return mine < other;
        }
        return direction[i] > direction[best];
    }

    private void Pivot(int row, double[] direction, int entering)
    {
        var pivot = direction[row];
        for (var k = 0; k < n; k++) inverse[row][k] /= pivot;
        value[row] /= pivot;
        for (var i = 0; i < n; i++)
        {
            if (i == row || direction[i] == 0) continue;
            DenseLinear.Add(inverse[i], -direction[i], inverse[row]);
            value[i] -= direction[i] * value[row];
        }
        basis[row] = entering;
    }

    private void Invert()
    {
        var columns = basis.Select(Column).ToArray();
        var rows = new double[n][];
        for (var i = 0; i < n; i++)
        {
            rows[i] = new double[n];
            for (var j = 0; j < n; j++) rows[i][j] = columns[j][i];
        }
        inverse = DenseLinear.Inverse(rows) ?? throw new InvalidOperationException("Lemke's method met a singular basis");
        value = [.. inverse.Select(row => DenseLinear.Dot(row, constant))];
    }

    private double[] Result()
    {
        Invert();
        var z = new double[n];
        for (var i = 0; i < n; i++) if (basis[i] >= n) z[basis[i] - n] = Math.Max(0, value[i]);
        return z;
    }
}
