using Netback.Checks;

namespace Netback.Data.Results;

/// <summary>Turns what the file system refuses into a problem that says where and what to do.</summary>
internal static class Unwritable
{
    /// <summary>Does some writing; an error of the file system is told as a problem of the output named.</summary>
    /// <exception cref="CaseException">The file system refused.</exception>
    public static void Told(string where, string found, Action write)
    {
        try
        {
            write();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new CaseException([new Problem(where, null, null, found, "a place that you may write to, with room", "name another place for the output")]);
        }
    }
}
