namespace Netback.Numerics;

/// <summary>Chance that a standard normal number lies further out than a given one, on its side.</summary>
internal static class NormalTail
{
    /// <summary>1 − Φ(|z|), from the inverse by bisection: exact to about 1e-15, and nothing here asks for speed.</summary>
    public static double Beyond(double z)
    {
        var (low, high) = (0.0, 0.5);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (NormalQuantile.At(1 - middle) > Math.Abs(z)) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
