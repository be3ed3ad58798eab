using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netback.Numerics.Parametric;

/// <summary>The loops that pivots spend their time in, eight numbers at a time on every machine, so that sums round alike.</summary>
internal static class Kernels
{
    /// <summary>result += times · vector.</summary>
    public static void AddTimes(Span<double> result, ReadOnlySpan<double> vector, double times)
    {
        var to = MemoryMarshal.Cast<double, Vector512<double>>(result);
        var from = MemoryMarshal.Cast<double, Vector512<double>>(vector);
        var factor = Vector512.Create(times);
        for (var i = 0; i < from.Length; i++) to[i] = Vector512.FusedMultiplyAdd(from[i], factor, to[i]);
        for (var i = from.Length * Vector512<double>.Count; i < vector.Length; i++) result[i] = Math.FusedMultiplyAdd(vector[i], times, result[i]);
    }

    /// <summary>Σ aᵢ bᵢ over the length of a.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var first = MemoryMarshal.Cast<double, Vector512<double>>(a);
        var second = MemoryMarshal.Cast<double, Vector512<double>>(b);
        var sums = Vector512<double>.Zero;
        for (var i = 0; i < first.Length; i++) sums = Vector512.FusedMultiplyAdd(first[i], second[i], sums);
        var sum = Vector512.Sum(sums);
        for (var i = first.Length * Vector512<double>.Count; i < a.Length; i++) sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        return sum;
    }

    /// <summary>max |vᵢ|; zero for none.</summary>
    public static double Largest(ReadOnlySpan<double> vector)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(vector);
        var most = Vector512<double>.Zero;
        for (var i = 0; i < vectors.Length; i++) most = Vector512.Max(most, Vector512.Abs(vectors[i]));
        var largest = 0.0;
        for (var i = 0; i < Vector512<double>.Count; i++) largest = Math.Max(largest, most[i]);
        for (var i = vectors.Length * Vector512<double>.Count; i < vector.Length; i++) largest = Math.Max(largest, Math.Abs(vector[i]));
        return largest;
    }
}
