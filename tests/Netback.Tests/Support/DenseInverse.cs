using Netback.Numerics.Parametric;

namespace Netback.Tests.Support;

/// <summary>Inverts a small dense matrix in place by Gauss–Jordan elimination with row pivoting.</summary>
internal static class DenseInverse
{
    private const double LeastPivot = 1e-11;

    /// <summary>False where a pivot is too small: singular.</summary>
    /// <param name="matrix">Entry (i, j) at i·stride + j.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="stride">Distance between rows.</param>
    public static bool InPlace(double[] matrix, int size, int stride)
    {
        var swaps = new int[size];
        for (var k = 0; k < size; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < size; i++)
            {
                if (Math.Abs(matrix[i * stride + k]) > Math.Abs(matrix[pivot * stride + k])) pivot = i;
            }
            if (!(Math.Abs(matrix[pivot * stride + k]) > LeastPivot)) return false;
            swaps[k] = pivot;
            if (pivot != k) SwapRows(matrix, k, pivot, size, stride);
            var row = matrix.AsSpan(k * stride, size);
            var scale = 1 / row[k];
            row[k] = 1;
            for (var j = 0; j < size; j++) row[j] *= scale;
            for (var i = 0; i < size; i++)
            {
                var factor = matrix[i * stride + k];
                if (i == k || factor == 0) continue;
                matrix[i * stride + k] = 0;
                Kernels.AddTimes(matrix.AsSpan(i * stride, size), row, -factor);
            }
        }
        for (var k = size - 1; k >= 0; k--)
        {
            if (swaps[k] == k) continue;
            for (var i = 0; i < size; i++)
            {
                (matrix[i * stride + k], matrix[i * stride + swaps[k]]) = (matrix[i * stride + swaps[k]], matrix[i * stride + k]);
            }
        }
        return true;
    }

    private static void SwapRows(double[] matrix, int a, int b, int size, int stride)
    {
        for (var j = 0; j < size; j++) (matrix[a * stride + j], matrix[b * stride + j]) = (matrix[b * stride + j], matrix[a * stride + j]);
    }
}
