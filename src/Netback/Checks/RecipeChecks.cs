using Netback.World;

namespace Netback.Checks;

/// <summary>
/// Physics of one process: its activity is tonnes of its first input, with −1, or of its only output, with +1; and of no
/// mineral does more come out than goes in, counting what assays say that goods carry along:
/// for each mineral m, Σ_out amount·content(m) ≤ Σ_in amount·content(m).
/// A process that takes nothing in stands for a source outside the case, such as scrap, and only has its unit checked.
/// </summary>
internal static class RecipeChecks
{
    /// <summary>Tonnes per unit of activity by which made may exceed taken in: the rounding of recipes as they are published.</summary>
    private const double Tolerance = 1e-9;

    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var content = new MineralContent(world);
        foreach (var process in world.Processes)
        {
            foreach (var item in process.Recipe.Where(item => item.Amount == 0))
            {
                yield return At(process, item, "0", "an amount other than 0", "negative for what is taken in, positive for what comes out, or remove the row");
            }
            if (CheckUnit(process) is { } unit) yield return unit;
            if (!process.Recipe.Any(item => item.Amount < 0))
            {
                var source = new Finding("processes", process.Id, "process", "a process that takes nothing in", "an input row in its recipe",
                    "it counts as a source outside the case; use a supply if it mines");
                yield return source with { IsWarning = true };
                continue;
            }
            foreach (var gain in Gains(process, content)) yield return gain;
        }
    }

    private static Finding? CheckUnit(Process process)
    {
        var inputs = process.Recipe.Where(item => item.Amount < 0).ToList();
        if (inputs.Count > 0)
        {
            return inputs[0].Amount == -1 ? null
                : At(process, inputs[0], Figures.Text(inputs[0].Amount), "-1 for the first input row", "state all amounts per tonne of the first input");
        }
        var outputs = process.Recipe.Where(item => item.Amount > 0).ToList();
        return outputs is [{ Amount: 1 }] ? null
            : At(process, process.Recipe[0], outputs.Count == 1 ? Figures.Text(outputs[0].Amount) : $"{outputs.Count} outputs and no input",
                "one output with 1 where nothing is taken in", "state amounts per tonne of the only output, or add the input");
    }

    private static IEnumerable<Finding> Gains(Process process, MineralContent content)
    {
        var taken = new Dictionary<string, double>(StringComparer.Ordinal);
        var made = new SortedDictionary<string, (double Tonnes, RecipeItem First)>(StringComparer.Ordinal);
        foreach (var item in process.Recipe)
        {
            foreach (var (mineral, tonnes) in content.Of(item.Commodity))
            {
                if (item.Amount < 0) taken[mineral] = taken.GetValueOrDefault(mineral) - item.Amount * tonnes;
                else if (tonnes > 0 && item.Amount > 0)
                {
                    made[mineral] = made.TryGetValue(mineral, out var sum)
                        ? (sum.Tonnes + item.Amount * tonnes, sum.First) : (item.Amount * tonnes, item);
                }
            }
        }
        foreach (var (mineral, (tonnes, first)) in made)
        {
            var available = taken.GetValueOrDefault(mineral);
            if (tonnes <= available + Tolerance * Math.Max(1, available)) continue;
            yield return At(process, first, $"{Figures.Text(tonnes)} t of {mineral} made from {Figures.Text(available)} t",
                "no more made than taken in", available == 0
                    ? $"add an assay of {mineral} for what {process.Id} takes in, or remove the output" : "lower the amount, or correct the assays");
        }
    }

    private static Finding At(Process process, RecipeItem item, string found, string expected, string remedy) =>
        new("recipes", $"{process.Id}+{item.Commodity}", "amount", found, expected, remedy);
}
