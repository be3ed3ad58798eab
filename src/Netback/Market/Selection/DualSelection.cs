using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

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

    /// <summary>Equally cheap routes of one lane that are priced in before uniqueness is decided.</summary>
    private const int RoutesPerLane = 64;

    /// <summary>A route whose reduced cost is below this share of the commodity's scale holds the duals from one side.</summary>
    private const double TieTolerance = 1e-9;

    public static SelectedDuals Choose(
        MarketStructure structure, MarketInstance instance, Equilibrium equilibrium, CancellationToken cancel)
    {
        var (routes, point) = (equilibrium.Routes, equilibrium.Point);
        for (var round = 0; ; round++)
        {
            var padded = point with { Flow = [.. point.Flow, .. new double[routes.Count - point.Flow.Length]] };
            var face = new DualFace(structure, instance, routes.All, padded, equilibrium.Accuracy);
            var duals = ChooseOnce(face, point.Dual, structure.Memory.Programs, cancel);
            double[] InMoney(double[] scaled) => [.. scaled.Select((value, row) => value * face.Scale[row])];
            var selected = new SelectedDuals(InMoney(duals.Chosen), duals.IsUnique);
            // Routes not priced yet could narrow the face: those that gain or tie inside it are all that can change its dimension.
            if (round == MaxRounds || !(Equilibrium.AddImproving(structure, equilibrium.Pricing, routes, selected.Dual)
                | AddTied(structure, equilibrium.Pricing, routes, InMoney(duals.Inside)))) return selected;
        }
    }

    private static bool AddTied(MarketStructure structure, RoutePricing pricing, RouteColumns routes, double[] duals)
    {
        var before = routes.Count;
        foreach (var route in pricing.Tied(duals, commodity => TieTolerance * structure.PriceScale[commodity], RoutesPerLane))
        {
            routes.Add(structure, route.Lane, route.Links);
        }
        return routes.Count > before;
    }

    private static ScaledDuals ChooseOnce(DualFace face, double[] duals, SolvedPrograms known, CancellationToken cancel)
    {
        var free = new FreeDuals(face, duals);
        var scaled = duals.Select((dual, row) => face.IsTight[row] ? dual / face.Scale[row] : 0).ToArray();
        var chosen = new ScaledDuals(scaled, [.. free.IsFree.Select(isFree => !isFree)]);
        foreach (var group in free.Groups) new DualGroup(face, free, group, known).Choose(chosen, cancel);
        return chosen;
    }
}
