using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Refusals;

/// <summary>The answer where there is no certified one: the status and what conflicts, no numbers.</summary>
internal static class Refusal
{
    public static MarketResult Of(
        MarketStructure structure, MarketInstance instance, Equilibrium equilibrium, CancellationToken cancel)
    {
        var conflict = new InfeasibleSet(structure, instance).Irreducible(cancel);
        if (conflict.Count > 0)
        {
            return Only(SolveStatus.Infeasible, equilibrium, conflict,
                "these rows cannot all hold: soften a firm contract or widen one of the limits");
        }
        return Recession.Gains(structure, instance, cancel)
            ? Only(SolveStatus.Unbounded, equilibrium, [],
                "a demand or a support without a limit outbids a chain without a limit: give one of them a capacity, a quantity or a slope")
            : Only(SolveStatus.NotConverged, equilibrium, [], "the solver did not reach its tolerance");
    }

    /// <summary>A floor that no levy can keep.</summary>
    public static MarketResult OfFloor(string why, Equilibrium equilibrium) => Only(SolveStatus.DoesNotHold, equilibrium, [], why);

    private static MarketResult Only(
        SolveStatus status, Equilibrium equilibrium, IReadOnlyList<string> conflict, string reason) => new()
        {
            Certificate = new Certificate
            {
                Status = status,
                Conflict = conflict,
                Reason = reason,
                Iterations = equilibrium.Iterations,
                RouteColumns = equilibrium.Routes.Count,
            },
        };
}
