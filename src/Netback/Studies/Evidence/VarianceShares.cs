using Netback.World;

namespace Netback.Studies.Evidence;

/// <summary>Share of a number's variance that comes from figures of one grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Share">Shapley effect.</param>
/// <param name="Error">Its standard error over pairs of draws.</param>
public readonly record struct GradeShare(Confidence Grade, double Share, double Error);

/// <summary>A rule or row that would sharpen a number.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Share">Share of the variance that would go if it were known.</param>
/// <param name="Table">Table of its figures.</param>
/// <param name="Column">Their column.</param>
public readonly record struct SharpeningRow(string Text, Confidence Grade, double Share, string Table, string Column)
{
    internal static SharpeningRow Of(EvidenceFactor factor, double share) => new(factor.Text, factor.Grade, share, factor.Figures[0].Table, factor.Figures[0].Column);
}

/// <summary>What the range of a number rests on.</summary>
public sealed record VarianceShares
{
    /// <summary>By grade, best first; adds up to one.</summary>
    public required IReadOnlyList<GradeShare> Grades { get; init; }

    /// <summary>Rows that stand out of chance, five at most, the weightiest first.</summary>
    public required IReadOnlyList<SharpeningRow> Rows { get; init; }

    /// <summary>Draws that the rows were told from.</summary>
    public required int Draws { get; init; }

    /// <summary>"D 83 % (±5), C 15 % (±4)": grades with at least a hundredth, the largest first.</summary>
    public string GradesText => string.Join(", ", Grades.Where(item => item.Share >= 0.01).OrderByDescending(item => item.Share)
        .Select(item => $"{item.Grade} {NumberText.Percent(item.Share)}{(item.Error >= 0.005 ? $" (±{NumberText.Plain(100 * item.Error, 2)})" : "")}"));

    /// <summary>Equal where all numbers are.</summary>
    public bool Equals(VarianceShares? other) =>
        other is not null && Draws == other.Draws && Grades.SequenceEqual(other.Grades) && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => HashCode.Combine(Draws, Grades.Count, Rows.Count);
}
