using Netback.Checks;

namespace Netback.Data.Cases;

/// <summary>Collects what is wrong and what is worth knowing, each once.</summary>
internal sealed class ProblemBag
{
    /// <summary>Problems shown at most.</summary>
    public const int Shown = 1000;

    /// <summary>Problems kept at most, so that a file of nonsense does not fill the memory; the rest is counted.</summary>
    private const int Kept = 20_000;

    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private readonly HashSet<Problem> known = [];
    private long uncounted;

    /// <summary>A bag that holds the same and goes its own way.</summary>
    public ProblemBag Copy()
    {
        var copy = new ProblemBag { uncounted = uncounted };
        copy.problems.AddRange(problems);
        copy.warnings.AddRange(warnings);
        copy.known.UnionWith(known);
        return copy;
    }

    public bool HasProblems => problems.Count > 0;

    /// <summary>So many problems that no more suggestions are worth working out.</summary>
    public bool IsLong => problems.Count >= Shown;

    /// <summary>Forgets the problems; warnings stay.</summary>
    public void Clear()
    {
        known.ExceptWith(problems);
        problems.Clear();
        uncounted = 0;
    }

    public void Add(Problem problem)
    {
        if (problems.Count >= Kept) uncounted++;
        else if (known.Add(problem)) problems.Add(problem);
    }

    public void Add(string file, int? line, string? column, string found, string expected, string remedy) =>
        Add(new Problem(file, line, column, found, expected, remedy));

    /// <summary>A problem of one cell.</summary>
    public void Add(CaseRow row, int column, string found, string expected, string remedy) =>
        Add(row.FileOf(column), row.LineOf(column), row.Schema.Columns[column].Name, found, expected, remedy);

    /// <summary>A problem of one cell.</summary>
    public void Add(CaseRow row, string column, string found, string expected, string remedy) =>
        Add(row, row.Schema[column], found, expected, remedy);

    public void Warn(Problem warning)
    {
        if (warnings.Count < Kept && known.Add(warning)) warnings.Add(warning);
    }

    /// <summary>By file, then line, then as found along the line; beyond <see cref="Shown"/> only how many more.</summary>
    public IReadOnlyList<Problem> Problems
    {
        get
        {
            var more = problems.Count + uncounted - Shown;
            var sorted = Sorted(problems);
            return more <= 0 ? sorted :
            [
                .. sorted.Take(Shown),
                new Problem("…", null, null, $"{Schema.Numbers.Text(more)} more problems", "none", "mend those above first, then check again"),
            ];
        }
    }

    public IReadOnlyList<Problem> Warnings => Sorted(warnings);

    /// <exception cref="CaseException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (HasProblems) throw new CaseException(Problems);
    }

    private static List<Problem> Sorted(List<Problem> list) =>
        [.. list.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0)];
}
