using System.Numerics;

namespace Netback.Tests.Support;

/// <summary>Dense linear algebra by rows, plain and slow to fail.</summary>
internal static class DenseLinear
{
    /// <summary>target ← target + factor · source.</summary>
    public static void Add(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var width = Vector<double>.Count;
        var scale = new Vector<double>(factor);
        var i = 0;
        for (; i <= target.Length - width; i += width)
        {
            (new Vector<double>(target[i..]) + scale * new Vector<double>(source[i..])).CopyTo(target[i..]);
        }
        for (; i < target.Length; i++) target[i] += factor * source[i];
    }

    /// <summary>Σ aᵢ bᵢ.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var width = Vector<double>.Count;
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= a.Length - width; i += width) sums += new Vector<double>(a[i..]) * new Vector<double>(b[i..]);
        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>The inverse by Gauss–Jordan with row exchange; null where the matrix is singular.</summary>
    public static double[][]? Inverse(double[][] matrix)
    {
        var n = matrix.Length;
        var left = matrix.Select(row => (double[])row.Clone()).ToArray();
        var right = Enumerable.Range(0, n).Select(i => Unit(n, i)).ToArray();
        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++) if (Math.Abs(left[i][k]) > Math.Abs(left[pivot][k])) pivot = i;
            if (Math.Abs(left[pivot][k]) < 1e-13) return null;
            (left[k], left[pivot]) = (left[pivot], left[k]);
            (right[k], right[pivot]) = (right[pivot], right[k]);
            var inverse = 1 / left[k][k];
            Scale(left[k], inverse);
            Scale(right[k], inverse);
            for (var i = 0; i < n; i++)
            {
                if (i == k || left[i][k] == 0) continue;
                var factor = -left[i][k];
                Add(left[i].AsSpan(k), factor, left[k].AsSpan(k));
                Add(right[i], factor, right[k]);
            }
        }
        return right;
    }

    private static double[] Unit(int n, int i)
    {
        var unit = new double[n];
        unit[i] = 1;
        return unit;
    }

    private static void Scale(double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++) row[i] *= factor;
    }
}
