using Netback.World;

namespace Netback.Checks;

/// <summary>
/// Finds a cycle of recipes that returns more of a commodity than went in: a cycle of positive length where the step from
/// input to output of a process is ln(out/in) (Bellman and Ford). Processes with one input are covered here; through one
/// with several, a gain needs more of some mineral out than in, which <see cref="RecipeChecks"/> refuses.
/// </summary>
internal static class RecipeCycles
{
    /// <summary>What one step may gain: the tolerance that single recipes are granted.</summary>
    private const double StepTolerance = 1e-9;

    private readonly record struct Step(string Process, string From, string To, double Length);

    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var steps = world.Processes.SelectMany(Steps).ToList();
        if (FindCycle(steps) is not { } cycle) yield break;
        var first = cycle.MinBy(step => step.Process, StringComparer.Ordinal);
        var from = cycle.IndexOf(first);
        var ordered = cycle.Skip(from).Concat(cycle.Take(from)).ToList();
        var gain = Math.Exp(ordered.Sum(step => step.Length));
        yield return new Finding("recipes", $"{first.Process}+{first.From}", "amount",
            $"{Figures.Text(gain)} t of {first.From} back for each tonne around {string.Join(" → ", ordered.Select(step => step.Process))}",
            "at most one tonne back", "lower the amounts, so that no cycle of recipes gains");
    }

    private static IEnumerable<Step> Steps(Process process)
    {
        var inputs = process.Recipe.Where(item => item.Amount < 0).ToList();
        return inputs.Count != 1 ? [] : process.Recipe.Where(item => item.Amount > 0)
            .Select(item => new Step(process.Id, inputs[0].Commodity, item.Commodity, Math.Log(item.Amount / -inputs[0].Amount) - StepTolerance));
    }

    private static List<Step>? FindCycle(List<Step> steps)
    {
        var length = new Dictionary<string, double>(StringComparer.Ordinal);
        var arrivedBy = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var step in steps) length[step.From] = length[step.To] = 0;
        string? lastImproved = null;
        for (var round = 0; round <= length.Count; round++)
        {
            lastImproved = null;
            foreach (var step in steps)
            {
                if (length[step.From] + step.Length <= length[step.To]) continue;
                length[step.To] = length[step.From] + step.Length;
                arrivedBy[step.To] = step;
                lastImproved = step.To;
            }
            if (lastImproved is null) return null;
        }
        return lastImproved is null ? null : Trace(lastImproved, arrivedBy, length.Count);
    }

    /// <summary>Walks back far enough to be on the cycle, then once around it.</summary>
    private static List<Step> Trace(string start, Dictionary<string, Step> arrivedBy, int count)
    {
        for (var i = 0; i < count; i++) start = arrivedBy[start].From;
        var cycle = new List<Step>();
        var at = start;
        do
        {
            cycle.Add(arrivedBy[at]);
            at = arrivedBy[at].From;
        }
        while (at != start);
        cycle.Reverse();
        return cycle;
    }
}
