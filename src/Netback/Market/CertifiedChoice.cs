using Netback.Market.Accounting;
using Netback.Market.Certify;
using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Selection;
using Netback.Market.Structure;

namespace Netback.Market;

/// <summary>
/// The answer that is reported, with its certificate: the chosen prices and flows, unless the choice has cost accuracy; then
/// the flows as found, and if need be the prices as found. A choice never makes an answer worse.
/// </summary>
internal static class CertifiedChoice
{
    /// <summary>Share of the objective's terms by which a choice may miss the objective found: rounding.</summary>
    private const double Rounding = 1e-9;

    public static (MarketSolution Solution, Certificate Certificate) Of(
        MarketStructure structure, MarketInstance instance, Equilibrium equilibrium, SelectedDuals duals, CancellationToken cancel)
    {
        var found = FlowSelection.AsFound(equilibrium, structure);
        var chosen = FlowSelection.Choose(structure, instance, equilibrium, duals.Dual, cancel);
        MarketSolution With(SelectedFlows flows, SelectedDuals prices) => new()
        {
            Structure = structure,
            Instance = instance,
            Pricing = equilibrium.Pricing,
            Fixed = flows.Fixed,
            Flows = flows.Flows,
            Dual = prices.Dual,
            IsUnique = prices.IsUnique,
        };
        (MarketSolution, Certificate) Certified(MarketSolution solution, ObjectiveTerms terms) =>
            (solution, Certifier.Certify(solution, terms, equilibrium.Iterations, equilibrium.Routes.Count));
        var (first, asFound) = (With(chosen, duals), With(found, duals));
        var (firstTerms, foundTerms) = (new ObjectiveTerms(first), new ObjectiveTerms(asFound));
        var answer = Certified(first, firstTerms);
        var isAsGood = firstTerms.Objective >= foundTerms.Objective - Rounding * foundTerms.AbsoluteTotal;
        if (isAsGood && IsSolved(answer)) return answer;
        if (Certified(asFound, foundTerms) is var kept && IsSolved(kept)) return kept;
        var plain = With(found, duals with { Dual = equilibrium.Point.Dual, IsUnique = new bool[duals.IsUnique.Length] });
        return Certified(plain, foundTerms) is var last && IsSolved(last) ? last : answer;
    }

    private static bool IsSolved((MarketSolution Solution, Certificate Certificate) answer) => answer.Certificate.Status == SolveStatus.Solved;
}
