using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Program;

/// <summary>A solved program with the columns it was solved on.</summary>
/// <param name="Status">How the last solve ended.</param>
/// <param name="Point">The point found, in original units.</param>
/// <param name="Routes">All columns priced.</param>
/// <param name="Pricing">What priced them; it knows the cheapest routes under the last rents.</param>
/// <param name="Iterations">Iterations of all solves together.</param>
/// <param name="Accuracy">Share of the natural units below which a quantity may be rounding; zero where the active set was solved for exactly.</param>
internal sealed record Equilibrium(
    QuadraticStatus Status, MarketPoint Point, RouteColumns Routes, RoutePricing Pricing, int Iterations, double Accuracy)
{
    /// <summary>Rounds of pricing after which a solve is given up; seen in practice: under ten.</summary>
    private const int MaxRounds = 60;

    /// <summary>A route improves where it gains more than this share of the commodity's scale.</summary>
    internal const double PricingTolerance = 1e-10;

    /// <summary>Solves an instance, pricing routes against cheapest routes until none improves.</summary>
    /// <param name="structure">The market.</param>
    /// <param name="instance">Its numbers.</param>
    /// <param name="cancel">The caller's.</param>
    /// <param name="pool">Columns to begin with, left as they are; null to begin with the cheapest route of each lane.</param>
    public static Equilibrium Find(MarketStructure structure, MarketInstance instance, CancellationToken cancel, RouteColumns? pool = null)
    {
        var pricing = new RoutePricing(structure, instance);
        var routes = pool?.Copy() ?? pricing.CheapestRoutes();
        var iterations = 0;
        var isSoftened = false;
        for (var round = 0; ; round++)
        {
            var program = new MarketProgram(structure, instance, routes.All);
            var solution = program.Solve(cancel);
            cancel.ThrowIfCancellationRequested();
            iterations += solution.Iterations;
            var point = program.ToPoint(solution);
            if (solution.Status == QuadraticStatus.Infeasible && !isSoftened)
            {
                isSoftened = true;
                if (AddDelivering(structure, instance, routes, cancel)) continue;
            }
            var isLast = solution.Status != QuadraticStatus.Optimal || round == MaxRounds;
            if (isLast || !AddImproving(structure, pricing, routes, point.Dual))
            {
                return new Equilibrium(solution.Status, point, routes, pricing, iterations, AccuracyOf(solution));
            }
        }
    }

    /// <summary>Products of slacks and duals are all that an unpolished point vouches for: each factor to their root.</summary>
    private static double AccuracyOf(QuadraticSolution solution) => solution.IsPolished ? 0
        : Math.Sqrt(Math.Max(solution.Gap, Math.Max(solution.PrimalResidual, solution.DualResidual)));

    /// <summary>Adds every route that improves under the duals; false where none is new.</summary>
    public static bool AddImproving(MarketStructure structure, RoutePricing pricing, RouteColumns routes, double[] duals)
    {
        var before = routes.Count;
        foreach (var route in pricing.Improving(duals, lane => SlackOf(structure, lane)))
        {
            routes.Add(structure, route.Lane, route.Links);
        }
        return routes.Count > before;
    }

    /// <summary>Adds the routes that meet firm contracts as far as they can be met; false where none is new.</summary>
    private static bool AddDelivering(MarketStructure structure, MarketInstance instance, RouteColumns routes, CancellationToken cancel)
    {
        var before = routes.Count;
        foreach (var route in Find(structure, FirmContracts.Softened(structure, instance), cancel).Routes.All) routes.Add(structure, route.Lane, route.Links);
        return routes.Count > before;
    }

    private static double SlackOf(MarketStructure structure, Lane lane) =>
        PricingTolerance * structure.PriceScale[structure.Gates[lane.Gate].Commodity];
}
