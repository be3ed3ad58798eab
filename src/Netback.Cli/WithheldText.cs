using Netback.Data.Withholding;
using Netback.World;

namespace Netback.Cli;

/// <summary>Tells those who write an output what they withhold from it.</summary>
internal static class WithheldText
{
    /// <summary>Rows named before the rest is counted.</summary>
    private const int MostNamed = 20;

    public static void Say(Terminal terminal, Audience audience, IReadOnlyList<WithheldCount> withheld, IReadOnlyList<string> followers)
    {
        if (withheld.Count == 0) return;
        terminal.Say($"withheld, since the output is {Audiences.Text(audience)}: {string.Join(", ", withheld)}; it is solved without them");
        foreach (var row in followers.Take(MostNamed)) terminal.Say($"withheld for what it names: {row}");
        if (followers.Count > MostNamed) terminal.Say($"and {followers.Count - MostNamed} more rows for what they name");
    }
}
