using Netback.World;

namespace Netback.Checks;

/// <summary>Processes of one line share it as Σ activity/capacity ≤ 1, so each needs a capacity.</summary>
internal static class LineChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world) => world.Processes
        .Where(process => process.Line is not null && process.Capacity is not > 0)
        .Select(process => new Finding("processes", process.Id, "capacity",
            process.Capacity is null ? "nothing" : "0", $"a capacity above 0, since it shares the line {process.Line}",
            "give what the line could do if it did nothing else, or remove the line"));
}
