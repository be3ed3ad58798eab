namespace Netback.Checks;

/// <summary>Something wrong with what the user gave us: where it stands, what was found, what was expected, what to do.</summary>
/// <param name="File">File as the user would open it, relative to the case; or the command line.</param>
/// <param name="Line">Line in the file, from 1; null where the file as a whole is meant.</param>
/// <param name="Column">Name of the column or key; null where the line as a whole is meant.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What the user can do.</param>
public sealed record Problem(string File, int? Line, string? Column, string Found, string Expected, string Remedy)
{
    /// <summary><c>file:line: column: found …, expected …; remedy</c>.</summary>
    public override string ToString() =>
        $"{File}{(Line is { } line ? $":{line}" : "")}: {(Column is null ? "" : Column + ": ")}found {Found}, expected {Expected}; {Remedy}";
}

/// <summary>The input is wrong: every problem that was found, in the order of files and lines. Exit status 2.</summary>
public sealed class CaseException(IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems.Select(problem => problem.ToString())))
{
    /// <summary>All problems; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
