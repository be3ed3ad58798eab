using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>
/// Gives figures the value of their path in a year: linear between the years given, constant outside. What vouches for the
/// value is what vouches for the two years around it, by the weaker grade.
/// </summary>
internal static class PathValues
{
    /// <summary>Sets the figures; says how many.</summary>
    public static IEnumerable<string> Apply(CaseTables tables, int year)
    {
        var paths = tables["paths"].Rows.Where(row => !row.IsBroken).GroupBy(row => row["target"] ?? "", StringComparer.Ordinal).ToList();
        foreach (var path in paths) Apply(tables, path.Key, [.. path.OrderBy(row => row.Year("year"))], year);
        if (paths.Count > 0) yield return $"paths: {Words.Count(paths.Count, "figure", "figures")} as of {Numbers.Text(year)}";
    }

    private static void Apply(CaseTables tables, string target, List<CaseRow> points, int year)
    {
        if (FigureAddress.Read(target, out var address) is not null || tables[address.Schema].Find(address.Id) is not { } row) return;
        var after = points.FindIndex(point => point.Year("year") >= year);
        var (left, right) = after switch
        {
            < 0 => (points[^1], points[^1]),
            0 => (points[0], points[0]),
            _ when points[after].Year("year") == year => (points[after], points[after]),
            _ => (points[after - 1], points[after]),
        };
        row.Set(address.Column, Numbers.Text(Between(left, right, year)), ChangeFrom(left, right));
    }

    private static double Between(CaseRow left, CaseRow right, int year)
    {
        var (from, to) = (left.Number("value") ?? 0, right.Number("value") ?? 0);
        if (left == right) return from;
        var share = (double)(year - (left.Year("year") ?? year)) / ((right.Year("year") ?? year) - (left.Year("year") ?? year));
        return from + share * (to - from);
    }

    private static Change ChangeFrom(CaseRow left, CaseRow right)
    {
        var grades = new[] { left, right }.Select(row => Evidence.ConfidenceOf(row, "value")).ToList();
        return new Change(left.File, left.Line, [.. Evidence.SourcesOf(left, "value").Union(Evidence.SourcesOf(right, "value"))],
            (grades[0] > grades[1] ? grades[0] : grades[1]).ToString(), left["note"] ?? right["note"])
        {
            Low = left == right ? Evidence.PairOf(left, "low", "value") : null,
            High = left == right ? Evidence.PairOf(left, "high", "value") : null,
        };
    }
}
