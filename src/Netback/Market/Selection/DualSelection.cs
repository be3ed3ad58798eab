using Netback.Market.Program;
using Netback.Market.Structure;

namespace Netback.Market.Selection;

/// <summary>The reported duals and which of them are unique.</summary>
internal sealed record SelectedDuals(double[] Dual, bool[] IsUnique);

/// <summary>
/// Of all optimal duals, the ones reported: least Σ of gate and delivered prices over scale, then least squares of prices and
/// rents over scale. Routes that the choice would make profitable are priced in and the choice is made again.
/// </summary>
internal static class DualSelection
{
    /// <summary>Rounds of pricing under the chosen duals; one or two are usual.</summary>
    private const int MaxRounds = 30;

    public static SelectedDuals Choose(
        MarketStructure structure, MarketInstance instance, Equilibrium equilibrium, CancellationToken cancel)
    {
        var (routes, point) = (equilibrium.Routes, equilibrium.Point);
        for (var round = 0; ; round++)
        {
            var padded = point with { Flow = [.. point.Flow, .. new double[routes.Count - point.Flow.Length]] };
            var selected = ChooseOnce(new DualFace(structure, instance, routes.All, padded), point.Dual, cancel);
            if (round == MaxRounds || !Equilibrium.AddImproving(structure, equilibrium.Pricing, routes, selected.Dual)) return selected;
        }
    }

    private static SelectedDuals ChooseOnce(DualFace face, double[] duals, CancellationToken cancel)
    {
        var free = new FreeDuals(face, duals);
        var scaled = duals.Select((dual, row) => face.IsTight[row] ? dual / face.Scale[row] : 0).ToArray();
        var isUnique = free.IsFree.Select(isFree => !isFree).ToArray();
        foreach (var group in free.Groups) new DualGroup(face, free, group).Choose(scaled, isUnique, cancel);
        return new SelectedDuals([.. scaled.Select((value, row) => value * face.Scale[row])], isUnique);
    }
}
