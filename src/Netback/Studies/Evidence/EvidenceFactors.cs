using Netback.Studies.Draws;
using Netback.World;

namespace Netback.Studies.Evidence;

/// <summary>Figures that are drawn together: those of one rule, or one figure alone.</summary>
/// <param name="Name">Name of the draw (<see cref="EvidenceSpread.Purpose"/>).</param>
/// <param name="Grade">Confidence of most of its figures; of two as frequent the weaker.</param>
/// <param name="Figures">The figures, in the order of the case.</param>
public sealed record EvidenceFactor(string Name, Confidence Grade, IReadOnlyList<FigureEvidence> Figures)
{
    /// <summary>What it is, for a reader: table and column, the rule, how many figures.</summary>
    public string Text
    {
        get
        {
            var first = Figures[0];
            var rule = string.IsNullOrWhiteSpace(first.Note) ? first.Id : Shortened(first.Note.Trim());
            return $"{first.Table}, {(first.Column == "slope" ? "cost" : first.Column)}: {rule} ({Counted.Of(Figures.Count, "figure")})";
        }
    }

    private const int LongestRule = 120;

    private static string Shortened(string note) => note.Length <= LongestRule ? note : note[..LongestRule].TrimEnd() + "…";
}

/// <summary>
/// Everything that draws move, as independent standard normal numbers: the inputs of a sensitivity analysis. A factor belongs to one
/// grade, so that the grades are independent groups.
/// </summary>
public sealed class EvidenceFactors
{
    private readonly Dictionary<string, int> positions;

    public EvidenceFactors(IEnumerable<FigureEvidence> evidence)
    {
        All = [.. evidence.Where(figure => EvidenceDraw.IsVaried(figure) && figure.Value > 0)
            .GroupBy(EvidenceSpread.Purpose, StringComparer.Ordinal)
            .Select(group => new EvidenceFactor(group.Key, GradeOf(group), [.. group]))];
        positions = All.Select((factor, i) => (factor.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        Grades = [.. All.Select(factor => factor.Grade).Distinct().Order()];
    }

    /// <summary>Factors in the order of the case.</summary>
    public IReadOnlyList<EvidenceFactor> All { get; }

    /// <summary>Grades that some factor has, best first.</summary>
    public IReadOnlyList<Confidence> Grades { get; }

    /// <summary>Grade of the factor that a figure takes part in.</summary>
    public Confidence GradeOf(FigureEvidence figure) => All[positions[EvidenceSpread.Purpose(figure)]].Grade;

    /// <summary>Numbers of the factors in a draw.</summary>
    public double[] Numbers(long seed, int draw) => [.. All.Select(factor => EvidenceSpread.Normal(factor.Figures[0], seed, draw))];

    private static Confidence GradeOf(IEnumerable<FigureEvidence> figures) =>
        figures.GroupBy(figure => figure.Confidence).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
}
