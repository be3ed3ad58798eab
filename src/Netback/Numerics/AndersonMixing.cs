namespace Netback.Numerics;

/// <summary>
/// Fixed points z = g(z) by Anderson's method: from the last steps of z and of the residual r = g(z) − z it takes the combination that
/// would make r vanish if g were linear. The differences are orthogonalised, newest first; those that add nothing are left out.
/// Anderson, D. G. (1965), J. ACM 12; Walker and Ni (2011), SIAM J. Numer. Anal. 49.
/// </summary>
internal sealed class AndersonMixing(int depth)
{
    /// <summary>A difference with less than this share of itself outside the others adds nothing but rounding.</summary>
    private const double Independent = 1e-7;

    private readonly List<(double[] Residual, double[] Point)> steps = [];
    private (double[] Point, double[] Residual)? last;

    /// <summary>Forgets what it has seen.</summary>
    public void Clear()
    {
        steps.Clear();
        last = null;
    }

    /// <summary>Takes in a point with its residual and returns the next point.</summary>
    public double[] Next(double[] point, double[] residual)
    {
        if (last is { } earlier) steps.Insert(0, (Less(residual, earlier.Residual), Less(point, earlier.Point)));
        if (steps.Count > depth) steps.RemoveAt(depth);
        last = (point, residual);
        var next = point.Zip(residual, (z, r) => z + r).ToArray();
        foreach (var (direction, image) in Orthogonal())
        {
            var along = Dot(direction, residual);
            for (var i = 0; i < next.Length; i++) next[i] -= along * image[i];
        }
        return next;
    }

    /// <summary>Orthonormal differences of residuals, each with the difference of g that goes with it.</summary>
    private List<(double[] Direction, double[] Image)> Orthogonal()
    {
        var kept = new List<(double[] Direction, double[] Image)>();
        foreach (var (residual, point) in steps)
        {
            var direction = (double[])residual.Clone();
            var image = point.Zip(residual, (z, r) => z + r).ToArray();
            var size = Math.Sqrt(Dot(direction, direction));
            foreach (var (known, knownImage) in kept)
            {
                var along = Dot(known, direction);
                for (var i = 0; i < direction.Length; i++)
                {
                    direction[i] -= along * known[i];
                    image[i] -= along * knownImage[i];
                }
            }
            var left = Math.Sqrt(Dot(direction, direction));
            if (left <= Independent * size) continue;
            kept.Add(([.. direction.Select(value => value / left)], [.. image.Select(value => value / left)]));
        }
        return kept;
    }

    private static double[] Less(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
