using System.Numerics;

namespace Netback.Studies.Evidence;

/// <summary>
/// Shares of the variance of f by groups of its independent inputs: Shapley effects (Owen 2014; Song, Nelson and Staum 2016). With
/// <c>c(u) = ½ E[(f(x) − f(x with group u drawn anew))²]</c> the share of group g is its Shapley value in the game c, divided by c(all), which is
/// the variance: what the group adds on average over all orders of joining. Interactions are split equally between
/// the groups that make them, so the shares add up to one, whatever f is; it may jump.
/// </summary>
public static class ShapleyShares
{
    /// <summary>Variance as a share of the square of the mean below which f counts as not varying.</summary>
    private const double NoVariance = 1e-18;

    /// <summary>A share below this is the rounding of sums that cancel.</summary>
    private const double NoShare = 1e-12;

    /// <summary>Estimates the shares; null where f does not vary or no pair is whole.</summary>
    /// <param name="cubes">By pair: f at the 2ᴳ mixtures of two draws, bit g of the position saying that group g comes from the second.</param>
    /// <param name="groups">G.</param>
    /// <returns>Shares by group, and their standard errors by the jackknife over pairs (0 for a single pair).</returns>
    public static (double[] Shares, double[] Errors)? Of(IReadOnlyList<double[]> cubes, int groups)
    {
        if (cubes.Count == 0 || Share(cubes, groups) is not { } shares) return null;
        var errors = new double[groups];
        if (cubes.Count > 1)
        {
            var without = Enumerable.Range(0, cubes.Count).Select(pair => Share([.. cubes.Where((_, i) => i != pair)], groups) ?? shares).ToList();
            for (var g = 0; g < groups; g++)
            {
                var mean = without.Average(item => item[g]);
                errors[g] = Math.Sqrt((cubes.Count - 1.0) / cubes.Count * without.Sum(item => (item[g] - mean) * (item[g] - mean)));
            }
        }
        return (shares, errors);
    }

    private static double[]? Share(IReadOnlyList<double[]> cubes, int groups)
    {
        var costs = Costs(cubes, 1 << groups);
        var variance = costs[^1];
        var size = cubes.Max(cube => cube.Max(value => value * value));
        return variance <= NoVariance * size ? null : [.. Enumerable.Range(0, groups).Select(g => Rounded(Value(costs, g, groups) / variance))];
    }

    private static double Rounded(double share) => Math.Abs(share) < NoShare ? 0 : share;

    /// <summary>c(u), averaged over all pairs and over all vertices of each: every edge, face and diagonal of a cube counts.</summary>
    private static double[] Costs(IReadOnlyList<double[]> cubes, int vertices)
    {
        var costs = new double[vertices];
        for (var u = 1; u < vertices; u++)
        {
            var sum = 0.0;
            foreach (var cube in cubes)
            {
                for (var v = 0; v < vertices; v++) sum += (cube[v] - cube[v ^ u]) * (cube[v] - cube[v ^ u]);
            }
            costs[u] = sum / (2.0 * vertices * cubes.Count);
        }
        return costs;
    }

    private static double Value(double[] costs, int group, int groups)
    {
        var (bit, value) = (1 << group, 0.0);
        for (var u = 0; u < costs.Length; u++)
        {
            if ((u & bit) == 0) value += Weight(BitOperations.PopCount((uint)u), groups) * (costs[u | bit] - costs[u]);
        }
        return value;
    }

    /// <summary>|u|! (G − |u| − 1)! ÷ G!</summary>
    private static double Weight(int size, int groups)
    {
        var ways = 1.0;
        for (var i = 0; i < size; i++) ways = ways * (groups - 1 - i) / (i + 1);
        return 1 / (groups * ways);
    }
}
