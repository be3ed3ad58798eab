using Netback.Market.Results;

namespace Netback.Market.Certify;

/// <summary>
/// Conditions of the measures that answer to prices, recomputed at the reported solution: each level is the one that the prices
/// ask for, |asked − set| over the price scale, the largest of the measure. For a levy that is |min(τ, P − floor)|.
/// </summary>
internal static class MeasureConditions
{
    public static IReadOnlyList<MeasureCondition> Of(MarketSolution solution)
    {
        var structure = solution.Structure;
        var conditions = new List<MeasureCondition>();
        for (var i = 0; i < structure.Measures.Count; i++)
        {
            var (measure, levels) = (structure.Measures[i], solution.Instance.Levels[i]);
            if (measure.Unknowns == 0) continue;
            var asked = measure.AskedBy(solution);
            var residual = Enumerable.Range(0, measure.Unknowns)
                .Max(k => Math.Abs(asked[k] - levels[k]) / measure.ScaleOf(structure, k));
            if (measure.SwitchedBy(solution) is not null || double.IsNaN(residual)) residual = double.PositiveInfinity;
            conditions.Add(new MeasureCondition(measure.Measure.Id, ConditionOf(measure.Measure.Kind), residual));
        }
        return conditions;
    }

    private static string ConditionOf(string kind) => kind switch
    {
        "variable_levy" => "0 <= levy, price >= floor, one of them equal",
        "cfd" => "support = max(0, strike - price) - upside * max(0, price - strike)",
        "tariff" => "duty = share * customs value",
        _ => "charge = share * gate price",
    };
}
