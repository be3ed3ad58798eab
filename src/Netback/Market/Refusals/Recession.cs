using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Refusals;

/// <summary>Asks whether welfare can grow without limit: whether some direction that no limit bounds gains at all.</summary>
internal static class Recession
{
    /// <summary>A gain counts where it exceeds this share of the largest price scale times tonnes.</summary>
    private const double GainTolerance = 1e-9;

    /// <summary>
    /// Solves the instance with every finite limit at zero, every curved column closed and every unlimited one at one
    /// natural unit: a positive objective is a direction of unlimited gain.
    /// </summary>
    public static bool Gains(MarketStructure structure, MarketInstance instance, CancellationToken cancel)
    {
        var columns = structure.Columns;
        var homogeneous = instance with
        {
            Upper = [.. columns.Select((column, j) =>
                double.IsPositiveInfinity(instance.Upper[j]) && instance.Curvature[j] == 0 ? structure.TonneScale[column.Commodity] : 0)],
            RightHandSide = [.. instance.RightHandSide.Select(value => double.IsPositiveInfinity(value) ? value : 0)],
        };
        var equilibrium = Equilibrium.Find(structure, homogeneous, cancel);
        if (equilibrium.Status != QuadraticStatus.Optimal) return false;
        var gain = -columns.Select((_, j) => instance.Cost[j] * equilibrium.Point.Fixed[j]).Sum()
            - equilibrium.Point.Flow.Select((tonnes, r) => tonnes * instance.CostOf(equilibrium.Routes.All[r])).Sum();
        return gain > GainTolerance * structure.PriceScale.Zip(structure.TonneScale, (price, tonnes) => price * tonnes).Max();
    }
}
