using Netback.Checks;

namespace Netback.Data.Tracing;

/// <summary>A figure that cannot be found.</summary>
internal static class TraceFault
{
    public static CaseException Of(string found, string expected, string remedy) =>
        new([new Problem("command line", null, "FIGURE", found, expected, remedy)]);
}
