using Netback.Checks;
using Netback.Data.Cases;
using Netback.World;

namespace Netback.Data.Withholding;

/// <summary>Refusals of what cannot be shown to an audience. They are for those who withhold, never part of an output.</summary>
internal static class Withholdings
{
    private const string CommandLine = "command line";

    /// <exception cref="CaseException">Without the rows withheld the case is not sound.</exception>
    public static void ThrowIfUnsound(ProblemBag bag, Audience audience)
    {
        if (!bag.HasProblems) return;
        throw new CaseException([
            new Problem(CommandLine, null, "--for", $"a case that is not sound without the rows withheld from an output that is {Audiences.Text(audience)}",
                "rows that can do without them", "give what is named below the visibility of the rows it needs"),
            .. bag.Problems]);
    }

    public static CaseException Scenario(IReadOnlyList<string> scenarios, Audience audience) => new([new Problem(
        CommandLine, null, "--scenario", $"{Schema.Words.And(scenarios)}, withheld from an output that is {Audiences.Text(audience)}", "scenarios that name and add only what may be seen",
        "leave it out, or write the output for those who may see it")]);
}
